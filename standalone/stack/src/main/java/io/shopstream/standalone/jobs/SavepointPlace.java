package io.shopstream.standalone.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Completes arguments of Flink's command line: a savepoint of one of the stack's jobs for which no place is named goes
 * where the next start of that job looks, instead of among those of all jobs.
 */
public final class SavepointPlace {

    private static final Pattern JOB_ID = Pattern.compile("[0-9a-f]{32}");
    private static final List<String> NAMED = List.of("-p", "--savepointPath", "-d", "--dispose");

    private final JobStates states;
    private final List<RunningJob> jobs;

    /**
     * For the jobs of a cluster.
     *
     * @param flink the folder with the states of all jobs
     */
    public SavepointPlace(Path flink, List<RunningJob> jobs) {
        this.states = new JobStates(flink);
        this.jobs = jobs;
    }

    /** Whether the arguments ask for a savepoint and name no place for it. */
    public static boolean isOpen(List<String> arguments) {
        return !arguments.isEmpty()
                && List.of("stop", "savepoint").contains(arguments.get(0))
                && arguments.stream().noneMatch(NAMED::contains)
                && JOB_ID.matcher(arguments.get(arguments.size() - 1)).matches();
    }

    /** The arguments with the place; as they are where the job is none of the stack's. */
    public List<String> in(List<String> arguments) {
        String id = arguments.get(arguments.size() - 1);
        Optional<Path> place = jobs.stream()
                .filter(job -> job.id().equals(id))
                .flatMap(job -> StackJob.named(job.name()).stream())
                .map(states::savepoints)
                .findFirst();
        return place.map(folder -> with(folder.toUri().toString(), arguments)).orElse(arguments);
    }

    private static List<String> with(String folder, List<String> arguments) {
        List<String> completed = new ArrayList<>(arguments);
        if (arguments.get(0).equals("stop")) {
            completed.addAll(1, List.of("--savepointPath", folder));
        } else {
            completed.add(folder);
        }
        return completed;
    }
}
