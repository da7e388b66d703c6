package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import io.shopstream.crawler.discover.LinkFinder;
import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.fetch.FetchOutcome;
import io.shopstream.crawler.fetch.HttpPageFetcher;
import io.shopstream.crawler.fetch.UrlGate;
import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.frontier.Target;
import io.shopstream.crawler.frontier.Visited;
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

    private static final int NOT_MODIFIED = 304;

    private final Frontier frontier;
    private final HttpPageFetcher fetcher;
    private final UrlGate gate;
    private final PageRenderer renderer;
    private final RetryPolicy retries;
    private final Seeding seeding;
    private final Outbox outbox;
    private final ShopTrouble trouble;
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
        this.trouble = steps.trouble();
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
            ShopTrouble trouble) {}

    void visit(Target target) throws InterruptedException {
        FetchOutcome outcome;
        try {
            outcome = fetched(target);
        } catch (IOException e) {
            tryAgain(
                    target,
                    ProductKey.shopOf(target.url()),
                    Duration.ZERO,
                    Visited.failed(0, "no answer: " + causeOf(e)));
            return;
        } finally {
            frontier.release(target);
        }
        if (outcome instanceof FetchOutcome.Answered answered) {
            settle(target, answered.answer());
        } else if (outcome instanceof FetchOutcome.Challenged challenged) {
            leaveAlone(target, challenged.answer());
        } else if (outcome instanceof FetchOutcome.Refused refused) {
            // Not the shop's last word: the gates are asked again, which costs the shop nothing.
            end(target, Ending.REFUSED, Visited.failed(0, refused.reason()));
        }
    }

    private FetchOutcome fetched(Target target) throws IOException, InterruptedException {
        FetchOutcome outcome = fetcher.fetch(target.url(), target.validators(), gate);
        return outcome instanceof FetchOutcome.Answered answered
                ? new FetchOutcome.Answered(renderer.render(answered.answer()))
                : outcome;
    }

    private void settle(Target target, Answer answer) {
        String shop = ProductKey.shopOf(answer.url());
        if (RetryPolicy.worthRetrying(answer.status())) {
            Duration asked = RetryAfter.wait(answer.header("retry-after"), clock.instant());
            tryAgain(target, shop, asked, Visited.failed(answer.status(), "answers " + answer.status()));
            return;
        }
        trouble.answered(shop);
        if (answer.status() == NOT_MODIFIED) {
            report.ended(Ending.UNCHANGED, "answers 304");
            frontier.done(target, Visited.unchanged());
        } else if (answer.status() != 200 && !GONE.contains(answer.status())) {
            end(target, Ending.REFUSED, Visited.refused(answer.status(), "answers " + answer.status()));
        } else if (!answer.html()) {
            String type = answer.contentType().orElse("");
            end(target, Ending.SKIPPED, Visited.refused(answer.status(), "no page: " + type));
        } else if (!answer.url().equals(target.url()) && !frontier.see(target, answer.url())) {
            end(target, Ending.SKIPPED, Visited.refused(answer.status(), "leads to a page that is known already"));
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

    /** No second attempt, no browser: the shop has seen enough of us for now. */
    private void leaveAlone(Target target, Answer challenge) {
        Duration asked = RetryAfter.wait(challenge.header("retry-after"), clock.instant());
        Optional<String> unused = trouble.failed(ProductKey.shopOf(challenge.url()), asked);
        end(target, Ending.REFUSED, Visited.refused(challenge.status(), "challenge page"));
    }

    private void tryAgain(Target target, String shop, Duration asked, Visited failure) {
        Optional<String> closed = trouble.failed(shop, asked);
        Optional<Duration> wait = closed.isPresent() ? Optional.empty() : retries.waitAfter(target.attempt(), asked);
        if (wait.isPresent()) {
            frontier.retry(target, clock.instant().plus(wait.get()));
        } else {
            end(
                    target,
                    Ending.FAILED,
                    closed.map(reason -> Visited.failed(failure.status(), reason))
                            .orElse(failure));
        }
    }

    private void end(Target target, Ending ending, Visited visited) {
        report.ended(ending, String.valueOf(visited.reason()));
        frontier.done(target, visited);
    }

    private static String causeOf(IOException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }
}
