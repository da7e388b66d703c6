package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProductWriteEncoderTest {

    private static final Price LIST = new Price(PriceKind.LIST, 2000, "KRW");
    private static final Price SALE = new Price(PriceKind.SALE, 1500, "KRW");
    private static final Price MEMBER = new Price(PriceKind.MEMBER, 1200, "KRW");

    @Test
    void productComesWithItsSellerObservationAndPrice() throws IOException {
        assertThat(rows(Products.write("shop:1", 5)))
                .extracting(Row::table)
                .containsExactly(
                        ProductTables.PRODUCTS,
                        ProductTables.SELLERS,
                        ProductTables.OBSERVATIONS,
                        ProductTables.PRICES);
    }

    @Test
    void sightOfAnUnchangedProductIsOneRow() throws IOException {
        assertThat(rows(Products.sight("shop:1", 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.table() + Arrays.toString(row.values()))
                        .isEqualTo("1[shop:1, 2026-11-01T00:05:00Z]"));
    }

    @Test
    void changeIsLoggedOnlyWhereThatIsAskedFor() throws IOException {
        ProductWriteEncoder logging = new ProductWriteEncoder(true);

        assertThat(rows(Products.write("shop:1", 5), logging))
                .filteredOn(row -> row.table() == ProductTables.CHANGES)
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsExactly(
                                "shop:1",
                                Long.toString(Products.version(5)),
                                "0",
                                "1005",
                                "KRW",
                                "IN_STOCK",
                                "false",
                                "2026-11-01T00:05:00Z"));
        assertThat(rows(Products.sight("shop:1", 5), logging))
                .extracting(Row::table)
                .containsExactly(ProductTables.SIGHTS);
    }

    @Test
    void lastSeenIsTheNewestPageAlsoWhereAnEditIsNewer() throws IOException {
        ProductWrite edited = new ProductWrite(
                "shop:1", Products.product("shop:1", 5), 0, List.of(), List.of(), null, Products.at(2));
        ProductWrite neverSeen =
                new ProductWrite("shop:1", Products.product("shop:1", 5), 0, List.of(), List.of(), null, null);

        assertThat(rows(edited).get(0).value(25)).isEqualTo("2026-11-01T00:02:00Z");
        assertThat(rows(neverSeen).get(0).value(25)).isEqualTo("2026-11-01T00:05:00Z");
    }

    @Test
    void salePriceIsPaidAndListPriceStandsBesideIt() {
        OfferColumns columns = OfferColumns.of(new Offer(List.of(LIST, SALE, MEMBER), Availability.LIMITED));

        assertThat(columns.priceMinor()).isEqualTo("1500");
        assertThat(columns.listPriceMinor()).isEqualTo("2000");
        assertThat(columns.currency()).isEqualTo("KRW");
        assertThat(columns.availability()).isEqualTo("LIMITED");
    }

    @Test
    void priceForMembersIsNoPriceForAll() {
        OfferColumns columns = OfferColumns.of(new Offer(List.of(MEMBER), Availability.UNKNOWN));

        assertThat(columns)
                .isEqualTo(new OfferColumns(
                        null,
                        null,
                        "KRW",
                        "[{\"kind\":\"MEMBER\",\"amountMinor\":1200,\"currency\":\"KRW\"}]",
                        "UNKNOWN"));
    }

    @Test
    void productWithoutAnOfferHasNoPrice() {
        assertThat(OfferColumns.of(null)).isEqualTo(new OfferColumns(null, null, null, "[]", null));
    }

    private static List<Row> rows(ProductWrite write) throws IOException {
        return rows(write, new ProductWriteEncoder(false));
    }

    private static List<Row> rows(ProductWrite write, ProductWriteEncoder encoder) throws IOException {
        return UnitReader.unitsOf(Committables.of(ProductTables.writes(), encoder, List.of(write)))
                .get(0)
                .rows();
    }
}
