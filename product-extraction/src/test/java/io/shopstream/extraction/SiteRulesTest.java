package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.shopstream.extraction.resolve.Claim;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.siterule.SiteRuleFiles;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRulesTest {

    private static final String RULE = """
            shop: example
            hosts: [shop.example]
            pages:
              - name: product
                paths: ["/p/*"]
                fields:
                  name: {select: "#real-name"}
                  price: {select: ".pay", match: "now ([0-9,]+)"}
                  listPrice: {select: ".was"}
                  currency: {value: KRW}
                  sku: {select: "[data-no]", attribute: data-no}
                  availability: {select: ".stock"}
              - name: listing
                paths: ["/list", "/list/**"]
                tile: "div.item"
                fields:
                  url: {select: "a", attribute: href}
                  name: {select: "a"}
                  price: {select: ".cost", own: true}
                  listPrice: {select: ".cost > i"}
                  currency: {value: KRW}
            """;

    /** A page whose data for machines are wrong. */
    private static final String PRODUCT = """
            <html lang="ko"><script type="application/ld+json">{"@type": "Product", "name": "template", "brand": "Mora", "sku": "0",
              "offers": {"price": "1", "priceCurrency": "USD", "availability": "InStock"}}</script>
            <div id="real-name">린넨 셔츠</div><div class="pay">today now 39,900</div><s class="was">59,000</s>
            <b data-no="LS-7"></b><p class="stock">품절</p></html>""";

    @TempDir
    private Path folder;

    @Test
    void goesBeforeWhatThePageSaysForMachines() throws IOException {
        ExtractedProduct product = only(Pages.at("https://www.shop.example/p/1", PRODUCT));

        Offer offer = Objects.requireNonNull(product.facts().offer());
        assertThat(product.kind()).isEqualTo(ObservationKind.DETAIL);
        assertThat(product.facts().name()).isEqualTo("린넨 셔츠");
        assertThat(product.facts().sku()).isEqualTo("LS-7");
        assertThat(Objects.requireNonNull(offer.current()).amountMinor()).isEqualTo(39_900);
        assertThat(Objects.requireNonNull(offer.of(PriceKind.LIST)).amountMinor())
                .isEqualTo(59_000);
        assertThat(offer.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void leavesFieldsThatItDoesNotNameToThePage() throws IOException {
        assertThat(only(Pages.at("https://shop.example/p/1", PRODUCT)).facts().brand())
                .isEqualTo("Mora");
    }

    @Test
    void namesItselfAsTheSource() throws IOException {
        List<Claim> claims = parser().explain(Pages.at("https://shop.example/p/1", PRODUCT))
                .claims()
                .get(0)
                .get();

        assertThat(claims)
                .filteredOn(claim -> claim.field().equals("name"))
                .first()
                .satisfies(claim -> assertThat(claim.source()).isEqualTo(Source.SITE_RULE));
        assertThat(claims)
                .filteredOn(claim -> claim.field().equals("sku"))
                .extracting(Claim::value)
                .startsWith("LS-7");
    }

    @Test
    void readsAListingThatGeneralRulesDoNotSee() throws IOException {
        RawPage page = Pages.at("https://shop.example/list/shirts", """
                <html lang="ko"><div class="item"><a href="/p/one">린넨 셔츠</a><em class="cost"><i>59,000</i> 39,900</em></div>
                <div class="item"><a href="/p/two">면 셔츠</a><em class="cost">29,900</em></div>
                <div class="item">광고</div></html>""");

        assertThat(new PageParser().parse(page).found()).isEmpty();
        assertThat(parser().parse(page).found())
                .extracting(
                        ExtractedProduct::kind, product -> product.facts().name(), product -> price(product.facts()))
                .containsExactly(
                        tuple(ObservationKind.TILE, "린넨 셔츠", 39_900L), tuple(ObservationKind.TILE, "면 셔츠", 29_900L));
    }

    @Test
    void isNotAskedForOtherShopsAndPages() throws IOException {
        for (String url :
                List.of("https://othershop.example/p/1", "https://example/p/1", "https://shop.example/p/1/reviews")) {
            assertThat(only(Pages.at(url, PRODUCT)).facts().name()).as(url).isEqualTo("template");
        }
    }

    @Test
    void changesNothingWhereItFindsNoName() throws IOException {
        RawPage changed = Pages.at("https://shop.example/p/1", PRODUCT.replace("real-name", "other-name"));

        assertThat(parser().parse(changed)).isEqualTo(new PageParser().parse(changed));
    }

    @Test
    void takesNoListPriceForThePriceThatItDoesNotFind() throws IOException {
        RawPage changed = Pages.at("https://shop.example/p/1", PRODUCT.replace("class=\"pay\"", "class=\"new\""));

        assertThat(price(only(changed).facts())).isEqualTo(1);
    }

    @Test
    void takesTimeInProportionToAHostilePage() throws IOException {
        Files.writeString(folder.resolve("rule.yaml"), RULE.replace("now ([0-9,]+)", "^(a+)+$"));
        String text = "a".repeat(19_000) + "!";

        Extraction extraction = new PageParser(SiteRuleFiles.read(folder))
                .parse(Pages.at("https://shop.example/p/1", PRODUCT.replace("today now 39,900", text)));

        assertThat(price(extraction.found().get(0).facts())).isEqualTo(1L);
    }

    private ExtractedProduct only(RawPage page) throws IOException {
        List<ExtractedProduct> found = parser().parse(page).found();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private PageParser parser() throws IOException {
        Files.writeString(folder.resolve("rule.yaml"), RULE);
        return new PageParser(SiteRuleFiles.read(folder));
    }

    private static long price(ProductFacts facts) {
        Offer offer = Objects.requireNonNull(facts.offer());
        return Objects.requireNonNull(offer.current()).amount().longValue();
    }
}
