package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the observations of a product rest when the state does not have them. */
public interface ObservationStore extends AutoCloseable {

    /**
     * What is committed of products, by key; a product of which nothing is known is left out.
     *
     * @throws SQLException when the store does not answer; the job restarts then
     */
    Map<String, Stored> find(Collection<String> productKeys) throws SQLException;

    @Override
    void close();

    /**
     * A product as it is committed.
     *
     * @param version of the product; 0 where there is none
     * @param observations at most one of each kind
     */
    record Stored(long version, List<Observation> observations) {

        static final Stored NOTHING = new Stored(0, List.of());

        public Stored {
            observations = List.copyOf(observations);
        }

        Stored with(Stored other) {
            return new Stored(
                    version,
                    Stream.concat(observations.stream(), other.observations.stream())
                            .toList());
        }

        /** Version of the edit among the observations; 0 where there is none. */
        long editVersion() {
            return observations.stream()
                    .filter(observation -> observation.kind() == ObservationKind.EDIT)
                    .mapToLong(Observation::version)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Opens a store in the task that asks it. */
    @FunctionalInterface
    interface Factory extends Serializable {
        ObservationStore open();
    }
}
