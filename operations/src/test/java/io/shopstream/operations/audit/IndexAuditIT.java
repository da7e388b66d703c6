package io.shopstream.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.operations.TestDatabase;
import io.shopstream.operations.audit.Disagreement.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexAuditIT {

    private static final String KEY = "shop.example:1";

    private static TestDatabase database;

    private OneDocumentIndex documents;
    private ProductTable table;
    private SearchIndex index;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void holdOneDocument() throws IOException {
        documents = new OneDocumentIndex(KEY, 7);
        table = new ProductTable(database.jdbi());
        index = documents.index();
    }

    @AfterEach
    void empty() {
        documents.close();
        database.execute("truncate products, rejected_rows");
    }

    @Test
    void documentThatTheDatabaseNeverHadIsDeleted() {
        List<Disagreement> findings = audited();
        new IndexRepair(table, index).mend(findings);

        assertThat(findings).extracting(Disagreement::kind).containsExactly(Kind.EXTRA);
        assertThat(documents.writes()).containsExactly(deletion(7));
    }

    @Test
    void documentWhoseRowTheDatabaseRefusedIsNamedSoAndStays() {
        database.execute("insert into rejected_rows (committable_id, product_key, sql_state, reason, row_data)"
                + " values (gen_random_uuid(), '" + KEY + "', '23514', 'a trial', '{}')");

        List<Disagreement> findings = audited();
        new IndexRepair(table, index).mend(findings);

        assertThat(findings).extracting(Disagreement::kind).containsExactly(Kind.REFUSED);
        assertThat(documents.writes()).isEmpty();
    }

    @Test
    void documentOfADeletedProductIsDeletedWithTheProductsVersion() {
        database.execute("insert into products (product_key, shop, version, deleted, content_hash, changed_at,"
                + " last_seen_at) values ('" + KEY + "', 'shop.example', 9, true, 'aa', now(), now())");

        WriteResult written = new IndexRepair(table, index).write(KEY);

        assertThat(written).isEqualTo(new WriteResult(1, 0, List.of()));
        assertThat(documents.writes()).containsExactly(deletion(9));
    }

    @Test
    void productThatTheDatabaseDoesNotKnowIsNotWritten() {
        assertThat(new IndexRepair(table, index).write(KEY)).isEqualTo(WriteResult.NONE);
        assertThat(documents.writes()).isEmpty();
    }

    private List<Disagreement> audited() {
        return new IndexAudit(table, index, () -> true, line -> {}).compare().findings();
    }

    private static String deletion(long version) {
        return "{\"delete\":{\"_id\":\"" + KEY + "\",\"version\":" + version + ",\"version_type\":\"external_gte\"}}";
    }
}
