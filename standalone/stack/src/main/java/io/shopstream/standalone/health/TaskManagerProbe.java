package io.shopstream.standalone.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** The Flink cluster has a TaskManager with slots. */
public final class TaskManagerProbe implements Probe {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpProbe overview;

    public TaskManagerProbe(String restAddress) {
        this.overview = new HttpProbe(restAddress + "/overview");
    }

    @Override
    public void check() throws IOException {
        if (JSON.readTree(overview.get()).path("slots-total").asInt() == 0) {
            throw new IOException("No TaskManager has offered its slots yet.");
        }
    }
}
