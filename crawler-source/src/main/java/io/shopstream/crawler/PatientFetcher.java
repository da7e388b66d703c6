package io.shopstream.crawler;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.fetch.FetchOutcome;
import io.shopstream.crawler.fetch.HttpPageFetcher;
import io.shopstream.crawler.fetch.UrlGate;
import io.shopstream.crawler.frontier.HostPace;
import io.shopstream.crawler.politeness.RetryAfter;
import io.shopstream.crawler.retry.RetryPolicy;
import io.shopstream.model.product.ProductKey;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Fetches what is needed before a shop's pages, robots.txt and sitemaps: at the shop's pace, waiting out failures. */
final class PatientFetcher {

    private final HttpPageFetcher fetcher;
    private final RetryPolicy policy;
    private final HostPace pace;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    PatientFetcher(HttpPageFetcher fetcher, RetryPolicy policy, HostPace pace, Clock clock) {
        this.fetcher = fetcher;
        this.policy = policy;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * The last attempt's answer, whatever its status.
     *
     * @throws IOException when the gate refused, no attempt brought an answer, or {@link #stop} was called
     */
    Answer get(URI url, UrlGate gate) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            if (stopped.getCount() == 0) {
                throw new RefusedException("stopped");
            }
            try {
                Answer answer = answered(fetcher.fetch(url, gate));
                Optional<Duration> wait = RetryPolicy.worthRetrying(answer.status())
                        ? policy.waitAfter(attempt, asked(answer))
                        : Optional.empty();
                if (wait.isEmpty()) {
                    rest(pace.delay(ProductKey.shopOf(url)));
                    return answer;
                }
                rest(wait.get());
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                Optional<Duration> wait = policy.waitAfter(attempt, Duration.ZERO);
                if (wait.isEmpty()) {
                    throw e;
                }
                rest(wait.get());
            }
        }
    }

    /** From now on no wait is waited out: {@link #get} fails instead. */
    void stop() {
        stopped.countDown();
    }

    private Duration asked(Answer answer) {
        return RetryAfter.wait(answer.header("retry-after"), clock.instant());
    }

    private static Answer answered(FetchOutcome outcome) throws RefusedException {
        if (outcome instanceof FetchOutcome.Answered answered) {
            return answered.answer();
        }
        throw new RefusedException(
                outcome instanceof FetchOutcome.Refused refused ? refused.reason() : "challenge page");
    }

    private void rest(Duration time) throws RefusedException, InterruptedException {
        if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RefusedException("stopped");
        }
    }

    /** No attempt would end otherwise. */
    static final class RefusedException extends IOException {
        RefusedException(String reason) {
            super(reason);
        }
    }
}
