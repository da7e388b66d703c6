package io.shopstream.ingest.sink.postgres;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the sink writes, and within which bounds.
 *
 * @param url JDBC address, for example {@code jdbc:postgresql://127.0.0.1:5434/shopstream}
 * @param user who writes
 * @param password never shown in texts or logs; null where the server asks for none
 * @param job stands in the ledger beside each committable, and as the connections' application name
 * @param chunkBytes size of a committable before it is deflated, and so of a transaction; 1 KB to 64 MB. One unit that is
 *     larger is a committable of its own.
 * @param epochBytes deflated bytes that one subtask holds between two checkpoints before it slows down; at four times as
 *     many it fails
 * @param giveUpAfter how long one committable is tried again before the job fails
 */
public record PostgresSinkOptions(
        String url,
        String user,
        @Nullable String password,
        String job,
        int chunkBytes,
        long epochBytes,
        Duration giveUpAfter)
        implements Serializable {

    private static final int SMALLEST_CHUNK = 1 << 10;
    private static final int LARGEST_CHUNK = 64 << 20;

    public PostgresSinkOptions {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(giveUpAfter, "giveUpAfter");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "url is '" + withoutParameters(url) + "': expected jdbc:postgresql://host:port/database.");
        }
        if (chunkBytes < SMALLEST_CHUNK || chunkBytes > LARGEST_CHUNK) {
            throw new IllegalArgumentException("chunkBytes is " + chunkBytes + ": expected " + SMALLEST_CHUNK + " to "
                    + LARGEST_CHUNK + " bytes.");
        }
        if (epochBytes < chunkBytes) {
            throw new IllegalArgumentException(
                    "epochBytes is " + epochBytes + ": expected at least chunkBytes, " + chunkBytes + ".");
        }
    }

    /** Committables of 4 MB, 64 MB an epoch, five minutes of trying. */
    public static PostgresSinkOptions of(String url, String user, @Nullable String password, String job) {
        return new PostgresSinkOptions(url, user, password, job, 4 << 20, 64L << 20, Duration.ofMinutes(5));
    }

    public PostgresSinkOptions withChunkBytes(int bytes) {
        return new PostgresSinkOptions(url, user, password, job, bytes, Math.max(epochBytes, bytes), giveUpAfter);
    }

    public PostgresSinkOptions withEpochBytes(long bytes) {
        return new PostgresSinkOptions(url, user, password, job, chunkBytes, bytes, giveUpAfter);
    }

    public PostgresSinkOptions withGiveUpAfter(Duration limit) {
        return new PostgresSinkOptions(url, user, password, job, chunkBytes, epochBytes, limit);
    }

    /** The server and database for texts: parameters of the address may hold a secret. */
    String server() {
        return withoutParameters(url);
    }

    @Override
    public String toString() {
        return "PostgresSinkOptions[" + server() + ", user=" + user + ", job=" + job + ", chunkBytes=" + chunkBytes
                + ", epochBytes=" + epochBytes + ", giveUpAfter=" + giveUpAfter + "]";
    }

    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
