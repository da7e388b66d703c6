package io.shopstream.crawler;

import io.shopstream.crawler.fetch.ChromiumFinder;
import io.shopstream.crawler.fetch.HttpLimits;
import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsException;
import io.shopstream.model.settings.SettingsReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The crawler's settings.
 *
 * @param chromium the browser; empty where this machine has none
 */
public record CrawlerSettings(
        String kafka,
        Duration publishTimeout,
        Pace pace,
        Retries retries,
        HttpLimits limits,
        int maxDepth,
        Set<String> allowedHosts,
        Memory memory,
        int browsers,
        Optional<Path> chromium) {

    static final Setting KAFKA = new Setting(
            "KAFKA_BOOTSTRAP_SERVERS", "host:port, ...", "127.0.0.1:9092", "The Kafka brokers that pages are sent to.");
    static final Setting PUBLISH_TIMEOUT = new Setting(
            "CRAWL_PUBLISH_TIMEOUT",
            "ISO-8601 duration",
            "PT30S",
            "How long Kafka may take to acknowledge a page before the crawl fails.");
    static final Setting DELAY = new Setting(
            "CRAWL_DELAY",
            "ISO-8601 duration",
            "PT1S",
            "Time between two fetches of a shop; a longer Crawl-delay in its robots.txt wins.");
    static final Setting HOST_CONCURRENCY = new Setting(
            "CRAWL_HOST_CONCURRENCY", "count", "1", "Fetches of a shop at once; counts only where the delay is PT0S.");
    static final Setting WORKERS = new Setting("CRAWL_WORKERS", "count", "4", "Fetches at once over all shops.");
    static final Setting BROWSERS = new Setting("CRAWL_BROWSERS", "count", "2", "Browsers for pages that need one.");
    static final Setting CONTACT = new Setting(
            "CRAWL_USER_AGENT_CONTACT",
            "URL or mail address",
            "",
            "Where a shop can reach you; shown in the User-Agent. Set it before you crawl shops of others.");
    static final Setting MAX_BODY = new Setting(
            "CRAWL_MAX_BODY_BYTES", "bytes", "10485760", "The largest page; larger ones are refused and counted.");
    static final Setting TIMEOUT =
            new Setting("CRAWL_TIMEOUT", "ISO-8601 duration", "PT20S", "How long a page may take, its body included.");
    static final Setting MAX_ATTEMPTS =
            new Setting("CRAWL_MAX_ATTEMPTS", "count", "4", "Attempts for a page on lost connections, 429 and 5xx.");
    static final Setting RETRY_WAIT = new Setting(
            "CRAWL_RETRY_WAIT",
            "ISO-8601 duration",
            "PT1S",
            "About the wait after the first failed attempt; it doubles with each further one.");
    static final Setting MAX_DEPTH =
            new Setting("CRAWL_MAX_DEPTH", "links", "16", "Links between a start address and the last page followed.");
    static final Setting FRONTIER = new Setting(
            "CRAWL_FRONTIER",
            "memory or postgres",
            "memory",
            "Where found addresses are kept: memory for one run, postgres for many runs and crawlers at once.");
    static final Setting MAX_ADDRESSES = new Setting(
            "CRAWL_MAX_ADDRESSES",
            "count",
            "1000000",
            "Addresses of a shop that are remembered, against shops that make them up.");
    static final Setting REVISIT = new Setting(
            "CRAWL_REVISIT",
            "ISO-8601 duration",
            "PT24H",
            "Time between two visits of a page, and between two readings of a shop's sitemaps, of a frontier in PostgreSQL.");
    static final Setting LEASE = new Setting(
            "CRAWL_LEASE",
            "ISO-8601 duration",
            "PT30S",
            "How long a shop and its pages in work stay with a crawler that was killed.");
    static final Setting POSTGRES = new Setting(
            "POSTGRES_URL", "JDBC address", "jdbc:postgresql://127.0.0.1:5434/shopstream", "Where PostgreSQL is.");
    static final Setting POSTGRES_USER = new Setting("POSTGRES_USER", "name", "shopstream", "Role in PostgreSQL.");
    static final Setting POSTGRES_PASSWORD =
            new Setting("POSTGRES_PASSWORD", "secret", "", "Its password, where the server asks for one.");
    static final Setting ALLOW_HOSTS = new Setting(
            "CRAWL_ALLOW_HOSTS",
            "host, ...",
            "",
            "Hosts that may be crawled though they are on this machine or in a private network.");
    static final Setting CHROMIUM = new Setting(
            "CHROMIUM_PATH", "file", "", "The Chromium to render with; without it one is looked for on this machine.");
    static final Setting LOG_FORMAT =
            new Setting("LOG_FORMAT", "plain or json", "plain", "plain for a person, json for one JSON object a line.");

    public static final List<Setting> ALL = List.of(
            KAFKA,
            PUBLISH_TIMEOUT,
            DELAY,
            HOST_CONCURRENCY,
            WORKERS,
            BROWSERS,
            CONTACT,
            MAX_BODY,
            TIMEOUT,
            MAX_ATTEMPTS,
            RETRY_WAIT,
            MAX_DEPTH,
            FRONTIER,
            MAX_ADDRESSES,
            REVISIT,
            LEASE,
            POSTGRES,
            POSTGRES_USER,
            POSTGRES_PASSWORD,
            ALLOW_HOSTS,
            CHROMIUM,
            LOG_FORMAT);

    /** What the topic {@code raw-pages} takes, its envelope left aside. */
    private static final int MOST_BODY_BYTES = 10 * 1024 * 1024;

    private static final int MOST_ADDRESSES = 100_000_000;
    private static final Duration SHORTEST_REVISIT = Duration.ofMinutes(1);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    private static final String PRODUCT = "Shopstream/0.1";

    /** How fast. */
    record Pace(Duration delay, int hostConcurrency, int workers) {}

    /** How stubbornly. */
    record Retries(int maxAttempts, Duration firstWait) {}

    /** Where a crawl keeps what it knows of its shops. */
    enum MemoryKind {
        MEMORY,
        POSTGRES
    }

    /**
     * How much is remembered, and for how long.
     *
     * @param url JDBC address; not looked at where the memory is the run's own
     */
    record Memory(
            MemoryKind kind,
            int maxAddresses,
            Duration revisit,
            Duration lease,
            String url,
            String user,
            Optional<String> password) {}

    private enum LogFormat {
        PLAIN,
        JSON
    }

    static CrawlerSettings fromEnvironment() {
        return from(System.getenv());
    }

    /**
     * Reads the settings.
     *
     * @throws SettingsException when any is wrong; the message names each
     */
    public static CrawlerSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        Optional<Path> named = reader.optional(CHROMIUM).map(Path::of);
        reader.choice(LOG_FORMAT, LogFormat.class);
        CrawlerSettings settings = new CrawlerSettings(
                reader.text(KAFKA),
                reader.duration(PUBLISH_TIMEOUT),
                new Pace(reader.duration(DELAY), reader.whole(HOST_CONCURRENCY, 1, 64), reader.whole(WORKERS, 1, 64)),
                new Retries(reader.whole(MAX_ATTEMPTS, 1, 20), reader.duration(RETRY_WAIT)),
                new HttpLimits(
                        userAgent(reader.optional(CONTACT)),
                        reader.duration(TIMEOUT),
                        reader.whole(MAX_BODY, 1_000, MOST_BODY_BYTES)),
                reader.whole(MAX_DEPTH, 0, 1_000),
                hosts(reader.optional(ALLOW_HOSTS)),
                memory(reader),
                reader.whole(BROWSERS, 1, 32),
                named.or(() -> found(environment)));
        reader.check();
        named.filter(file -> !Files.isExecutable(file)).ifPresent(CrawlerSettings::refuse);
        return settings;
    }

    private static Memory memory(SettingsReader reader) {
        return new Memory(
                reader.choice(FRONTIER, MemoryKind.class),
                reader.whole(MAX_ADDRESSES, 1, MOST_ADDRESSES),
                reader.duration(REVISIT, SHORTEST_REVISIT),
                reader.duration(LEASE, SHORTEST_LEASE),
                reader.postgresAddress(POSTGRES),
                reader.text(POSTGRES_USER),
                reader.optional(POSTGRES_PASSWORD));
    }

    private static String userAgent(Optional<String> contact) {
        return PRODUCT + contact.map(where -> " (+" + where + ")").orElse("");
    }

    private static Set<String> hosts(Optional<String> list) {
        return Arrays.stream(list.orElse("").split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Path> found(Map<String, String> environment) {
        List<Path> programs = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        String home = environment.getOrDefault("HOME", "");
        String playwrights = environment.getOrDefault("PLAYWRIGHT_BROWSERS_PATH", home + "/.cache/ms-playwright");
        return ChromiumFinder.find(programs, Path.of(playwrights));
    }

    private static void refuse(Path chromium) {
        throw new SettingsException(List.of(CHROMIUM.name() + " is '" + chromium
                + "': expected a program; leave it empty to look for one on this machine."));
    }
}
