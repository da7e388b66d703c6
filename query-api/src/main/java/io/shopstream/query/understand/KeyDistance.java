package io.shopstream.query.understand;

/** How many slips of a finger lie between two texts of keys: one hit for another, too much, left out, or two exchanged. */
final class KeyDistance {

    private KeyDistance() {}

    /** Damerau's distance between neighbours (optimal string alignment). */
    static int between(String one, String other) {
        int[] twoAgo = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int hit = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + hit, 1 + Math.min(before[j], now[j - 1]));
                if (hit == 1 && exchanged(one, i, other, j)) {
                    now[j] = Math.min(now[j], twoAgo[j - 2] + 1);
                }
            }
            int[] oldest = twoAgo;
            twoAgo = before;
            before = now;
            now = oldest;
        }
        return before[other.length()];
    }

    private static boolean exchanged(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
