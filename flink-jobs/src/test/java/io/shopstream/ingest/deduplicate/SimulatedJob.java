package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.deduplicate.Deduplication.Outcome;
import io.shopstream.model.product.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The job on one product's topic: it writes by epochs, and starts again at its last checkpoint, or without any state. */
final class SimulatedJob {

    private final Deduplication deduplication = new Deduplication(Duration.ofHours(1));
    private final SimulatedDatabase database = new SimulatedDatabase();
    private final List<Observation> topic;
    private List<ProductWrite> epoch = new ArrayList<>();
    private @Nullable KnownProduct known;
    private int position;
    private @Nullable KnownProduct checkpointed;
    private int checkpointedPosition;

    SimulatedJob(List<Observation> topic) {
        this.topic = topic;
    }

    /** Reads the topic up to its end, or as many records as are given. */
    void read(int records) {
        for (int end = Math.min(topic.size(), position + records); position < end; position++) {
            see(topic.get(position));
        }
    }

    private void see(Observation observation) {
        Outcome outcome = deduplication.after(known == null ? readBack() : known, observation);
        known = outcome.next();
        if (outcome.write() != null) {
            epoch.add(outcome.write());
        }
    }

    private KnownProduct readBack() {
        return KnownProduct.stored(database.stored());
    }

    boolean atEnd() {
        return position == topic.size();
    }

    void checkpointAndCommit() {
        database.commit(epoch);
        epoch = new ArrayList<>();
        checkpointed = known;
        checkpointedPosition = position;
    }

    /** The epoch is lost with the state since the checkpoint. */
    void crash() {
        epoch = new ArrayList<>();
        known = checkpointed;
        position = checkpointedPosition;
    }

    /** State, checkpoints and what was not committed are lost: the topic is read from its start. */
    void loseAll() {
        epoch = new ArrayList<>();
        known = null;
        checkpointed = null;
        startOver();
    }

    /** The state expires between two epochs. */
    void expire() {
        checkpointAndCommit();
        known = null;
        checkpointed = null;
    }

    /** The topic is read once more. */
    void startOver() {
        position = 0;
        checkpointedPosition = 0;
    }

    void finish() {
        read(topic.size());
        checkpointAndCommit();
    }

    SimulatedDatabase database() {
        return database;
    }
}
