package io.shopstream.crawler.render;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What rendering brought for each kind of page in this run. A kind that gave nothing several times, and never anything,
 * is left alone; a kind that only ever gave products when rendered is rendered at once.
 */
final class RenderMemory {

    private static final int SURE_AFTER = 3;

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    private record Tally(int plain, int rendered, int inVain) {
        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(plain + other.plain, rendered + other.rendered, inVain + other.inVain);
        }
    }

    void plainPageSufficed(URI url) {
        add(url, new Tally(1, 0, 0));
    }

    void renderingHelped(URI url) {
        add(url, new Tally(0, 1, 0));
    }

    void renderingWasInVain(URI url) {
        add(url, new Tally(0, 0, 1));
    }

    boolean alwaysNeeded(URI url) {
        Tally tally = of(url);
        return tally.plain() == 0 && tally.inVain() == 0 && tally.rendered() >= SURE_AFTER;
    }

    boolean hopeless(URI url) {
        Tally tally = of(url);
        return tally.rendered() == 0 && tally.inVain() >= SURE_AFTER;
    }

    private Tally of(URI url) {
        return tallies.getOrDefault(UrlPattern.of(url), Tally.NONE);
    }

    private void add(URI url, Tally more) {
        tallies.merge(UrlPattern.of(url), more, Tally::plus);
    }
}
