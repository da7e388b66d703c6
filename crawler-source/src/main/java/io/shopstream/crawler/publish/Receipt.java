package io.shopstream.crawler.publish;

import org.jspecify.annotations.Nullable;

/** Told once for each published page, by any thread. */
@FunctionalInterface
public interface Receipt {

    /**
     * The page's fate is known.
     *
     * @param failure null when the page is acknowledged
     */
    void settled(@Nullable PublishException failure);
}
