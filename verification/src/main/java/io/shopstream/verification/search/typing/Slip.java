package io.shopstream.verification.search.typing;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What a finger does wrong at one key. */
public enum Slip {
    /** A neighbour is hit instead. */
    REPLACED {
        @Override
        String at(int place, String keys, RandomGenerator random) {
            char key = keys.charAt(place);
            String neighbours = neighbours(Character.toLowerCase(key));
            char hit = neighbours.charAt(random.nextInt(neighbours.length()));
            return keys.substring(0, place) + hit + keys.substring(place + 1);
        }
    },
    DROPPED {
        @Override
        String at(int place, String keys, RandomGenerator random) {
            return keys.substring(0, place) + keys.substring(place + 1);
        }
    },
    DOUBLED {
        @Override
        String at(int place, String keys, RandomGenerator random) {
            return keys.substring(0, place + 1) + keys.substring(place);
        }
    },
    /** It changes places with the one after it; the last one with the one before. */
    TRANSPOSED {
        @Override
        String at(int place, String keys, RandomGenerator random) {
            int first = place + 1 < keys.length() ? place : place - 1;
            return keys.substring(0, first) + keys.charAt(first + 1) + keys.charAt(first) + keys.substring(first + 2);
        }
    };

    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    /** The keys as they are hit with this slip at one key, which is no blank. */
    public String in(String keys, RandomGenerator random) {
        int[] letters = IntStream.range(0, keys.length())
                .filter(place -> keys.charAt(place) != ' ')
                .toArray();
        return at(letters[random.nextInt(letters.length)], keys, random);
    }

    abstract String at(int place, String keys, RandomGenerator random);

    /** Keys beside it and, as rows are shifted by about half a key, the two that touch it above and below. */
    static String neighbours(char key) {
        StringBuilder found = new StringBuilder();
        for (int row = 0; row < ROWS.size(); row++) {
            int column = ROWS.get(row).indexOf(key);
            if (column >= 0) {
                addKey(found, row, column - 1);
                addKey(found, row, column + 1);
                addKey(found, row - 1, column);
                addKey(found, row - 1, column + 1);
                addKey(found, row + 1, column - 1);
                addKey(found, row + 1, column);
            }
        }
        return found.toString();
    }

    private static void addKey(StringBuilder found, int row, int column) {
        if (row >= 0
                && row < ROWS.size()
                && column >= 0
                && column < ROWS.get(row).length()) {
            found.append(ROWS.get(row).charAt(column));
        }
    }
}
