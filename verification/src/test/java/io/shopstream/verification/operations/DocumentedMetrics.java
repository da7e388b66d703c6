package io.shopstream.verification.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of metrics in {@code docs/operations.md}: each metric, and the steps or jobs that are said to have it. */
final class DocumentedMetrics {

    /** What the table's last column calls by one word. */
    private static final List<String> EVERY_STEP = List.of(
            "Source: raw-pages",
            "Source: site-rules",
            "decode pages",
            "parse",
            "validate",
            "Source: product-edits",
            "decode edits",
            "deduplicate by key",
            "PostgreSQL",
            "product-changes",
            "dead-letters",
            "watch coverage",
            "coverage-alerts",
            "Source: product-changes",
            "decode changes",
            "search index");

    private static final List<String> SOURCES =
            List.of("Source: raw-pages", "Source: site-rules", "Source: product-edits", "Source: product-changes");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern OF_JOB = Pattern.compile("flink_jobmanager_job_(\\w+)");

    /** All that the last column may name. */
    static final List<String> STEPS =
            Stream.concat(EVERY_STEP.stream(), Stream.of("each job")).toList();

    private DocumentedMetrics() {}

    /**
     * One metric of one step or job.
     *
     * @param name without the prefix
     * @param step with which the label's value begins; "each job" for one of the JobManager
     */
    record Documented(String name, String step) {}

    static List<Documented> in(Path markdown) throws IOException {
        List<Documented> metrics = new ArrayList<>();
        boolean table = false;
        for (String line : Files.readAllLines(markdown)) {
            table = line.startsWith("## ") ? line.equals("## Metrics") : table;
            String[] cells = line.split("\\|", -1);
            if (table && cells.length == 5 && cells[2].contains("`")) {
                steps(cells[3].strip())
                        .forEach(step -> names(cells[2]).forEach(name -> metrics.add(new Documented(name, step))));
            }
        }
        return metrics;
    }

    /** A name that begins with an underscore ends the group of the one before it. */
    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        Matcher code = CODE.matcher(cell);
        while (code.find()) {
            Matcher ofJob = OF_JOB.matcher(code.group(1));
            String name = ofJob.find() ? ofJob.group(1) : code.group(1).replaceFirst("\\{.*", "");
            String last = names.isEmpty() ? "" : names.get(names.size() - 1);
            names.add(name.startsWith("_") ? last.substring(0, last.indexOf('_')) + name : name);
        }
        return names;
    }

    private static Stream<String> steps(String cell) {
        return switch (cell) {
            case "every step" -> EVERY_STEP.stream();
            case "the sources" -> SOURCES.stream();
            default -> Stream.of(cell.split(", "));
        };
    }
}
