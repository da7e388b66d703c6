package io.shopstream.verification.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.standalone.settings.StackPort;
import io.shopstream.verification.audit.Finding.Kind;
import io.shopstream.verification.load.Expected;
import io.shopstream.verification.load.ExpectedLetter;
import io.shopstream.verification.load.LoadGenerator;
import io.shopstream.verification.load.Workload;
import io.shopstream.verification.load.WorkloadSize;
import io.shopstream.verification.stack.RunningStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A run without faults is clean; each damage to a store is found, and nothing else. */
@TestMethodOrder(OrderAnnotation.class)
class StoresAuditIT {

    private static final Duration WITHIN = Duration.ofMinutes(4);
    private static final Workload WORKLOAD = Workload.seeded(11, new WorkloadSize(100, 4, 1));

    private static RunningStack stack;
    private static AuditTargets targets;

    @BeforeAll
    static void sendTheWorkload() throws InterruptedException {
        stack = RunningStack.shared();
        targets = new AuditTargets(
                "127.0.0.1:" + stack.port(StackPort.KAFKA),
                "jdbc:postgresql://127.0.0.1:" + stack.port(StackPort.POSTGRES) + "/shopstream?user=shopstream",
                "http://127.0.0.1:" + stack.port(StackPort.OPENSEARCH));
        try (LoadGenerator load = new LoadGenerator(targets.kafkaBootstrap(), WORKLOAD, 200)) {
            load.start();
            load.awaitDone(WITHIN);
        }
    }

    @Test
    @Order(1)
    void transactionThatNobodyEndsIsFoundAndNothingElse() throws Exception {
        try (HangingTransaction transaction = HangingTransaction.open(targets.kafkaBootstrap())) {
            // While the jobs come to rest it grows older than any of theirs.
            AuditReport report = new StoresAudit(targets).check(WORKLOAD.expected(), WITHIN);

            assertThat(shown(report)).as(report.toString()).containsExactly(Kind.TRANSACTION + " " + transaction.id());
        }
    }

    @Test
    @Order(2)
    void runWithoutFaultsIsClean() throws Exception {
        AuditReport report = audit();

        assertThat(report.findings()).as(report.toString()).isEmpty();
    }

    @Test
    @Order(3)
    void changedPriceOfProductIsFound() throws Exception {
        String key = shownKey();

        try (Damage damage = damage(
                "products", "update products set price_minor = price_minor + 1 where product_key = '" + key + "'")) {
            assertThat(kinds())
                    .as(damage.statement())
                    .containsExactlyInAnyOrder(Kind.PRODUCT + " " + key, Kind.DOCUMENT + " " + key);
        }
    }

    @Test
    @Order(4)
    void lostProductIsFoundWithItsChangesAndItsDocument() throws Exception {
        String key = shownKey();

        try (Damage damage = damage("products", "delete from products where product_key = '" + key + "'")) {
            assertThat(kinds())
                    .as(damage.statement())
                    .containsExactlyInAnyOrder(
                            Kind.PRODUCT + " " + key,
                            Kind.OBSERVATION + " " + key,
                            Kind.CHAIN + " " + key,
                            Kind.DOCUMENT + " " + key);
        }
    }

    @Test
    @Order(5)
    void doubledChangeIsFound() throws Exception {
        String key = keyWithOneVoice();

        try (Damage damage = damage(
                "change_log",
                "insert into change_log select * from change_log where product_key = '" + key
                        + "' order by version desc limit 1")) {
            assertThat(kinds())
                    .as(damage.statement())
                    .containsExactlyInAnyOrder(
                            Kind.CHANGE_LOG + " " + key, Kind.CHAIN + " " + key, Kind.CHANGES_TOPIC + " " + key);
        }
    }

    @Test
    @Order(6)
    void lostPriceIsFound() throws Exception {
        String key = keyWithOneVoice();

        try (Damage damage = damage("price_history", "delete from price_history where product_key = '" + key + "'")) {
            assertThat(audit().findings())
                    .as(damage.statement())
                    .isNotEmpty()
                    .allMatch(finding -> finding.kind() == Kind.PRICE_HISTORY
                            && finding.key().startsWith(key));
        }
    }

