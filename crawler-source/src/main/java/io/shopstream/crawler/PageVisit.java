package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.discover.LinkFinder;
import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.fetch.FetchOutcome;
import io.shopstream.crawler.fetch.HttpPageFetcher;
import io.shopstream.crawler.fetch.UrlGate;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.frontier.Target;
import io.shopstream.crawler.politeness.RetryAfter;
import io.shopstream.crawler.render.PageRenderer;
import io.shopstream.crawler.retry.RetryPolicy;
import io.shopstream.model.page.RawPage.Renderer;
import io.shopstream.model.product.ProductKey;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One target from the fetch to its ending: fetch, render, discover, publish, or try again later. */
final class PageVisit {

    /** Pages that are gone are published too: the jobs decide what that means for their products. */
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Frontier frontier;
    private final HttpPageFetcher fetcher;
    private final UrlGate gate;
    private final PageRenderer renderer;
    private final RetryPolicy retries;
    private final Seeding seeding;
    private final Outbox outbox;
    private final ClosedShops closed;
    private final CrawlReport report;
    private final Clock clock;

    PageVisit(Steps steps, UrlGate gate, CrawlReport report, Clock clock) {
        this.frontier = steps.frontier();
        this.fetcher = steps.fetcher();
        this.gate = gate;
        this.renderer = steps.renderer();
        this.retries = steps.retries();
        this.seeding = steps.seeding();
        this.outbox = steps.outbox();
        this.closed = steps.closed();
        this.report = report;
        this.clock = clock;
    }

    /** The steps a page goes through. */
    record Steps(
            Frontier frontier,
            HttpPageFetcher fetcher,
            PageRenderer renderer,
            RetryPolicy retries,
            Seeding seeding,
            Outbox outbox,
            ClosedShops closed) {}

    void visit(Target target) throws InterruptedException {
        FetchOutcome outcome;
        try {
            outcome = fetched(target);
        } catch (IOException e) {
            tryAgain(target, "no answer: " + causeOf(e), Duration.ZERO);
            return;
        } finally {
            frontier.release(target);
        }
        if (outcome instanceof FetchOutcome.Answered answered) {
            settle(target, answered.answer());
        } else if (outcome instanceof FetchOutcome.Refused refused) {
            end(target, Ending.REFUSED, refused.reason());
        }
    }

    private FetchOutcome fetched(Target target) throws IOException, InterruptedException {
        FetchOutcome outcome = fetcher.fetch(target.url(), gate);
        return outcome instanceof FetchOutcome.Answered answered
                ? new FetchOutcome.Answered(renderer.render(answered.answer()))
                : outcome;
    }

    private void settle(Target target, Answer answer) {
        if (RetryPolicy.worthRetrying(answer.status())) {
            Duration asked = RetryAfter.wait(answer.header("retry-after"), clock.instant());
            comeBack(target, answer, asked);
        } else if (answer.status() != 200 && !GONE.contains(answer.status())) {
            end(target, Ending.REFUSED, "answers " + answer.status());
        } else if (!answer.html()) {
            end(target, Ending.SKIPPED, "no page: " + answer.contentType().orElse(""));
        } else if (!answer.url().equals(target.url()) && !frontier.see(answer.url())) {
            end(target, Ending.SKIPPED, "leads to a page that is known already");
        } else {
            take(target, answer);
        }
    }

    private void take(Target target, Answer page) {
        report.pageFetched();
        if (page.renderer() == Renderer.BROWSER) {
            report.pageRendered();
        }
        if (page.status() == 200) {
            seeding.follow(LinkFinder.links(page), target.depth() + 1);
        }
        outbox.send(target, page);
    }

    private void comeBack(Target target, Answer answer, Duration asked) {
        String shop = ProductKey.shopOf(answer.url());
        if (RetryPolicy.tooLong(asked)) {
            end(target, Ending.FAILED, closed.close(shop, asked));
        } else {
            frontier.pause(shop, clock.instant().plus(asked));
            tryAgain(target, "answers " + answer.status(), asked);
        }
    }

    private void tryAgain(Target target, String reason, Duration asked) {
        Optional<Duration> wait = retries.waitAfter(target.attempt(), asked);
        if (wait.isPresent()) {
            frontier.retry(target, clock.instant().plus(wait.get()));
        } else {
            end(target, Ending.FAILED, reason);
        }
    }

    private void end(Target target, Ending ending, String reason) {
        report.ended(ending, reason);
        frontier.done(target);
    }

    private static String causeOf(IOException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }
}
