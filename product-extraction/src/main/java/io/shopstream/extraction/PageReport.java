package io.shopstream.extraction;

import io.shopstream.extraction.report.ExplainedLine;
import io.shopstream.extraction.report.FieldLine;
import io.shopstream.extraction.report.PageLine;
import io.shopstream.extraction.report.ProductLine;
import io.shopstream.extraction.report.RefusalLine;
import io.shopstream.extraction.validate.ProductValidator;
import io.shopstream.extraction.validate.Validation;
import io.shopstream.model.page.RawPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the production parser and validator on a page and reports what they gave. */
final class PageReport {

    private final PageParser parser;
    private final ProductValidator validator = new ProductValidator();

    PageReport(PageParser parser) {
        this.parser = parser;
    }

    /** The line of a page. */
    PageLine of(String file, RawPage page) {
        List<ProductLine> products = new ArrayList<>();
        List<RefusalLine> refusals = new ArrayList<>();
        Extraction extraction = parser.parse(page);
        if (extraction instanceof Extraction.Refused refused) {
            refusals.add(new RefusalLine(refused.rule(), refused.reason()));
        }
        for (ExtractedProduct product : extraction.found()) {
            Validation validation = validator.validate(product.facts(), product.shopsId());
            if (validation instanceof Validation.Accepted accepted) {
                products.add(ProductLine.of(
                        product.kind().name().toLowerCase(Locale.ROOT), accepted.facts(), accepted.warnings()));
            } else if (validation instanceof Validation.Refused refused) {
                refusals.add(new RefusalLine(refused.rule(), refused.reason()));
            }
        }
        return new PageLine(file, page.url(), products, refusals);
    }

    /** The line of a page with what each source said of it. */
    ExplainedLine explained(String file, RawPage page) {
        Explanation explanation = parser.explain(page);
        List<List<FieldLine>> products = new ArrayList<>();
        List<RefusalLine> refusals = new ArrayList<>();
        if (explanation.extraction() instanceof Extraction.Refused refused) {
            refusals.add(new RefusalLine(refused.rule(), refused.reason()));
        }
        List<ExtractedProduct> found = explanation.extraction().found();
        for (int i = 0; i < found.size(); i++) {
            ExtractedProduct product = found.get(i);
            Validation validation = validator.validate(product.facts(), product.shopsId());
            if (validation instanceof Validation.Accepted accepted) {
                products.add(FieldLines.of(
                        ProductLine.of(
                                product.kind().name().toLowerCase(Locale.ROOT), accepted.facts(), accepted.warnings()),
                        explanation.claims().get(i).get()));
            } else if (validation instanceof Validation.Refused refused) {
                refusals.add(new RefusalLine(refused.rule(), refused.reason()));
            }
        }
        return new ExplainedLine(file, page.url(), products, refusals);
    }
}
