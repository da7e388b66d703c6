package io.shopstream.benchmark.report;

import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of a benchmark, complete.
 *
 * @param name of the benchmark
 * @param measures what it measures and how, a paragraph
 * @param input what was fed, and what came before the clock
 * @param full whether it was large enough for its figures to mean anything
 * @param legs everything that was measured, for other programs
 */
public record Report(
        String name,
        String measures,
        Surroundings surroundings,
        String input,
        boolean full,
        List<Bar> bars,
        List<Table> tables,
        List<?> legs) {

    /** Writes {@code DATE-NAME.json} and {@code .md}; returns the latter. */
    public Path write(Path folder) {
        String file = surroundings.date().substring(0, 10) + "-" + name;
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(file + ".json"),
                    ProductJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
            return Files.writeString(folder.resolve(file + ".md"), markdown());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the results into " + folder + ".", e);
        }
    }

    /** Whether every bar was met. */
    public boolean passed() {
        return bars.stream().allMatch(Bar::met);
    }

    String markdown() {
        StringBuilder markdown = new StringBuilder("# Benchmark " + name + "\n\n" + measures + "\n");
        if (!full) {
            markdown.append("\nA quick run: it shows that the benchmark works. Its figures mean nothing.\n");
        }
        Table facts = new Table("Run", "what", "value");
        facts.row("date", surroundings.date());
        facts.row("machine", surroundings.machine());
        facts.row("load before", "%.2f".formatted(surroundings.load()));
        facts.row("commit", surroundings.commit());
        facts.row("command", "`" + surroundings.command() + "`");
        facts.row("input", input);
        facts.print(markdown);
        Table verdicts = new Table("Bars", "bar", "found", "met");
        bars.forEach(bar -> verdicts.row(bar.claim(), bar.found(), bar.met() ? "yes" : "NO"));
        verdicts.print(markdown);
        tables.forEach(table -> table.print(markdown));
        return markdown.toString();
    }
}
