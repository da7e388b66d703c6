package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingPageTest {

    @Test
    void givesATileForEachBlockOfAProduct() {
        List<ExtractedProduct> tiles =
                new PageParser().parse(Pages.html(blocks(3))).found();

        assertThat(tiles)
                .extracting(
                        ExtractedProduct::kind,
                        ExtractedProduct::shopsId,
                        tile -> tile.facts().name(),
                        tile -> tile.facts().brand(),
                        tile -> tile.facts().url(),
                        tile -> tile.facts().images())
                .startsWith(tuple(
                        ObservationKind.TILE,
                        "1001",
                        "셔츠 1",
                        "모아",
                        "https://www.shop.example/goods/1001",
                        List.of("https://www.shop.example/1.jpg")))
                .hasSize(3);
        assertThat(tiles.get(0).facts().offer())
                .isEqualTo(new Offer(
                        List.of(new Price(PriceKind.LIST, 59_000, "KRW"), new Price(PriceKind.SALE, 39_900, "KRW")),
                        Availability.UNKNOWN));
    }

    @Test
    void takesTwoBlocksForNoListing() {
        assertThat(new PageParser().parse(Pages.html(blocks(2))).found()).isEmpty();
    }

    @Test
    void takesLinksUnderAnArticleForNoListing() {
        String article = "<meta property=og:type content=article><h1>뉴스</h1>" + blocks(5);

        assertThat(new PageParser().parse(Pages.html(article)).found()).isEmpty();
    }

    private static String blocks(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> """
                    <li><a href="/goods/100%1$d" title="셔츠 %1$d"><img src="data:x" data-original="/%1$d.jpg"></a>
                    <p><a href="/brands/moa">모아</a></p><p><a href="/goods/100%1$d">셔츠 %1$d</a></p>
                    <p class="price"><del>59,000원</del> 39,900원</p></li>\
                    """.formatted(at))
                .collect(Collectors.joining("", "<html lang=ko><ul>", "</ul>"));
    }
}
