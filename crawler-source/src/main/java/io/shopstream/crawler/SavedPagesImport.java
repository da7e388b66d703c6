package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.frontier.CanonicalUrl;
import io.shopstream.extraction.saved.SavedPage;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.model.page.RawPage;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes saved pages in their manifest's order, without asking any shop. */
final class SavedPagesImport implements Run.Work {

    private static final Logger LOG = LoggerFactory.getLogger(SavedPagesImport.class);

    private final SavedPages saved;
    private final Run.Out out;
    private final int maxBodyBytes;
    private final AtomicInteger left;
    private volatile boolean stopped;

    SavedPagesImport(SavedPages saved, Run.Out out, int maxBodyBytes) {
        this.saved = saved;
        this.out = out;
        this.maxBodyBytes = maxBodyBytes;
        this.left = new AtomicInteger(saved.size());
    }

    @Override
    public void run() {
        for (SavedPage page : saved.pages()) {
            if (stopped || out.report().publishFailure().isPresent()) {
                return;
            }
            left.decrementAndGet();
            if (CanonicalUrl.of(page.url()).isPresent()) {
                read(page).ifPresent(this::publish);
            } else {
                out.report().ended(Ending.REFUSED, "no http or https address");
            }
        }
    }

    private Optional<RawPage> read(SavedPage page) {
        try {
            return Optional.of(saved.read(page, out.crawlId()));
        } catch (UncheckedIOException e) {
            LOG.warn("{} {}", e.getMessage(), String.valueOf(e.getCause()));
            out.report().ended(Ending.FAILED, "the saved page cannot be read");
            return Optional.empty();
        }
    }

    private void publish(RawPage page) {
        if (page.body().length > maxBodyBytes) {
            out.report().ended(Ending.REFUSED, "larger than " + maxBodyBytes + " bytes");
        } else {
            out.report().pageFetched();
            out.publisher().publish(addressable(page), failure -> {
                if (failure == null) {
                    out.report().ended(Ending.ACKNOWLEDGED, "pages");
                } else if (failure.concernsThisPageOnly()) {
                    out.report().ended(Ending.FAILED, "too large for Kafka");
                } else {
                    out.report().ended(Ending.FAILED, "not taken by Kafka");
                    out.report().publishFailed(failure);
                }
            });
        }
    }

    /** Browsers save addresses with characters that RFC 3986 wants encoded. */
    private static RawPage addressable(RawPage page) {
        String url = page.url().matches("[\\x21-\\x7e&&[^\"<>\\\\^`{|}]]+")
                ? page.url()
                : CanonicalUrl.of(page.url()).orElseThrow().toString();
        return new RawPage(
                page.id(),
                url,
                page.fetchedAt(),
                page.status(),
                page.contentType(),
                page.renderer(),
                page.crawlId(),
                page.body());
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public int queued() {
        return left.get();
    }

    @Override
    public void close() {
        // Pages are read one by one: nothing stays open.
    }
}