    @Test
    @Order(6)
    void priceOfKindThatWasNotToldIsFound() throws Exception {
        String key = keyWithOneVoice();

        try (Damage damage = damage("price_history", """
                insert into price_history (product_key, kind, from_version, to_version, from_at, to_at, price_minor,
                    currency, prices, availability)
                select product_key, 'EDIT', from_version, to_version, from_at, to_at, price_minor, currency, prices,
                    availability
                from price_history where product_key = '%s' limit 1
                """.formatted(key))) {
            assertThat(kinds()).as(damage.statement()).containsExactly(Kind.PRICE_HISTORY + " " + key + " EDIT");
        }
    }

    @Test
    @Order(7)
    void lostObservationIsFound() throws Exception {
        String key = keyWithOneVoice();

        try (Damage damage =
                damage("product_observations", "delete from product_observations where product_key = '" + key + "'")) {
            assertThat(kinds()).as(damage.statement()).containsExactly(Kind.OBSERVATION + " " + key);
        }
    }

    @Test
    @Order(7)
    void lostSellerIsFound() throws Exception {
        try (Damage damage = damage(
                "sellers", "delete from sellers where (shop, name) in (select shop, name from sellers limit 1)")) {
            assertThat(audit().findings())
                    .as(damage.statement())
                    .extracting(Finding::kind)
                    .containsExactly(Kind.SELLER);
        }
    }

    @Test
    @Order(8)
    void rejectedRowIsFound() throws Exception {
        try (Damage damage = damage("rejected_rows", """
                insert into rejected_rows (committable_id, product_key, sql_state, reason, row_data)
                values (gen_random_uuid(), 'shop:1', '22021', 'NUL', '{}')
                """)) {
            assertThat(kinds()).as(damage.statement()).containsExactly(Kind.REJECTED_ROW + " shop:1");
        }
    }

    @Test
    @Order(9)
    void documentOfAnotherContentThanItsRowIsFound() throws Exception {
        String key = shownKey();

        try (Damage damage =
                damage("products", "update products set content_hash = 'another' where product_key = '" + key + "'")) {
            assertThat(kinds()).as(damage.statement()).containsExactly(Kind.DOCUMENT + " " + key);
        }
    }

    @Test
    @Order(10)
    void documentWithoutRowIsFound() throws Exception {
        String key = "shop-0.example:no-row";
        opensearch("PUT", key, BodyPublishers.ofString("{\"key\":\"" + key + "\"}"));

        assertThat(kinds()).containsExactly(Kind.DOCUMENT + " " + key);
        opensearch("DELETE", key, BodyPublishers.noBody());
    }

    @Test
    @Order(11)
    void deadLetterOfRecordThatIsNoPoisonIsFound() throws Exception {
        List<ExpectedLetter> letters = WORKLOAD.expected().letters();

        AuditReport report = new StoresAudit(targets).checkNow(expecting(letters.subList(1, letters.size())));

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.DEAD_LETTER);
    }

    @Test
    @Order(12)
    void deadLetterUnderAnotherRuleIsFound() throws Exception {
        List<ExpectedLetter> letters = new ArrayList<>(WORKLOAD.expected().letters());
        ExpectedLetter first = letters.get(0);
        letters.set(0, new ExpectedLetter(first.topic(), first.key(), first.sha256(), first.stage(), "another-rule"));

        AuditReport report = new StoresAudit(targets).checkNow(expecting(letters));

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.DEAD_LETTER);
    }

    private static Expected expecting(List<ExpectedLetter> letters) {
        Expected expected = WORKLOAD.expected();
        return new Expected(expected.products(), expected.changes(), expected.prices(), letters, expected.sellers());
    }

    private static AuditReport audit() throws InterruptedException {
        return new StoresAudit(targets).checkNow(WORKLOAD.expected());
    }

    private static List<String> kinds() throws InterruptedException {
        return shown(audit());
    }

    private static List<String> shown(AuditReport report) {
        return report.findings().stream()
                .map(finding -> finding.kind() + " " + finding.key())
                .toList();
    }

    private static String shownKey() {
        return stack.stores()
                .value("select product_key from products where shop like 'shop-%.example'"
                        + " and not deleted order by product_key limit 1");
    }

    private static String keyWithOneVoice() {
        return WORKLOAD.expected().changes().keySet().iterator().next();
    }

    private static void opensearch(String method, String key, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(targets.opensearchUrl() + "/products/_doc/" + key))
                .method(method, body)
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isBetween(200, 201);
    }

    private static Damage damage(String table, String statement) throws SQLException {
        return new Damage(targets.jdbcUrl(), table, statement);
    }
}
