package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import io.shopstream.verification.load.Expected;
import io.shopstream.verification.load.ExpectedPrice;
import io.shopstream.verification.load.Seller;
import io.shopstream.verification.load.Topic;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One comparison of all stores with what is expected of them. */
final class Comparison {

    private final Expected expected;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> compared = new TreeMap<>();

    Comparison(Expected expected) {
        this.expected = expected;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void of(Database database, Topics topics, SearchIndex index)
            throws SQLException, IOException, InterruptedException {
        Map<String, ProductRow> rows = database.rows(ProductRow.QUERY, ProductRow::read).stream()
                .collect(Collectors.toMap(ProductRow::key, Function.identity()));
        compare("products", rows.size(), ProductsCheck.of(expected.products(), rows));
        Map<String, ObservationSum> sums = database.rows(ObservationSum.QUERY, ObservationSum::read).stream()
                .collect(Collectors.toMap(ObservationSum::key, Function.identity()));
        compare("products with observations", sums.size(), ObservationsCheck.of(rows, sums));
        changes(rows, database.rows(Change.QUERY, Change::read), topics);
        inputs(database.rows(PriceSpan.QUERY, PriceSpan::read), topics);
        sellers(database);
        Map<String, SearchIndex.Document> documents = index.documents();
        compare("documents", documents.size(), DocumentsCheck.of(rows, documents));
    }

    AuditReport report() {
        return new AuditReport(findings, compared);
    }

    private void changes(Map<String, ProductRow> rows, List<Change> log, Topics topics) {
        List<Change> published = new ArrayList<>();
        topics.read(Topic.CHANGES, record -> published.add(PublishedChange.read(record.value())));
        compare("changes in the log", log.size(), ChangesCheck.of(log, expected.changes(), rows));
        compare("changes in the topic", published.size(), ChangesCheck.between(log, published));
    }

    private void inputs(List<PriceSpan> spans, Topics topics) {
        PagesRead pages = new PagesRead();
        LettersCheck letters =
                new LettersCheck(expected.letters(), expected.products().keySet());
        topics.read(Topic.PAGES, record -> {
            pages.add(record);
            letters.input(record);
        });
        topics.read(Topic.EDITS, letters::input);
        topics.read(Topic.DEAD_LETTERS, letters::letter);
        compare(
                "prices at the time of a sight",
                expected.prices().size(),
                PricesCheck.of(expected.prices(), spans, pages));
        compare("dead letters", expected.letters().size(), letters.findings());
        expected.prices().stream()
                .map(ExpectedPrice::input)
                .distinct()
                .filter(id -> !pages.holds(id))
                .forEach(id -> findings.add(Finding.missing(Kind.INPUT, id, "a page in the topic")));
    }

    private void sellers(Database database) throws SQLException {
        Set<Seller> found = new HashSet<>(
                database.rows("select shop, name from sellers", row -> new Seller(row.getString(1), row.getString(2))));
        Set<String> shops = expected.products().keySet().stream()
                .map(key -> key.substring(0, key.indexOf(':')))
                .collect(Collectors.toSet());
        found.removeIf(seller -> !shops.contains(seller.shop()));
        List<Finding> differences = new ArrayList<>();
        expected.sellers().stream()
                .filter(seller -> !found.contains(seller))
                .forEach(seller -> differences.add(Finding.missing(Kind.SELLER, seller.shop(), seller.name())));
        found.stream()
                .filter(seller -> !expected.sellers().contains(seller))
                .forEach(seller -> differences.add(Finding.extra(Kind.SELLER, seller.shop(), seller.name())));
        compare("sellers", found.size(), differences);
    }

    private void compare(String what, int count, List<Finding> differences) {
        compared.put(what, count);
        findings.addAll(differences);
    }
}
