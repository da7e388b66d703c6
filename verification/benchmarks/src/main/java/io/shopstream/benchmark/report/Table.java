package io.shopstream.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/** A table of a report, its cells as they are to be read. */
public record Table(String title, List<String> columns, List<List<String>> rows) {

    public Table(String title, String... columns) {
        this(title, List.of(columns), new ArrayList<>());
    }

    /** The same under a title that begins with what it is of. */
    public Table titled(String subject) {
        return new Table(subject + ": " + title, columns, rows);
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    void print(StringBuilder markdown) {
        markdown.append("\n## ").append(title).append("\n\n");
        line(markdown, columns);
        line(markdown, columns.stream().map(column -> "---").toList());
        rows.forEach(row -> line(markdown, row));
    }

    private static void line(StringBuilder markdown, List<String> cells) {
        markdown.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
