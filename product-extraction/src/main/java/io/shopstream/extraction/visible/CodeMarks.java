package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Subject;
import io.shopstream.extraction.signal.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Numbers in attributes and elements that are named for them; believed where the page has a single one. */
final class CodeMarks {

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d][\\p{L}\\d./_-]{1,39}");

    private final Map<Property, Set<String>> values = new EnumMap<>(Property.class);

    private CodeMarks() {}

    /** Looks at each element of a page once. */
    static Texts on(Document page) {
        CodeMarks marks = new CodeMarks();
        page.forEach(marks::look);
        Texts texts = new Texts();
        marks.values.forEach((property, values) ->
                texts.put(property, values.size() == 1 ? values.iterator().next() : null));
        return texts;
    }

    private void look(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            Property property = CodeName.of(attribute.getKey(), attribute.getValue());
            if (property != null) {
                add(property, CodeName.isData(attribute.getKey()) ? attribute.getValue() : value(element));
            }
        }
    }

    private void add(Property property, @Nullable String written) {
        Set<String> found = values.computeIfAbsent(property, unused -> new TreeSet<>());
        String value = written == null ? "" : written.strip();
        if (found.size() < 2 && NUMBER.matcher(value).matches()) {
            found.add(value);
        }
    }

    private static @Nullable String value(Element mark) {
        String shown = ShortText.of(mark, 40);
        String written = mark.attr("content");
        boolean same = shown != null && Subject.bare(shown).equals(Subject.bare(written));
        return written.isBlank() || same ? shown : written;
    }
}
