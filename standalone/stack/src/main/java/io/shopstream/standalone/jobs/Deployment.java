package io.shopstream.standalone.jobs;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a job is submitted with; high availability brings it back with the same.
 *
 * @param jar a copy that no build overwrites
 * @param variables what the job's own settings are read from
 */
record Deployment(Path jar, Map<String, String> variables) {

    Deployment {
        variables = Map.copyOf(variables);
    }
}
