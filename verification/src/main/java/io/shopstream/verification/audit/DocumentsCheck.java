package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import io.shopstream.verification.audit.SearchIndex.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds the index against the rows: one document for each product that is not deleted, of its version and fields. */
final class DocumentsCheck {

    private DocumentsCheck() {}

    static List<Finding> of(Map<String, ProductRow> rows, Map<String, Document> documents) {
        List<Finding> findings = new ArrayList<>();
        rows.values().stream().filter(row -> !row.deleted()).forEach(row -> {
            Document due = new Document(row.key(), row.version(), row.version(), row.contentHash(), row.inIndex());
            Document found = documents.get(row.key());
            if (found == null) {
                findings.add(Finding.missing(Kind.DOCUMENT, row.key(), due));
            } else if (!found.equals(due)) {
                findings.add(new Finding(Kind.DOCUMENT, row.key(), due.toString(), found.toString()));
            }
        });
        documents.forEach((id, document) -> {
            ProductRow row = rows.get(id);
            if (row == null || row.deleted()) {
                findings.add(Finding.extra(Kind.DOCUMENT, id, document));
            }
        });
        return findings;
    }
}
