package io.shopstream.demoshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import io.shopstream.demoshop.http.TrueProduct;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class DiscoveryTest {

    private static final DemoShop SHOP = DemoShop.start("127.0.0.1", 0);

    private final Visitor visitor = new Visitor(SHOP.address());

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void robotsTxtLeadsToTheSitemapAndRefusesCartAndAdmin() {
        SimpleRobotRules rules = new SimpleRobotRulesParser()
                .parseContent(
                        url("/robots.txt"), visitor.get("/robots.txt").body(), "text/plain", List.of("shopstream"));

        assertThat(rules.getSitemaps()).containsExactly(url("/sitemap.xml"));
        assertThat(rules.isAllowed(url("/products/100001"))).isTrue();
        assertThat(rules.isAllowed(url("/category/tops?page=2"))).isTrue();
        assertThat(rules.isAllowed(url("/cart"))).isFalse();
        assertThat(rules.isAllowed(url("/admin/products.json"))).isFalse();
    }

    @Test
    void sitemapHoldsEveryProductExactlyOnce() {
        List<String> productUrls =
                sitemapUrls().stream().filter(url -> url.contains("/products/")).toList();

        assertThat(productUrls)
                .containsExactlyInAnyOrderElementsOf(
                        SHOP.products().stream().map(TrueProduct::url).toList());
    }

    @Test
    void everyListingOfTheSitemapAnswers() {
        assertThat(sitemapUrls().stream().filter(url -> url.contains("/category/")))
                .hasSize(33)
                .allSatisfy(url -> assertThat(visitor.get(url).statusCode()).isEqualTo(200));
    }

    @Test
    void pagesOfTheListOfAllShowEveryProductOnceFortyAtATime() {
        List<String> shown = new ArrayList<>();
        for (int page = 1; page <= 15; page++) {
            List<String> tiles = PageReader.document(visitor.get("/category/all?page=" + page))
                    .select(".tile")
                    .eachAttr("data-product-id");
            assertThat(tiles).hasSize(40);
            shown.addAll(tiles);
        }

        assertThat(shown)
                .containsExactlyElementsOf(
                        SHOP.products().stream().map(TrueProduct::id).toList());
        assertThat(visitor.get("/category/all?page=16").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/category/all?page=0").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/category/all?page=-1%20OR%201").statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageOfTheListOfAllIsReachedByItsLinks() {
        assertThat(PageReader.document(visitor.get("/category/all"))
                        .select(".pages a")
                        .eachAttr("href"))
                .hasSize(14)
                .startsWith("/category/all?page=2")
                .endsWith("/category/all?page=15");
    }

    @Test
    void tilesOfADepartmentAreDescribedWithTheSameIdsAndPricesAsTheirPages() {
        Map<String, TrueProduct> truth =
                SHOP.products().stream().collect(Collectors.toMap(TrueProduct::id, Function.identity()));
        Document page = PageReader.document(visitor.get("/category/tops"));

        JsonNode items = PageReader.jsonLdNodes(page).get(0).get("itemListElement");

        assertThat(items).hasSize(40).allSatisfy(item -> {
            TrueProduct product = truth.get(item.at("/item/sku").asText());
            assertThat(item.at("/item/name").asText()).isEqualTo(product.name());
            assertThat(item.at("/item/url").asText()).isEqualTo(product.url());
            assertThat(item.at("/item/offers/price").asLong()).isEqualTo(product.price());
        });
    }

    private List<String> sitemapUrls() {
        SiteMapIndex index = (SiteMapIndex) sitemap(url("/sitemap.xml"));
        assertThat(index.getSitemaps()).hasSize(4);
        return index.getSitemaps().stream()
                .map(part -> (SiteMap) sitemap(part.getUrl().toString()))
                .flatMap(part -> part.getSiteMapUrls().stream())
                .map(SiteMapURL::getUrl)
                .map(Object::toString)
                .toList();
    }

    private AbstractSiteMap sitemap(String url) {
        try {
            return new SiteMapParser()
                    .parseSiteMap(visitor.get(url).body(), URI.create(url).toURL());
        } catch (UnknownFormatException | IOException e) {
            throw new AssertionError(url + " is no sitemap.", e);
        }
    }

    private static String url(String path) {
        return SHOP.address().resolve(path).toString();
    }
}
