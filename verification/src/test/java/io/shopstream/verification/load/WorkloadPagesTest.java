package io.shopstream.verification.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.extraction.ExtractedProduct;
import io.shopstream.extraction.Extraction;
import io.shopstream.extraction.PageParser;
import io.shopstream.extraction.validate.ProductValidator;
import io.shopstream.extraction.validate.Validation;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPage.Renderer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle is only as good as the pages: the real parser must read from each what was meant. */
class WorkloadPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Workload WORKLOAD =
            Workload.seeded(7, new WorkloadSize(60, 4, 1), Instant.parse("2026-03-01T00:00:00Z"));

    private final PageParser parser = new PageParser();
    private final ProductValidator validator = new ProductValidator();

    @Test
    void productPagesSayWhatTheOracleExpects() {
        for (ProductPage page : inputs(ProductPage.class)) {
            assertThat(read(page)).as(page.toString()).containsExactly(expected(page.item(), page.content()));
        }
    }

    @Test
    void listingPagesSayWhatTheOracleExpects() {
        for (ListingPage page : inputs(ListingPage.class)) {
            List<ExpectedProduct> tiles = page.tiles().stream()
                    .map(tile -> expected(tile.item(), tile.content()))
                    .toList();
            assertThat(read(page)).as(page.toString()).containsExactlyElementsOf(tiles);
        }
    }

    @ParameterizedTest
    @MethodSource("refusedPages")
    void poisonedPageBreaksItsRule(Poison poison) {
        Extraction extraction = parser.parse(page(poison));

        assertThat(ruleOf(extraction)).isEqualTo(poison.rule());
    }

    static List<Poison> refusedPages() {
        return inputs(Poison.class).stream()
                .filter(poison ->
                        poison.topic().equals(Topic.PAGES) && !poison.stage().equals("decode"))
                .toList();
    }

    private static <T extends Input> List<T> inputs(Class<T> type) {
        return WORKLOAD.inputs().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<ExpectedProduct> read(Input input) {
        RawPage page = page(input);
        return parser.parse(page).found().stream()
                .map(product -> read(page, product))
                .toList();
    }

    private ExpectedProduct read(RawPage page, ExtractedProduct product) {
        Validation validation = validator.validate(product.facts(), product.shopsId());
        assertThat(validation).isInstanceOf(Validation.Accepted.class);
        ProductFacts facts = ((Validation.Accepted) validation).facts();
        URI address = URI.create(page.url());
        return new ExpectedProduct(
                ProductKey.of(address, product.shopsId(), address).toString(),
                false,
                facts.name(),
                facts.brand(),
                facts.seller(),
                facts.url(),
                offer(Objects.requireNonNull(facts.offer())));
    }

    private static Offer offer(io.shopstream.model.product.Offer stated) {
        Price price = Objects.requireNonNull(stated.current());
        Price list = stated.of(io.shopstream.model.product.PriceKind.LIST);
        return new Offer(
                price.amountMinor(),
                list == null ? null : list.amountMinor(),
                price.currency(),
                Availability.valueOf(stated.availability().name()));
    }

    private static ExpectedProduct expected(Item item, Content content) {
        return new ExpectedProduct(
                item.key(), false, content.name(), item.brand(), item.seller(), item.address(), content.offer());
    }

    private String ruleOf(Extraction extraction) {
        if (extraction instanceof Extraction.Refused refused) {
            return refused.rule();
        }
        ExtractedProduct product = extraction.found().get(0);
        Validation validation = validator.validate(product.facts(), product.shopsId());
        return validation instanceof Validation.Refused refused ? refused.rule() : "none";
    }

    private static RawPage page(Input input) {
        ProducerRecord<String, byte[]> record = input.record(NOW);
        return new RawPage(
                header(record, "ce_id"),
                header(record, "ce_source"),
                NOW,
                Integer.parseInt(header(record, "ce_httpstatus")),
                header(record, "content-type"),
                Renderer.HTTP,
                header(record, "ce_crawlid"),
                record.value());
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
