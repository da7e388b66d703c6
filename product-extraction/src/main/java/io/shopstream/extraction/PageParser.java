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
import io.shopstream.extraction.script.ScriptReader;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.siterule.SiteRules;
import io.shopstream.extraction.url.PageUrls;
import io.shopstream.extraction.visible.TileReader;
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
    private final MicrodataReader microdata = MicrodataReader.microdata();
    private final MicrodataReader rdfa = MicrodataReader.rdfa();
    private final ScriptReader script = new ScriptReader();
    private final OpenGraphReader openGraph = new OpenGraphReader();
    private final VisibleReader visible = new VisibleReader();
    private final PageResolver resolver = new PageResolver();
    private final SiteRules rules;

    /** A parser that knows nothing of any shop beforehand. */
    public PageParser() {
        this(SiteRules.none());
    }

    /**
     * Builds the parser.
     *
     * @param rules go before all that a page says by itself; where they find nothing, it is read as if there were none
     */
    public PageParser(SiteRules rules) {
        this.rules = rules;
    }

    public Extraction parse(RawPage page) {
        return explain(page).extraction();
    }

    /** As {@link #parse}, with what each source said of each product. */
    Explanation explain(RawPage page) {
        Optional<Extraction.Refused> refused = admission.refusal(page);
        if (refused.isPresent()) {
            return Explanation.refused(refused.get());
        }
        PageUrls urls = PageUrls.of(page.url());
        if (urls == null) {
            return Explanation.refused(PageRule.PAGE_ADDRESS.refuse(
                    "The page's address is '" + page.url() + "': expected http or https."));
        }
        try {
            return products(document(page), urls);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours on one page must not stop the stream: the dead letter keeps the page to find it with.
            return Explanation.refused(PageRule.UNREADABLE.refuse("Reading the page failed: " + e));
        }
    }

    private Document document(RawPage page) {
        String html = page.renderer() == RawPage.Renderer.BROWSER
                ? decoder.decode(page.body(), StandardCharsets.UTF_8)
                : decoder.decode(page.body(), page.contentType());
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, page.url());
    }

    private Explanation products(Document document, PageUrls urls) {
        PageSignals signals = signals(document, urls);
        PageContext context = PageContext.of(document, urls, signals.openGraph().locale());
        List<ResolvedProduct> resolved = resolver.resolve(signals, context).stream()
                .filter(product ->
                        product.facts().name() != null || product.facts().offer() != null)
                .toList();
        if (resolved.isEmpty()) {
            return Explanation.refused(
                    ChallengePage.is(document)
                            ? PageRule.CHALLENGE_PAGE.refuse(
                                    "The shop answered with a check for robots instead of a page.")
                            : PageRule.NO_PRODUCT.refuse("The page states no product."));
        }
        List<ResolvedProduct> offered = resolved.stream()
                .filter(product -> product.facts().offer() != null)
                .toList();
        return offered.isEmpty()
                ? Explanation.refused(PageRule.NO_OFFER.refuse("The page names '"
                        + resolved.get(0).facts().name() + "' but tells neither price nor availability."))
                : Explanation.of(offered);
    }

    private PageSignals signals(Document document, PageUrls urls) {
        return new PageSignals(
                rules.read(document, urls.page()),
                List.of(
                        SchemaOrgWalk.over(Source.JSON_LD, jsonLd.read(document)),
                        SchemaOrgWalk.over(microdata.source(), microdata.read(document)),
                        SchemaOrgWalk.over(rdfa.source(), rdfa.read(document))),
                openGraph.read(document),
                visible.read(document),
                subject -> script.read(document, subject),
                () -> TileReader.read(document, urls::absolute));
    }
}
