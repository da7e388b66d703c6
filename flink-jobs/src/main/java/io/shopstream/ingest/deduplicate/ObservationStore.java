package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.Observation;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the observations of a product rest when the state does not have them. */
public interface ObservationStore extends AutoCloseable {

    /**
     * The committed observations of products, at most one of each kind, by key; a product that has none is left out.
     *
     * @throws SQLException when the store does not answer; the job restarts then
     */
    Map<String, List<Observation>> find(Collection<String> productKeys) throws SQLException;

    @Override
    void close();

    /** Opens a store in the task that asks it. */
    @FunctionalInterface
    interface Factory extends Serializable {
        ObservationStore open();
    }
}
