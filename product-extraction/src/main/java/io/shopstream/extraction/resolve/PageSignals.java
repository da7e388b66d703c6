package io.shopstream.extraction.resolve;

import io.shopstream.extraction.opengraph.OpenGraphSignal;
import io.shopstream.extraction.schemaorg.StructuredPage;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Subject;
import io.shopstream.extraction.siterule.RuledPage;
import io.shopstream.extraction.visible.VisibleSignal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that was read from a page.
 *
 * @param ruled what the shop's site rule finds; it goes before all others
 * @param structured what it says in schema.org's words, the most trusted source first
 * @param script finds a product in the page's scripts; asked only for what the others leave open
 * @param tiles finds the products of a listing that has nothing else; asked last
 */
public record PageSignals(
        RuledPage ruled,
        List<StructuredPage> structured,
        OpenGraphSignal openGraph,
        VisibleSignal visible,
        Function<Subject, @Nullable ProductSignal> script,
        Supplier<List<ProductSignal>> tiles) {

    public PageSignals {
        structured = List.copyOf(structured);
    }
}
