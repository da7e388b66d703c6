package io.shopstream.query.edit;

import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.edit.EditRequest.Content;
import io.shopstream.query.lookup.EditLookup;
import io.shopstream.query.lookup.LookupUnavailableException;
import io.shopstream.query.lookup.ProductLookup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Turns requests into edits and tells what became of them. It writes to the topic alone: the ingest job stays the only
 * writer of the stores, and has the last word.
 *
 * <p>Requests for one product take their turns within this process, and one that builds on what is there waits for no
 * earlier edit but is turned away, so that no edit is lost under another. Two processes that look at the same moment do not
 * see each other: there the job has the last word on an edit that expects a version, and of others the later one wins.
 */
public final class ProductEdits {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final EditTopic topic;
    private final EditStatuses statuses;
    private final ProductLookup products;
    private final EditLookup edits;
    private final Clock clock;
    private final Turns turns = new Turns();

    public ProductEdits(EditTopic topic, ProductLookup products, EditLookup edits, Clock clock) {
        this.topic = topic;
        this.statuses = new EditStatuses(topic, products, edits);
        this.products = products;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * Sends an edit, or finds the one that the same request has sent before.
     *
     * @throws EditConflictException when another edit stands in the way
     * @throws EditsUnavailableException when Kafka does not take it
     */
    public SentEdit send(EditRequest request) {
        return turns.take(request.key().toString(), () -> sentInTurn(request));
    }

    /** The status of the edit at a place; empty where there is none, or no longer. */
    public Optional<EditStatus> status(EditPlace place) {
        return topic.at(place).map(statuses::now);
    }

    /**
     * The status of an edit when it is settled, or pending when the patience ends. It does not fail: the edit is sent, whatever
     * server cannot be asked now what became of it.
     */
    public EditStatus settled(SentEdit sent, Duration patience) {
        Instant end = clock.instant().plus(patience);
        EditStatus status = EditStatus.pending(sent);
        while (!status.isSettled() && clock.instant().isBefore(end) && pause()) {
            status = nowOrPending(sent);
        }
        return status;
    }

    private EditStatus nowOrPending(SentEdit sent) {
        try {
            return statuses.now(sent);
        } catch (LookupUnavailableException | EditsUnavailableException e) {
            return EditStatus.pending(sent);
        }
    }

    private SentEdit sentInTurn(EditRequest request) {
        RecentEdits recent = topic.recent();
        Optional<EditTrace> first = recent.named(request.id().name());
        if (first.isPresent()) {
            return repeated(first.get(), request);
        }
        Optional<EditTrace> newest = recent.newestOf(request.key());
        if (request.builds()) {
            newest.ifPresent(this::requireSettled);
        }
        Content content = request.plan().apply(current(request.key()));
        return topic.append(new ProductEdit(
                request.id().toString(),
                request.key().toString(),
                content.action(),
                content.facts(),
                issuedAt(newest),
                content.expectedVersion()));
    }

    private SentEdit repeated(EditTrace first, EditRequest request) {
        if (!first.id().equals(request.id())) {
            throw EditConflictException.keyReused(first.place());
        }
        return topic.at(first.place())
                .orElseThrow(() -> new IllegalStateException("The edit " + first.place() + " left the topic early."));
    }

    private void requireSettled(EditTrace newest) {
        boolean settled = topic.at(newest.place())
                .map(sent -> statuses.now(sent).isSettled())
                .orElse(true);
        if (!settled) {
            throw EditConflictException.unsettled(newest.place());
        }
    }

    private CurrentProduct current(ProductKey key) {
        return new CurrentProduct(products.product(key), edits.edit(key), edits.isNamedByAPage(key));
    }

    /** Later than the edit before, whatever the clocks say: the newest edit of a product is the one that counts. */
    private Instant issuedAt(Optional<EditTrace> newest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return newest.map(before ->
                        before.issuedAt().truncatedTo(ChronoUnit.MILLIS).plusMillis(1))
                .filter(now::isBefore)
                .orElse(now);
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
