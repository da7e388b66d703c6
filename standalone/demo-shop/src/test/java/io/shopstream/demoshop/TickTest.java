package io.shopstream.demoshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.demoshop.http.TrueProduct;
import io.shopstream.model.product.Availability;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TickTest {

    private final DemoShop shop = DemoShop.start("127.0.0.1", 0);
    private final Visitor visitor = new Visitor(shop.address());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void tickChangesPricesAndStockOfAFewProducts() {
        List<TrueProduct> before = shop.products();

        assertThat(shop.tick()).isEqualTo(1);

        List<TrueProduct> changed = changedSince(before);
        assertThat(changed)
                .hasSizeBetween(15, 50)
                .allSatisfy(product -> assertThat(product.tick()).isEqualTo(1));
        assertThat(changed).anyMatch(product -> priceBefore(before, product) != product.price());
        assertThat(changed).anyMatch(product -> priceBefore(before, product) == product.price());
    }

    @Test
    void pagesFollowTheTruthAfterManyTicks() {
        List<TrueProduct> before = shop.products();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.method("POST", "/admin/tick").statusCode()).isEqualTo(200);
        }

        for (TrueProduct truth : changedSince(before)) {
            if (!truth.make().needsScript()) {
                PageReader.Reading reading = PageReader.read(truth.make(), visitor.get(truth.url()));
                assertThat(reading.price()).as(truth.url()).isEqualTo(truth.price());
                assertThat(reading.inStock()).as(truth.url()).isEqualTo(truth.availability() == Availability.IN_STOCK);
            }
        }
    }

    @Test
    void everyChangedPageHasANewTagAndEveryOtherKeepsItsBytes() {
        List<TrueProduct> before = shop.products();
        List<String> tags = before.stream().map(this::tag).toList();

        shop.tick();

        List<String> expected =
                changedSince(before).stream().map(TrueProduct::id).toList();
        List<String> retagged = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!tag(before.get(i)).equals(tags.get(i))
                    && !before.get(i).make().name().equals("SCRIPT_FETCH")) {
                retagged.add(before.get(i).id());
            }
        }
        assertThat(retagged)
                .containsExactlyElementsOf(expected.stream()
                        .filter(id -> !makeOf(before, id).equals("SCRIPT_FETCH"))
                        .toList());
    }

    @Test
    void redesignedPagesShowTheSameAndMarkNothing() {
        TrueProduct product = shop.products().get(0);
        String before = new String(visitor.get(product.url()).body(), StandardCharsets.UTF_8);

        assertThat(visitor.method("POST", "/admin/redesign").statusCode()).isEqualTo(200);

        String redesigned = new String(visitor.get(product.url()).body(), StandardCharsets.UTF_8);
        assertThat(redesigned)
                .contains("<h1")
                .doesNotContain("application/ld+json", "itemprop", "og:title")
                .isNotEqualTo(before);
        assertThat(shop.redesign()).isFalse();
        assertThat(new String(visitor.get(product.url()).body(), StandardCharsets.UTF_8))
                .isEqualTo(before);
    }

    @Test
    void twoShopsAtTheSameTickAreTheSame() {
        try (DemoShop twin = DemoShop.start("127.0.0.1", 0)) {
            for (int i = 0; i < 3; i++) {
                shop.tick();
                twin.tick();
            }

            assertThat(twin.products())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("url")
                    .isEqualTo(shop.products());
        }
    }

    @Test
    void catalogueStaysTheOneThatIsWrittenDown() {
        TrueProduct first = shop.products().get(0);

        assertThat(first.id()).isEqualTo("100001");
        assertThat(shop.products().stream().mapToLong(TrueProduct::price).sum()).isEqualTo(55_605_240);
        assertThat(first.name()).isEqualTo("🧶 [단독] Men's 클래식 소프트 텐셀 맨투맨_올리브 TS2000");
    }

    private List<TrueProduct> changedSince(List<TrueProduct> before) {
        List<TrueProduct> now = new ArrayList<>(shop.products());
        now.removeAll(before);
        return now;
    }

    private static long priceBefore(List<TrueProduct> before, TrueProduct product) {
        return find(before, product.id()).price();
    }

    private static String makeOf(List<TrueProduct> before, String id) {
        return find(before, id).make().name();
    }

    private static TrueProduct find(List<TrueProduct> products, String id) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String tag(TrueProduct product) {
        HttpResponse<byte[]> page = visitor.get(product.url());
        return page.headers().firstValue("etag").orElseThrow();
    }
}
