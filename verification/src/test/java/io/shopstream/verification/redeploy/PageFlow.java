package io.shopstream.verification.redeploy;

import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages of ever new products, at a steady pace until it is stopped. */
final class PageFlow implements AutoCloseable {

    private static final int PER_SECOND = 50;

    private final String shop;
    private final PageProducer pages;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> sending;
    private final AtomicInteger sent = new AtomicInteger();

    PageFlow(RunningStack stack, String shop) {
        this.shop = shop;
        this.pages = new PageProducer(stack);
        this.sending = pace.scheduleAtFixedRate(this::send, 0, 1_000 / PER_SECOND, TimeUnit.MILLISECONDS);
    }

    /** Returns how many pages, and so products, Kafka has taken in all. */
    int stop() throws InterruptedException, ExecutionException {
        pace.shutdown();
        try {
            sending.get();
        } catch (CancellationException e) {
            // The end of a flow in which no page failed.
        }
        return sent.get();
    }

    @Override
    public void close() {
        pace.shutdownNow();
        pages.close();
    }

    private void send() {
        int number = sent.get() + 1;
        pages.send(PageProducer.page(
                "https://" + shop + "/p/" + number,
                PageProducer.product("F" + number, "셔츠 " + number, Integer.toString(1_000 + number))));
        sent.set(number);
    }
}
