package io.shopstream.crawler.robots;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where robots.txt files come from. */
public interface RobotsSource {

    /** Asks for a robots.txt, redirects followed. */
    Answer get(URI robotsTxt) throws IOException, InterruptedException;

    /** What a server said; the body is empty unless the status is 2xx. */
    record Answer(int status, @Nullable String contentType, byte[] body) {

        /** Stands for an answer that did not come. */
        static final Answer NONE = new Answer(0, null, new byte[0]);

        Answer within(int longest) {
            return body.length <= longest ? this : new Answer(status, contentType, Arrays.copyOf(body, longest));
        }
    }
}
