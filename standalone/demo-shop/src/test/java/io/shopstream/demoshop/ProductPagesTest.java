package io.shopstream.demoshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.demoshop.PageReader.Reading;
import io.shopstream.demoshop.catalogue.Make;
import io.shopstream.demoshop.http.TrueProduct;
import io.shopstream.demoshop.page.EucKr;
import io.shopstream.model.product.Availability;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProductPagesTest {

    private final DemoShop shop = DemoShop.start("127.0.0.1", 0);
    private final Visitor visitor = new Visitor(shop.address());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyMakeIsPresentOftenEnoughToMatter() {
        assertThat(shop.products().stream().collect(Collectors.groupingBy(TrueProduct::make, Collectors.counting())))
                .hasSize(Make.values().length)
                .allSatisfy((make, count) -> assertThat(count).as(make.name()).isGreaterThanOrEqualTo(30));
    }

    @Test
    void everyPlainPageSaysWhatIsTrue() {
        for (TrueProduct truth : shop.products()) {
            if (!truth.make().needsScript()) {
                assertThat(PageReader.read(truth.make(), visitor.get(truth.url())))
                        .as("%s of make %s", truth.url(), truth.make())
                        .isEqualTo(expected(truth));
            }
        }
    }

    @Test
    void plainPageOfScriptedMakeSaysNothingAboutTheProductOutsideItsScript() {
        for (TrueProduct truth : shop.products()) {
            if (truth.make().needsScript()) {
                Document page = PageReader.document(visitor.get(truth.url()));
                assertThat(page.expectFirst("#app").children()).isEmpty();
                page.select("script").remove();
                assertThat(page.outerHtml()).doesNotContain(truth.name());
            }
        }
    }

    @Test
    void stateThatTheScriptFetchesIsTrue() {
        TrueProduct truth = anyOf(Make.SCRIPT_FETCH);

        JsonNode state = PageReader.json(
                new String(visitor.get("/api/products/" + truth.id() + ".json").body(), StandardCharsets.UTF_8));

        assertThat(state.get("goodsNm").asText()).isEqualTo(truth.name());
        assertThat(state.get("finalPrice").asLong()).isEqualTo(truth.price());
        assertThat(state.get("soldOut").asBoolean()).isEqualTo(truth.availability() == Availability.OUT_OF_STOCK);
    }

    @Test
    void charsetOfEucKrPagesIsNamedInHeaderOrMetaOnly() {
        HttpResponse<byte[]> byHeader = visitor.get(anyOf(Make.EUC_KR_HEADER).url());
        HttpResponse<byte[]> byMeta = visitor.get(anyOf(Make.EUC_KR_META).url());

        assertThat(byHeader.headers().firstValue("content-type")).hasValue("text/html; charset=EUC-KR");
        assertThat(eucKr(byHeader))
                .contains("장바구니")
                .doesNotContain("<meta charset")
                .doesNotContain("http-equiv");
        assertThat(byMeta.headers().firstValue("content-type")).hasValue("text/html");
        assertThat(eucKr(byMeta)).contains("장바구니", "content=\"text/html; charset=euc-kr\"");
    }

    @Test
    void signThatEucKrCannotWriteIsACharacterReference() {
        for (TrueProduct truth : shop.products()) {
            if (truth.make().isEucKr()) {
                assertThat(eucKr(visitor.get(truth.url())))
                        .as("a question mark stands for what a charset cannot write")
                        .doesNotContain("?");
            }
        }
        assertThat(EucKr.writable("🧶 가디건")).isEqualTo("&#129526; 가디건");
    }

    @Test
    void namesHoldTheSignsThatBreakCarelessPrograms() {
        List<String> names = shop.products().stream().map(TrueProduct::name).toList();

        assertThat(List.of("&", "\"", "'", "[단독] ", "［한정］ ", "ＢＡＳＩＣ", "🌿"))
                .allSatisfy(sign -> assertThat(names)
                        .as(sign)
                        .anySatisfy(name -> assertThat(name).contains(sign)));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void unknownProductIsNotFound() {
        assertThat(visitor.get("/products/999999").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/products/").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/products/%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void productPageLinksRelatedProductsThatExist() {
        for (Make make : EnumSet.complementOf(EnumSet.of(Make.SCRIPT_FETCH, Make.SCRIPT_STATE))) {
            List<String> links = PageReader.document(visitor.get(anyOf(make).url()))
                    .select("aside a")
                    .eachAttr("abs:href");
            assertThat(links)
                    .hasSize(5)
                    .allSatisfy(
                            link -> assertThat(visitor.get(link).statusCode()).isEqualTo(200));
        }
    }

    private static Reading expected(TrueProduct truth) {
        boolean showsListPrice = truth.listPrice() > truth.price() && truth.make() != Make.JSON_LD_AGGREGATE;
        return new Reading(
                truth.id(),
                truth.name(),
                truth.brand(),
                truth.price(),
                showsListPrice ? truth.listPrice() : 0,
                truth.availability() == Availability.IN_STOCK);
    }

    private TrueProduct anyOf(Make make) {
        return shop.products().stream()
                .filter(truth -> truth.make() == make)
                .findFirst()
                .orElseThrow();
    }

    private static String eucKr(HttpResponse<byte[]> response) {
        return new String(response.body(), Charset.forName("EUC-KR"));
    }
}
