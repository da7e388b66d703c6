package io.shopstream.query.dictionary;

import io.shopstream.query.search.LiveIndex;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The version that the live index was built with. The index says which one; it is asked every few seconds, so that a
 * rebuilt index and the words that go with it come in force together. While index or store do not answer, the last known
 * version stays; before the first answer it is the one that comes with the program, and no index is known.
 */
public final class DictionaryInForce implements Supplier<DictionaryVersion>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DictionaryInForce.class);

    private final Supplier<LiveIndex> index;
    private final Dictionaries dictionaries;
    private final ScheduledExecutorService timer;
    private volatile InForce current = new InForce("", DictionaryVersion.shipped());
    private volatile long failedAt = -1;

    private DictionaryInForce(Supplier<LiveIndex> index, Dictionaries dictionaries) {
        this.index = index;
        this.dictionaries = dictionaries;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "dictionary-in-force");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to ask at once.
     *
     * @param index the live one; throws while it does not answer
     * @param every time between two questions
     */
    public static DictionaryInForce follow(Supplier<LiveIndex> index, Dictionaries dictionaries, Duration every) {
        DictionaryInForce inForce = new DictionaryInForce(index, dictionaries);
        Future<?> unused =
                inForce.timer.scheduleWithFixedDelay(inForce::refresh, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return inForce;
    }

    @Override
    public DictionaryVersion get() {
        return current.words();
    }

    /** Names the index and the words that searches are answered with; another one of either is another name. */
    public String generation() {
        InForce now = current;
        return now.index() + " " + now.words().number();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** A failure is told once for each version that it keeps from coming in force. */
    private void refresh() {
        try {
            LiveIndex live = index.get();
            DictionaryVersion words = current.words();
            current = new InForce(live.name(), words);
            long wanted = live.words();
            if (wanted == words.number()) {
                return;
            }
            Optional<DictionaryVersion> found = dictionaries.version(wanted);
            if (found.isPresent()) {
                current = new InForce(live.name(), found.get());
                LOG.info("Version {} of the dictionaries is in force.", wanted);
            } else if (failedAt != wanted) {
                failedAt = wanted;
                LOG.warn(
                        "The index was built with version {} of the dictionaries, which the database does not have: version {} stays."
                                + " Rebuild the index with './shopstream reindex'.",
                        wanted,
                        words.number());
            }
        } catch (RuntimeException e) {
            LOG.debug(
                    "Version {} of the dictionaries stays: which is in force cannot be asked.",
                    current.words().number(),
                    e);
        }
    }

    /**
     * What searches are answered with.
     *
     * @param index name of the live one; empty before it was first known
     */
    private record InForce(String index, DictionaryVersion words) {}
}
