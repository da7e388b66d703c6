package io.shopstream.verification.fuzz;

import java.nio.charset.StandardCharsets;

/** A target that breaks on what no seed holds, and only who follows the code's branches finds in time. */
public final class PlantedFault {

    private PlantedFault() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        int at = text.indexOf('!');
        if (at >= 0 && at + 3 < text.length() && text.charAt(at + 1) == 'Q') {
            if (text.charAt(at + 2) == '~' && text.charAt(at + 3) == 'Z') {
                throw new IllegalStateException("planted");
            }
        }
    }
}
