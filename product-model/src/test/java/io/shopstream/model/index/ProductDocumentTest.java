package io.shopstream.model.index;

import static io.shopstream.model.Catalogue.won;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.Catalogue;
import io.shopstream.model.ProductJson;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductDocumentTest {

    @Test
    void itsFieldsAreThoseOfTheMapping() throws IOException {
        JsonNode mapping =
                ProductJson.mapper().readTree(ProductIndex.definition()).at("/mappings/properties");
        JsonNode document = ProductJson.mapper().valueToTree(document(Catalogue.wideJeans()));

        assertThat(document.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(mapping::fieldNames);
    }

    @Test
    void itHoldsWhatASearchShows() throws IOException {
        assertThat(ProductJson.mapper().readTree(ProductJson.text(document(Catalogue.wideJeans()))))
                .isEqualTo(ProductJson.mapper().readTree("""
                        {
                          "key": "shop.example:7001",
                          "shop": "shop.example",
                          "version": 1837000000123456,
                          "content_hash": "60f1944f90ee9e09",
                          "name": "와이드 데님 팬츠",
                          "brand": "모노룸",
                          "description": "여유로운 핏의 \\"생지\\" 데님",
                          "categories": ["남성", "바지", "데님"],
                          "url": "https://shop.example/p/7001",
                          "image": "https://img.shop.example/7001-1.jpg",
                          "sku": "7001",
                          "gtin": "8801234567893",
                          "mpn": "MR-DP-01",
                          "seller": "모노룸 공식",
                          "language": "ko",
                          "price": 47200,
                          "list_price": 59000,
                          "currency": "KRW",
                          "discount_percent": 20,
                          "availability": "IN_STOCK",
                          "in_stock": true,
                          "colours": ["인디고"],
                          "sizes": ["M", "L"],
                          "rating": 4.5,
                          "review_count": 128,
                          "changed_at": "2026-11-20T12:00:00.123Z"
                        }"""));
    }

    @Test
    void aProductWithoutAnOfferHasNoPriceAndIsNotInStock() {
        ProductDocument document = document(Catalogue.nameOnly());

        assertThat(document.price()).isNull();
        assertThat(document.currency()).isNull();
        assertThat(document.availability()).isNull();
        assertThat(document.inStock()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10000, 8000, 20", "10000, 9999, 1", "10000, 1, 99", "3000, 2000, 33", "8000, 7000, 13"})
    void aReductionIsRoundedAndNeitherNothingNorAll(long list, long sale, int percent) {
        assertThat(document(offer(won(PriceKind.LIST, list), won(PriceKind.SALE, sale)))
                        .discountPercent())
                .isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"8000, 8000", "8000, 9000", "0, 0"})
    void aSalePriceThatIsNotLowerIsNoReduction(long list, long sale) {
        assertThat(document(offer(won(PriceKind.LIST, list), won(PriceKind.SALE, sale)))
                        .discountPercent())
                .isNull();
    }

    @Test
    void aListPriceInAnotherCurrencyIsLeftOut() {
        ProductDocument document =
                document(offer(won(PriceKind.SALE, 47_200), new Price(PriceKind.LIST, 5_900, "USD")));

        assertThat(document.price()).isEqualTo(new BigDecimal("47200"));
        assertThat(document.currency()).isEqualTo("KRW");
        assertThat(document.listPrice()).isNull();
        assertThat(document.discountPercent()).isNull();
    }

    private static ProductFacts offer(Price... prices) {
        return ProductFacts.builder()
                .offer(new Offer(List.of(prices), Availability.IN_STOCK))
                .build();
    }

    private static ProductDocument document(ProductFacts facts) {
        return ProductDocument.of(Catalogue.product(facts));
    }
}
