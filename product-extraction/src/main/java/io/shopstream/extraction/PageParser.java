package io.shopstream.extraction;

import io.shopstream.extraction.charset.PageDecoder;
import io.shopstream.extraction.jsonld.JsonLdReader;
import io.shopstream.extraction.microdata.MicrodataReader;
import io.shopstream.extraction.opengraph.OpenGraphReader;
import io.shopstream.extraction.resolve.PageContext;
import io.shopstream.extraction.resolve.PageResolver;
import io.shopstream.extraction.resolve.PageSignals;
import io.shopstream.extraction.resolve.ResolvedProduct;
import io.shopstream.extraction.schemaorg.SchemaOrgWalk;
import io.shopstream.extraction.url.PageUrls;
import io.shopstream.extraction.visible.VisibleReader;
import io.shopstream.model.page.RawPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads the products of a page: decode, parse, read each source, resolve. Threads may share one. Whatever the bytes are,
 * it answers with products or a refusal and does not throw.
 */
public final class PageParser {

    /** Deeper elements are put beside their parents; real pages stay below 100. */
    private static final int DEEPEST = 256;

    private final PageAdmission admission = new PageAdmission();
    private final PageDecoder decoder = new PageDecoder();
    private final JsonLdReader jsonLd = new JsonLdReader();
    private final MicrodataReader microdata = new MicrodataReader();
    private final OpenGraphReader openGraph = new OpenGraphReader();
    private final VisibleReader visible = new VisibleReader();
    private final PageResolver resolver = new PageResolver();

    public Extraction parse(RawPage page) {
        Optional<Extraction.Refused> refused = admission.refusal(page);
        if (refused.isPresent()) {
            return refused.get();
        }
        PageUrls urls = PageUrls.of(page.url());
        if (urls == null) {
            return PageRule.PAGE_ADDRESS.refuse("The page's address is '" + page.url() + "': expected http or https.");
        }
        try {
            return products(document(page), urls);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours on one page must not stop the stream: the dead letter keeps the page to find it with.
            return PageRule.UNREADABLE.refuse("Reading the page failed: " + e);
        }
    }

    private Document document(RawPage page) {
        String html = page.renderer() == RawPage.Renderer.BROWSER
                ? decoder.decode(page.body(), StandardCharsets.UTF_8)
                : decoder.decode(page.body(), page.contentType());
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, page.url());
    }

    private Extraction products(Document document, PageUrls urls) {
        PageSignals signals = new PageSignals(
                SchemaOrgWalk.over(jsonLd.read(document)),
                SchemaOrgWalk.over(microdata.read(document)),
                openGraph.read(document),
                visible.read(document));
        PageContext context = PageContext.of(document, urls, signals.openGraph().locale());
        List<ResolvedProduct> resolved = resolver.resolve(signals, context);
        if (resolved.isEmpty()) {
            return ChallengePage.is(document)
                    ? PageRule.CHALLENGE_PAGE.refuse("The shop answered with a check for robots instead of a page.")
                    : PageRule.NO_PRODUCT.refuse("The page states no product.");
        }
        List<ExtractedProduct> products = resolved.stream()
                .filter(product -> product.facts().offer() != null)
                .map(product -> new ExtractedProduct(product.kind(), product.facts(), product.shopsId()))
                .toList();
        return products.isEmpty()
                ? PageRule.NO_OFFER.refuse("The page names '"
                        + resolved.get(0).facts().name() + "' but tells neither price nor availability.")
                : new Extraction.Products(products);
    }
}
