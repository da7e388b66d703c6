package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.publish.KafkaPagePublisher;
import io.shopstream.crawler.publish.Producers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What crawl and import have in common: a connection to Kafka, progress, a clean end also on Ctrl-C, a summary. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    /** A page in work may take its whole timeout, and Kafka its own to acknowledge. */
    private static final Duration LONGEST_END = Duration.ofSeconds(90);

    private final String what;
    private final CrawlReport report = new CrawlReport();
    private final KafkaPagePublisher publisher;
    private final long startedNanos = System.nanoTime();

    Run(String what, KafkaPagePublisher publisher) {
        this.what = what;
        this.publisher = publisher;
    }

    /** What a run does between its begin and its end. */
    interface Work extends AutoCloseable {

        void run() throws InterruptedException;

        /** Called from another thread: {@link #run} shall end soon. */
        void stop();

        int queued();

        @Override
        void close();
    }

    /** Where a run's pages and counts go. */
    record Out(KafkaPagePublisher publisher, String crawlId, CrawlReport report) {}

    /** Makes a run's work once Kafka is known to be there. */
    interface WorkFactory {
        Work make(Out out);
    }

    /**
     * Does a run.
     *
     * @return the program's exit code
     * @throws io.shopstream.crawler.publish.PublishException when Kafka does not answer at the start
     */
    static int of(String what, CrawlerSettings settings, WorkFactory factory) throws InterruptedException {
        LOG.info("Connecting to Kafka at {}", settings.kafka());
        int timeout = Math.toIntExact(settings.publishTimeout().toMillis());
        try (KafkaPagePublisher publisher = new KafkaPagePublisher(
                Producers.connect(settings.kafka(), settings.limits().maxBodyBytes(), timeout))) {
            publisher.check();
            return new Run(what, publisher).perform(factory);
        }
    }

    int perform(WorkFactory factory) throws InterruptedException {
        String crawlId = UUID.randomUUID().toString();
        CountDownLatch ended = new CountDownLatch(1);
        try (Work work = factory.make(new Out(publisher, crawlId, report));
                ProgressLine progress = ProgressLine.onStandardError(report, work::queued)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(work, ended), "ctrl-c"));
            work.run();
            publisher.flush();
        } finally {
            ended.countDown();
        }
        System.out.println(Summary.of(what, report, Duration.ofNanos(System.nanoTime() - startedNanos)));
        System.out.flush();
        boolean some = report.count(Ending.ACKNOWLEDGED) + report.count(Ending.UNCHANGED) > 0;
        return report.publishFailure().isPresent() || !(some || report.empty()) ? CrawlerMain.FAILED : CrawlerMain.DONE;
    }

    private static void stop(Work work, CountDownLatch ended) {
        work.stop();
        try {
            if (!ended.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The pages in work did not end within {}.", LONGEST_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
