package io.shopstream.query.understand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a query that say a size: {@code 270mm}, {@code L 사이즈}, {@code 라지}, {@code 85A}. A number or a single
 * letter alone says none: {@code 501} is a pair of jeans. Nor does the size of something on the product: {@code 스몰 로고}.
 */
final class SizeWords {

    /** Each size by its names: letters first, then what shops and shoppers also write. */
    private static final List<List<String>> NAMED = List.of(
            List.of("XXS", "2XS"),
            List.of("XS", "엑스스몰", "X-Small"),
            List.of("S", "스몰", "Small"),
            List.of("M", "미디움", "미디엄", "Medium"),
            List.of("L", "라지", "Large"),
            List.of("XL", "엑스라지", "X-Large"),
            List.of("XXL", "2XL", "투엑스라지", "XX-Large"),
            List.of("XXXL", "3XL", "쓰리엑스라지", "XXX-Large"),
            List.of("FREE", "프리", "프리사이즈", "원사이즈", "F", "OS", "One Size"));

    private static final String SIGN = "사이즈|size";
    private static final String LABEL =
            "2?XXS|XS|S|M|L|XL|XXL|XXXL|[2-5]XL|FREE|프리|\\d{2,3}|(?:[6-9][05]|1[0-2][05])[A-H]";

    private static final List<Pattern> PATTERNS = List.of(
            pattern("(?<size>" + LABEL + ")\\s?(?:" + SIGN + ")"),
            pattern("(?:" + SIGN + ")\\s?(?<size>" + LABEL + ")"),
            pattern("(?<size>스몰|미디움|미디엄|라지|엑스스몰|엑스라지|투엑스라지|쓰리엑스라지)(?:\\s?(?:" + SIGN + "))?"
                    + "(?!\\s?(?:로고|그래픽|프린트|자수|포켓|체크|도트|패턴|백|토트|파우치))"),
            pattern("(?<size>프리사이즈|원사이즈)"),
            pattern("(?<size>[12]\\d[05])\\s?(?:mm|미리|밀리)"),
            pattern("(?<size>(?:[6-9][05]|1[0-2][05])[A-H])"),
            pattern("(?<size>XXS|XS|XL|XXL|XXXL|[2-5]XL)"));

    private SizeWords() {}

    /** The first size in the query; null where it has none. */
    static @Nullable SizePhrase in(String query) {
        for (Pattern pattern : PATTERNS) {
            Matcher words = pattern.matcher(query);
            if (words.find()) {
                return phrase(words);
            }
        }
        return null;
    }

    private static SizePhrase phrase(Matcher words) {
        String size = words.group("size");
        for (List<String> names : NAMED) {
            if (names.stream().anyMatch(size::equalsIgnoreCase)) {
                return new SizePhrase(names.get(0), labels(names), words.start(), words.end());
            }
        }
        String usual = size.toUpperCase(Locale.ROOT);
        return new SizePhrase(usual, labels(List.of(usual, usual + "mm")), words.start(), words.end());
    }

    /** In the cases that shops write: the index keeps them apart. */
    private static List<String> labels(List<String> names) {
        Set<String> labels = new LinkedHashSet<>(names);
        names.forEach(name -> labels.add(name.toUpperCase(Locale.ROOT)));
        names.forEach(name -> labels.add(name.toLowerCase(Locale.ROOT)));
        return List.copyOf(labels);
    }

    /** Digits and letters before or behind would make it a part of another word. */
    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\p{L}\\d.,-])" + words + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    }
}
