package io.shopstream.verification.mutation;

import io.shopstream.verification.audit.Finding;
import io.shopstream.verification.crash.LateBackfill;
import java.util.List;

/** The promises that are broken on purpose, one at a time. */
enum Mutation {
    /** Its rows are committed before the checkpoint is complete, and again when that fails. */
    A("the connector's buildExactlyOnce sink writes the change log"),
    /** What comes late wins. */
    B("the version guard is removed from the products' upsert and from the index"),
    /** What was applied is applied again. */
    C("the commit ledger's answer is ignored");

    private static final String SINKS = "io/shopstream/ingest/IngestSinks.java";
    private static final String PIPELINE = "io/shopstream/ingest/ProductIngestPipeline.java";
    private static final String TABLES = "io/shopstream/ingest/sink/postgres/ProductTables.java";
    private static final String SESSION = "io/shopstream/ingest/sink/postgres/PostgresSession.java";
    private static final String BULK = "io/shopstream/index/ProductBulk.java";
    private static final String CONNECTOR_SINK = "io/shopstream/ingest/sink/postgres/ConnectorChangeLog.java";

    /** As it stands in the source, with its indentation. */
    private static final String GUARD = "\n" + " ".repeat(20) + ".version(action.version())\n" + " ".repeat(20)
            + ".versionType(VersionType.EXTERNAL)";

    private final String title;

    Mutation(String title) {
        this.title = title;
    }

    /** In words. */
    String title() {
        return title;
    }

    List<Edit> edits() {
        return switch (this) {
            case A ->
                List.of(
                        new Edit(SINKS, "new ProductWriteEncoder(changeLog)", "new ProductWriteEncoder(false)"),
                        new Edit(PIPELINE, "products.sinkTo(sinks.products())", """
                            io.shopstream.ingest.sink.postgres.ConnectorChangeLog.write(products);
                            products.sinkTo(sinks.products())"""));
            case B ->
                List.of(
                        new Edit(TABLES, "where excluded.version > products.version", ""),
                        without("new DeleteRequest(index.name(), action.productKey())"),
                        without(".setRequireAlias(index.alias())"));
            case C ->
                List.of(new Edit(SESSION, "return enter.executeUpdate() == 1;", "return enter.executeUpdate() >= 0;"));
        };
    }

    /** Whether a finding is what this mutation must lead to: a job that merely stops is not caught. */
    boolean isShownBy(String finding) {
        return switch (this) {
            case A, C -> finding.startsWith(Finding.Kind.CHANGE_LOG.name());
            case B -> finding.startsWith(LateBackfill.ROW);
        };
    }

    /** Files that come with it, among the resources. */
    List<String> added() {
        return this == A ? List.of(CONNECTOR_SINK) : List.of();
    }

    private static Edit without(String begin) {
        return new Edit(BULK, begin + GUARD, begin);
    }
}
