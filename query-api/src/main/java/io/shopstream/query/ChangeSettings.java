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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is done with changes of products.
 *
 * @param bootstrapServers of Kafka; empty for no changes at all
 * @param mostStreams that are open at a time
 * @param streamBufferBytes what may wait for one client
 * @param watches empty where there are none
 */
public record ChangeSettings(
        Optional<String> bootstrapServers, int mostStreams, int streamBufferBytes, Optional<WatchOptions> watches) {

    private static final Setting KAFKA = new Setting(
            "KAFKA_BOOTSTRAP_SERVERS",
            "host:port, ...",
            "127.0.0.1:9092",
            "Where Kafka is; set but empty: no stream of changes and no watches.");
    private static final Setting MOST_STREAMS =
            new Setting("CHANGES_MAX_STREAMS", "count", "200", "Most streams of changes that a query API keeps open.");
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
            List.of(KAFKA, MOST_STREAMS, BUFFER, WATCHES, WATCH_HOSTS, WATCHES_MAX, WATCHES_MAX_PER_HOST, QUIET, LOWER);

    /** Takes wrong values down in the reader. */
    static ChangeSettings read(SettingsReader reader) {
        Optional<String> kafka = reader.optional(KAFKA);
        WatchOptions watches = new WatchOptions(
                hosts(reader.optional(WATCH_HOSTS).orElse("")),
                new WatchLimits(
                        reader.whole(WATCHES_MAX, 1, 10_000_000), reader.whole(WATCHES_MAX_PER_HOST, 1, 10_000_000)),
                new Damping(reader.duration(QUIET), reader.whole(LOWER, 0, 100)));
        boolean watched = reader.flag(WATCHES);
        reader.require(!watched || kafka.isPresent(), WATCHES, "false where KAFKA_BOOTSTRAP_SERVERS is empty");
        return new ChangeSettings(
                kafka,
                reader.whole(MOST_STREAMS, 1, 10_000),
                reader.whole(BUFFER, 16_384, 16_777_216),
                Optional.of(watches).filter(given -> watched));
    }

    private static Set<String> hosts(String list) {
        return Stream.of(list.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
