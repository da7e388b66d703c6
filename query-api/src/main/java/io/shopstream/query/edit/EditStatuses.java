package io.shopstream.query.edit;

import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.change.ProductEdit.Action;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.edit.Verdict.Refusal;
import io.shopstream.query.lookup.EditLookup;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredEdit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out what became of an edit from what the ingest job leaves: the newest edit of the product in PostgreSQL, the
 * offsets of its checkpoint, and the dead letters.
 */
final class EditStatuses {

    private static final ProductFacts NOTHING = ProductFacts.builder().build();

    private final EditTopic topic;
    private final ProductLookup products;
    private final EditLookup edits;

    EditStatuses(EditTopic topic, ProductLookup products, EditLookup edits) {
        this.topic = topic;
        this.products = products;
        this.edits = edits;
    }

    EditStatus now(SentEdit sent) {
        ProductKey key = ProductKey.parse(sent.edit().productKey());
        Optional<StoredEdit> stored = edits.edit(key);
        if (stored.filter(newest -> newest.id().equals(sent.edit().id())).isPresent()) {
            return EditStatus.applied(sent, version(key));
        }
        Verdict verdict = topic.verdict(sent);
        if (!verdict.taken()) {
            return EditStatus.pending(sent);
        }
        Refusal refusal = verdict.refusal();
        if (refusal != null) {
            return EditStatus.refused(sent, refusal);
        }
        if (stored.filter(newest -> isLater(newest, sent.place())).isPresent()) {
            return EditStatus.superseded(sent);
        }
        // The job writes nothing for an edit that says what was already so, unless it was to judge it.
        return sent.edit().expectedVersion() == null && isAlreadySo(stored, sent.edit())
                ? EditStatus.applied(sent, version(key))
                : EditStatus.pending(sent);
    }

    private @Nullable Long version(ProductKey key) {
        return products.product(key).map(stored -> stored.product().version()).orElse(null);
    }

    private static boolean isLater(StoredEdit stored, EditPlace place) {
        return stored.partition() == place.partition() && stored.offset() > place.offset();
    }

    private static boolean isAlreadySo(Optional<StoredEdit> stored, ProductEdit edit) {
        boolean deletes = edit.action() == Action.DELETE;
        return stored.map(
                        newest -> newest.deleted() == deletes && newest.facts().equals(edit.facts()))
                .orElse(!deletes && edit.facts().equals(NOTHING));
    }
}
