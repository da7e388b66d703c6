package io.shopstream.operations;

import io.shopstream.operations.letters.DeadLetterTopic;
import io.shopstream.operations.letters.Letter;
import io.shopstream.operations.letters.LetterId;
import io.shopstream.operations.letters.Printable;
import io.shopstream.operations.letters.RefusedRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** One letter or refused row in full. */
final class ShownLetter {

    private static final int SHOWN = 0;
    private static final int NOT_FOUND = 1;
    private static final int MOST_BYTES = 16_384;
    private static final Path HERE = Path.of("-");

    private final Servers servers;
    private final PrintWriter out;

    ShownLetter(Servers servers, PrintWriter out) {
        this.servers = servers;
        this.out = out;
    }

    int show(String id, @Nullable Path raw) {
        return id.indexOf('/') < 0 ? letter(LetterId.parse(id), raw) : row(id, raw);
    }

    private int letter(LetterId id, @Nullable Path raw) {
        try (DeadLetterTopic topic = servers.deadLetters()) {
            Optional<Letter> found = topic.find(id);
            found.ifPresentOrElse(
                    letter -> print(letter, raw), () -> out.println("There is no dead letter " + id + "."));
            return found.isPresent() ? SHOWN : NOT_FOUND;
        }
    }

    private int row(String id, @Nullable Path raw) {
        Optional<RefusedRow> found = servers.refusedRows().find(id);
        found.ifPresentOrElse(row -> print(row, raw), () -> out.println("There is no refused row " + id + "."));
        return found.isPresent() ? SHOWN : NOT_FOUND;
    }

    private void print(Letter letter, @Nullable Path raw) {
        if (raw == null || !raw.equals(HERE)) {
            for (Header header : letter.headers()) {
                byte[] value = header.value();
                out.println(Printable.line(header.key()) + ": "
                        + (value == null ? "" : Printable.line(new String(value, StandardCharsets.UTF_8))));
            }
        }
        bytes(letter.value(), raw);
    }

    private void print(RefusedRow row, @Nullable Path raw) {
        if (raw == null || !raw.equals(HERE)) {
            out.println("product: " + Printable.line(row.productKey()));
            out.println("sql-state: " + Printable.line(row.sqlState()));
            out.println("reason: " + Printable.line(row.reason()));
            out.println("refused: " + row.refusedAt());
        }
        bytes(row.rows().getBytes(StandardCharsets.UTF_8), raw);
    }

    private void bytes(byte[] bytes, @Nullable Path raw) {
        try {
            if (raw == null) {
                out.println();
                out.println(Printable.text(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES))));
                out.println("(" + bytes.length + " bytes"
                        + (bytes.length > MOST_BYTES
                                ? ", the first " + MOST_BYTES + " shown; --raw FILE writes all)"
                                : ")"));
            } else if (raw.equals(HERE)) {
                System.out.write(bytes);
                System.out.flush();
            } else {
                Files.write(raw, bytes);
                out.println("wrote " + bytes.length + " bytes to " + raw);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + raw + ".", e);
        }
    }
}
