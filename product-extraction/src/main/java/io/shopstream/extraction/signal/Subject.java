package io.shopstream.extraction.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page is about, as far as its headings and its address tell: to know its product among others that it shows. */
public final class Subject {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern BETWEEN_ALL = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ESCAPED = Pattern.compile("%[0-9a-f]{2}");

    /** A longer text is no name. */
    private static final int LONGEST = 1_000;

    /** Letters and digits; fewer stand in many headings. */
    private static final int SHORTEST_PART = 8;

    /** Of an id that is looked for in the address. */
    private static final int SHORTEST_ID = 4;

    private final List<String> names;
    private final String address;

    private Subject(List<String> names, String address) {
        this.names = names;
        this.address = address;
    }

    /**
     * Of a page.
     *
     * @param names its headings and titles, in any order; null ones are passed over
     * @param address the page's own
     */
    public static Subject of(Stream<@Nullable String> names, String address) {
        List<String> bare = new ArrayList<>();
        names.forEach(name -> {
            if (!bare(name).isEmpty()) {
                bare.add(bare(name));
            }
        });
        return new Subject(List.copyOf(bare), words(address));
    }

    /** Whether a name is one of the page's, or most of one. */
    public boolean isNamed(@Nullable String name) {
        String bare = bare(name);
        return !bare.isEmpty() && names.stream().anyMatch(own -> own.equals(bare) || isMostOf(own, bare));
    }

    private static boolean isMostOf(String own, String bare) {
        boolean part = bare.length() >= SHORTEST_PART && own.contains(bare) && bare.length() * 2 >= own.length();
        return part || (own.length() >= SHORTEST_PART && bare.contains(own) && own.length() * 3 >= bare.length() * 2);
    }

    /**
     * Whether the page's address holds an id, between other signs than letters and digits; signs in it may be others than in
     * the id, since an address cannot hold all.
     */
    public boolean isNumbered(@Nullable String id) {
        if (id == null || id.length() < SHORTEST_ID || id.length() > LONGEST) {
            return false;
        }
        String words = words(id);
        return words.length() >= SHORTEST_ID + 2 && address.contains(words);
    }

    /** Its words between dashes. */
    private static String words(String text) {
        String escaped = ESCAPED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        return BETWEEN_ALL.matcher("-" + escaped + "-").replaceAll("-");
    }

    /** Letters and digits of a text, in lower case. */
    public static String bare(@Nullable String text) {
        return text == null || text.length() > LONGEST
                ? ""
                : BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
