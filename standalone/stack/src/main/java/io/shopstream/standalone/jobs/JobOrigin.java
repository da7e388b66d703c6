package io.shopstream.standalone.jobs;

import io.shopstream.standalone.settings.StackSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The build and the settings that a submission was made for. High availability brings a job back with those of its
 * submission, so they are compared at each start.
 *
 * @param build name of the kept jar of the build, also where another jar was submitted
 * @param variables addresses and settings as the command's environment had them
 */
record JobOrigin(String build, Map<String, String> variables) {

    JobOrigin {
        variables = Map.copyOf(variables);
    }

    static JobOrigin of(StackSettings settings, Path keptBuild) {
        Map<String, String> variables = new HashMap<>(settings.serverAddresses());
        variables.putAll(settings.jobVariables());
        return new JobOrigin(KeptJars.nameOf(keptBuild), variables);
    }
}
