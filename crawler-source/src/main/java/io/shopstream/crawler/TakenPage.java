package io.shopstream.crawler;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.frontier.Target;
import io.shopstream.crawler.frontier.Validators;
import io.shopstream.crawler.frontier.Visited;
import io.shopstream.model.page.RawPage.Renderer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is remembered of a page that Kafka has acknowledged. */
final class TakenPage {

    private static final int HASH_BYTES = 16;

    private TakenPage() {}

    static Visited of(Target target, Answer page) {
        return Visited.taken(page.status(), validators(target, page), hash(page.body()));
    }

    /** Only of the address's own, plain page: a shell may stay as it is while what its scripts fetch changes. */
    private static Validators validators(Target target, Answer page) {
        boolean own = page.status() == 200
                && page.renderer() == Renderer.HTTP
                && page.url().equals(target.url());
        return own
                ? new Validators(
                        page.header("etag").orElse(null),
                        page.header("last-modified").orElse(null))
                : Validators.NONE;
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
