package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.Observation;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;

/** Where the observations of a product rest when the state does not have them. */
public interface ObservationStore extends AutoCloseable {

    /**
     * The committed observations of a product, at most one of each kind; empty where there are none.
     *
     * @throws SQLException when the store does not answer; the job restarts then
     */
    List<Observation> find(String productKey) throws SQLException;

    @Override
    void close();

    /** Opens a store in the task that asks it. */
    @FunctionalInterface
    interface Factory extends Serializable {
        ObservationStore open();
    }
}
