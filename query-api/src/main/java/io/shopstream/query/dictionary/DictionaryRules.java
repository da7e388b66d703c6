package io.shopstream.query.dictionary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the lines of a dictionary have to look like, so that an index can be built and a text read with them. A line that
 * Nori refuses would stop the next reindex.
 */
public final class DictionaryRules {

    /** Most lines of a dictionary. */
    public static final int MOST_LINES = 5_000;

    private static final int LONGEST_SPELLING = 60;
    private static final int MOST_SPELLINGS = 50;
    private static final Pattern COLOUR = Pattern.compile("[a-z][a-z-]{0,29}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,40}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final DictionaryName name;
    private final Set<String> firstWords = new HashSet<>();

    private DictionaryRules(DictionaryName name) {
        this.name = name;
    }

    /** The lines that break a rule, by number; none where the dictionary can be used. */
    public static List<WrongLine> check(DictionaryName name, List<String> lines) {
        if (lines.size() > MOST_LINES) {
            return List.of(new WrongLine(
                    MOST_LINES + 1, "There are " + lines.size() + " lines: expected at most " + MOST_LINES + "."));
        }
        DictionaryRules rules = new DictionaryRules(name);
        List<WrongLine> wrong = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            int line = number;
            rules.objection(lines.get(number - 1)).ifPresent(detail -> wrong.add(new WrongLine(line, detail)));
        }
        return wrong;
    }

    private Optional<String> objection(String line) {
        if (CONTROL.matcher(line).find()) {
            return Optional.of("It has a control character: expected one line of text.");
        }
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            return Optional.empty();
        }
        return switch (name) {
            case BRANDS, SYNONYMS -> spellings(stripped);
            case COLOURS -> colour(stripped);
            case COMPOUNDS -> compound(stripped);
        };
    }

    private static Optional<String> spellings(String text) {
        List<String> all = Stream.of(text.split(",", -1)).map(String::strip).toList();
        if (all.size() > MOST_SPELLINGS) {
            return Optional.of("It has " + all.size() + " spellings: expected at most " + MOST_SPELLINGS + ".");
        }
        return all.stream()
                .filter(spelling -> spelling.isEmpty() || spelling.length() > LONGEST_SPELLING)
                .findFirst()
                .map(spelling -> "It has the spelling '" + spelling + "': expected 1 to " + LONGEST_SPELLING
                        + " characters between two commas.");
    }

    private Optional<String> colour(String text) {
        int colon = text.indexOf(':');
        String colour = colon < 0 ? text : text.substring(0, colon);
        if (colon < 0 || !COLOUR.matcher(colour).matches()) {
            return Optional.of("It begins with '" + colour + "': expected a name of small letters and a colon, such as"
                    + " 'light-blue: 하늘색, sky blue'.");
        }
        return firstWords.add(colour)
                ? spellings(text.substring(colon + 1))
                : Optional.of("The colour '" + colour + "' stands on a line before: expected one line a colour.");
    }

    private Optional<String> compound(String text) {
        List<String> words = List.of(text.split("\\s+"));
        String word = words.get(0);
        if (!words.stream().allMatch(part -> WORD.matcher(part).matches())) {
            return Optional.of("It has other characters than letters and digits, or a word of more than 40: expected a"
                    + " word and its parts, such as '반팔티 반팔 티'.");
        }
        if (words.size() > 1 && !String.join("", words.subList(1, words.size())).equals(word)) {
            return Optional.of("The parts of '" + word + "' are not the word when they are joined: expected such as"
                    + " '반팔티 반팔 티'.");
        }
        return firstWords.add(word)
                ? Optional.empty()
                : Optional.of("The word '" + word + "' stands on a line before: expected one line a word.");
    }
}
