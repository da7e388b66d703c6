package io.shopstream.extraction.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Guesses from the frequency of bytes, for the pages that declare nothing and are not UTF-8. */
final class CharsetGuess {

    /** More does not make the guess better, only slower. */
    private static final int SAMPLED_BYTES = 200_000;

    private CharsetGuess() {}

    static Charset of(byte[] body) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(body.length > SAMPLED_BYTES ? Arrays.copyOf(body, SAMPLED_BYTES) : body);
        CharsetMatch[] matches = detector.detectAll();
        if (matches != null) {
            for (CharsetMatch match : matches) {
                Charset charset = CharsetLabel.charset(match.getName());
                // Two-byte text without a mark is binary far more often than it is a page.
                if (charset != null && !charset.name().startsWith("UTF-")) {
                    return charset;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }
}
