package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.List;

/** Products with as much as a shop usually tells: a page with a description of 400 characters and four images, and a tile. */
final class TypicalProducts {

    private static final String DESCRIPTION =
            "부드러운 면으로 만든 오버핏 셔츠입니다. 물세탁할 수 있습니다. ".repeat(12).substring(0, 400);

    private TypicalProducts() {}

    static String key(int number) {
        return "shop.example:" + (1_000_000 + number);
    }

    static Observation page(int number, Instant at) {
        String url = "https://shop.example/goods/" + (1_000_000 + number);
        ProductFacts facts = ProductFacts.builder()
                .url(url)
                .name("오버핏 옥스퍼드 셔츠 " + number)
                .brand("어느 브랜드")
                .description(DESCRIPTION)
                .language("ko")
                .sku(Integer.toString(1_000_000 + number))
                .seller("어느 판매자")
                .images(List.of(image(url, 1), image(url, 2), image(url, 3), image(url, 4)))
                .categories(List.of("의류", "남성", "셔츠"))
                .rating(4.5)
                .reviewCount(128)
                .offer(offer(number))
                .build();
        return observation(number, ObservationKind.DETAIL, at, facts);
    }

    static Observation tile(int number, Instant at) {
        String url = "https://shop.example/goods/" + (1_000_000 + number);
        ProductFacts facts = ProductFacts.builder()
                .url(url)
                .name("오버핏 옥스퍼드…")
                .images(List.of(image(url, 1)))
                .offer(offer(number))
                .build();
        return observation(number, ObservationKind.TILE, at, facts);
    }

    private static String image(String url, int number) {
        return url.replace("/goods/", "/images/") + "/" + number + "_640x640.jpg";
    }

    private static Offer offer(int number) {
        long won = 30_000 + 100L * (number % 500);
        return new Offer(
                List.of(new Price(PriceKind.LIST, won + 10_000, "KRW"), new Price(PriceKind.SALE, won, "KRW")),
                Availability.IN_STOCK);
    }

    private static Observation observation(int number, ObservationKind kind, Instant at, ProductFacts facts) {
        return new Observation(
                key(number),
                kind,
                ObservationVersion.of(at, ContentHash.of(facts)),
                at,
                facts,
                false,
                new PageOrigin("https://shop.example/goods/" + (1_000_000 + number), "raw-pages", 0, number));
    }
}
