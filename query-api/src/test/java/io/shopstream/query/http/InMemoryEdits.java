package io.shopstream.query.http;

import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.edit.EditId;
import io.shopstream.query.edit.EditPlace;
import io.shopstream.query.edit.EditTopic;
import io.shopstream.query.edit.EditTrace;
import io.shopstream.query.edit.EditsUnavailableException;
import io.shopstream.query.edit.RecentEdits;
import io.shopstream.query.edit.SentEdit;
import io.shopstream.query.edit.Verdict;
import io.shopstream.query.edit.Verdict.Refusal;
import io.shopstream.query.lookup.EditLookup;
import io.shopstream.query.lookup.StoredEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topic and what the job made of it, in memory; the job works when a test says so. */
final class InMemoryEdits implements EditTopic, RecentEdits, EditLookup {

    final List<SentEdit> sent = new ArrayList<>();
    final Set<ProductKey> named = new HashSet<>();

    /** Whether the job applies each edit as soon as it is sent. */
    boolean jobWorks;

    /** What the job says instead of applying; empty where it applies. */
    Optional<Refusal> refusal = Optional.empty();

    boolean down;

    private final Map<String, StoredEdit> stored = new HashMap<>();
    private final Map<EditPlace, Refusal> refused = new HashMap<>();
    private int taken;

    /** Lets the job apply all that was sent. */
    void apply() {
        sent.stream().skip(taken).forEach(edit -> stored.put(edit.edit().productKey(), stored(edit)));
        taken = sent.size();
    }

    /** Lets the job refuse all that was sent. */
    void refuse(String rule, String reason) {
        sent.stream().skip(taken).forEach(edit -> refused.put(edit.place(), new Refusal(rule, reason)));
        taken = sent.size();
    }

    @Override
    public synchronized SentEdit append(ProductEdit edit) {
        requireUp();
        SentEdit appended = new SentEdit(new EditPlace(0, sent.size()), edit.issuedAt(), edit);
        sent.add(appended);
        refusal.ifPresent(said -> refuse(said.rule(), said.reason()));
        if (jobWorks) {
            apply();
        }
        return appended;
    }

    @Override
    public Optional<SentEdit> at(EditPlace place) {
        requireUp();
        return sent.stream().filter(edit -> edit.place().equals(place)).findFirst();
    }

    @Override
    public RecentEdits recent() {
        requireUp();
        return this;
    }

    @Override
    public Verdict verdict(SentEdit edit) {
        requireUp();
        return new Verdict(edit.place().offset() < taken, refused.get(edit.place()));
    }

    @Override
    public Optional<EditTrace> newestOf(ProductKey key) {
        return traces().stream()
                .filter(trace -> trace.productKey().equals(key.toString()))
                .max(Comparator.comparingLong(trace -> trace.place().offset()));
    }

    @Override
    public Optional<EditTrace> named(String name) {
        return traces().stream().filter(trace -> trace.id().name().equals(name)).findFirst();
    }

    @Override
    public Optional<StoredEdit> edit(ProductKey key) {
        return Optional.ofNullable(stored.get(key.toString()));
    }

    @Override
    public boolean isNamedByAPage(ProductKey key) {
        return named.contains(key);
    }

    private List<EditTrace> traces() {
        return sent.stream()
                .map(edit -> new EditTrace(
                        edit.place(),
                        id(edit.edit().id()),
                        edit.edit().productKey(),
                        edit.edit().issuedAt()))
                .toList();
    }

    private static EditId id(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new EditId(text, "") : new EditId(text.substring(0, dot), text.substring(dot + 1));
    }

    private static StoredEdit stored(SentEdit sent) {
        return new StoredEdit(
                sent.edit().id(),
                sent.place().partition(),
                sent.place().offset(),
                sent.edit().facts(),
                sent.edit().action() == ProductEdit.Action.DELETE);
    }

    private void requireUp() {
        if (down) {
            throw new EditsUnavailableException("Kafka did not take the edit.", new IOException("secret"));
        }
    }
}
