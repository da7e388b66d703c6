package io.shopstream.demoshop.page;

import static io.shopstream.demoshop.page.StructuredData.graph;
import static io.shopstream.demoshop.page.StructuredData.inContext;

import io.shopstream.demoshop.catalogue.Product;
import java.util.List;

/** A product's page in the product's make. It depends on this product alone, so that it changes only when its offer does. */
public final class ProductPages {

    private static final String EUC_KR = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=euc-kr\">\n";

    private final Site site;
    private final StructuredData data;
    private final Layout layout = new Layout();
    private final ProductBody body = new ProductBody();
    private final ScriptedPage scripted = new ScriptedPage();

    public ProductPages(Site site) {
        this.site = site;
        this.data = new StructuredData(site);
    }

    public String page(ListedProduct listed, List<Product> related) {
        return switch (listed.product().make()) {
            case JSON_LD -> plain(listed, related, blocks(listed));
            case JSON_LD_GRAPH -> plain(listed, related, graphBlock(listed));
            case JSON_LD_AGGREGATE -> plain(listed, related, aggregateBlock(listed));
            case OPEN_GRAPH -> plain(listed, related, OpenGraphTags.of(site, listed));
            case MICRODATA -> layout.page(title(listed), canonical(listed), body.microdata(listed, related));
            case EUC_KR_HEADER -> layout.page("", title(listed), canonical(listed), body.microdata(listed, related));
            case EUC_KR_META ->
                layout.page(EUC_KR, title(listed), canonical(listed) + blocks(listed), body.unmarked(listed, related));
            case SCRIPT_STATE -> layout.page(Site.NAME, canonical(listed), scripted.embedded(listed, related));
            case SCRIPT_FETCH -> layout.page(Site.NAME, canonical(listed), scripted.fetched(listed));
        };
    }

    /** The same after the shop has had its pages made anew: nothing on them is marked for machines any more. */
    public String redesigned(ListedProduct listed, List<Product> related) {
        return plain(listed, related, "");
    }

    /** What the script of a page of make SCRIPT_FETCH asks for. */
    public String state(ListedProduct listed, List<Product> related) {
        return Json.write(scripted.state(listed, related));
    }

    private String plain(ListedProduct listed, List<Product> related, String markup) {
        return layout.page(title(listed), canonical(listed) + markup, body.unmarked(listed, related));
    }

    private String blocks(ListedProduct listed) {
        return Json.ldBlock(inContext(data.shop()))
                + Json.ldBlock(inContext(data.breadcrumb(listed.product())))
                + Json.ldBlock(inContext(data.product(listed, data.offer(listed))));
    }

    private String graphBlock(ListedProduct listed) {
        return Json.ldBlock(graph(
                List.of(data.shop(), data.breadcrumb(listed.product()), data.product(listed, data.offer(listed)))));
    }

    private String aggregateBlock(ListedProduct listed) {
        return Json.ldBlock(inContext(data.product(listed, data.aggregateOffer(listed))));
    }

    private String canonical(ListedProduct listed) {
        return "<link rel=\"canonical\" href=\""
                + Html.text(site.url(listed.product().path())) + "\">\n";
    }

    private static String title(ListedProduct listed) {
        return listed.product().name() + " | " + Site.NAME;
    }
}
