package io.shopstream.query;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import io.shopstream.query.watch.Damping;
import io.shopstream.query.watch.WatchLimits;
import io.shopstream.query.watch.WatchOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is done with changes of products.
 *
 * @param mostStreams that are open at a time; 0 for none
 * @param streamBufferBytes what may wait for one client
 * @param watches empty where there are none
 */
public record ChangeSettings(int mostStreams, int streamBufferBytes, Optional<WatchOptions> watches) {

    private static final Setting MOST_STREAMS = new Setting(
            "CHANGES_MAX_STREAMS", "count", "200", "Most streams of changes that a query API keeps open; 0: none.");
    private static final Setting BUFFER = new Setting(
            "CHANGES_BUFFER_BYTES",
            "bytes",
            "262144",
            "What may wait for one client of a stream; one for whom more waits is cut off.");
    private static final Setting WATCHES = new Setting(
            "WATCHES_ENABLED", "true or false", "false", "Whether price watches are kept and their webhooks called.");
    private static final Setting WATCH_HOSTS = new Setting(
            "WATCHES_ALLOW_HOSTS",
            "host, ...",
            "",
            "Hosts of webhooks that may be called by plain HTTP, on this machine and in a private network.");
    private static final Setting WATCHES_MAX =
            new Setting("WATCHES_MAX", "count", "100000", "Most price watches in all.");
    private static final Setting WATCHES_MAX_PER_HOST = new Setting(
            "WATCHES_MAX_PER_HOST", "count", "1000", "Most price watches whose webhooks have the same host.");
    private static final Setting QUIET = new Setting(
            "WATCHES_QUIET",
            "ISO-8601 duration",
            "PT1H",
            "How long a watch is quiet after a call, but for a lower price.");
    private static final Setting LOWER = new Setting(
            "WATCHES_LOWER_PERCENT",
            "percent",
            "5",
            "How much lower than the one told a price has to be to break WATCHES_QUIET.");

    static final List<Setting> ALL =
            List.of(MOST_STREAMS, BUFFER, WATCHES, WATCH_HOSTS, WATCHES_MAX, WATCHES_MAX_PER_HOST, QUIET, LOWER);

    /** Takes wrong values down in the reader. */
    static ChangeSettings read(SettingsReader reader) {
        WatchOptions watches = new WatchOptions(
                Set.copyOf(reader.list(WATCH_HOSTS, "hosts such as hooks.example", ChangeSettings::host)),
                new WatchLimits(
                        reader.whole(WATCHES_MAX, 1, 10_000_000), reader.whole(WATCHES_MAX_PER_HOST, 1, 10_000_000)),
                new Damping(reader.duration(QUIET), reader.whole(LOWER, 0, 100)));
        boolean watched = reader.flag(WATCHES);
        return new ChangeSettings(
                reader.whole(MOST_STREAMS, 0, 10_000),
                reader.whole(BUFFER, 16_384, 16_777_216),
                Optional.of(watches).filter(given -> watched));
    }

    private static String host(String text) {
        if (!text.matches("[A-Za-z0-9.:_-]+")) {
            throw new IllegalArgumentException(text);
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
