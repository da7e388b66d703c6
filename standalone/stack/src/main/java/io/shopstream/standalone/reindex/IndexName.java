package io.shopstream.standalone.reindex;

import io.shopstream.model.index.ProductIndex;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An index that the alias points to, pointed to, or is going to: {@code products-v} and a number that only grows. */
record IndexName(int number) implements Comparable<IndexName> {

    private static final Pattern FORM = Pattern.compile(ProductIndex.ALIAS + "-v([0-9]{1,9})");

    static Optional<IndexName> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches() ? Optional.of(new IndexName(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    IndexName next() {
        return new IndexName(number + 1);
    }

    @Override
    public int compareTo(IndexName other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return ProductIndex.ALIAS + "-v" + number;
    }
}
