package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Subject;
import io.shopstream.extraction.visible.VisibleSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What speaks of one product, the most trusted source first. What is dear to find is looked for when it is asked for. */
final class ProductSources {

    private final List<ProductSignal> stated;
    private final Subject subject;
    private final Supplier<@Nullable ProductSignal> scriptSearch;
    private final @Nullable VisibleSignal visible;
    private boolean searched;
    private @Nullable ProductSignal found;

    /**
     * Of a page's own product.
     *
     * @param stated what is told of it for machines
     * @param script finds it in the page's scripts
     */
    ProductSources(
            List<ProductSignal> stated,
            Subject subject,
            Supplier<@Nullable ProductSignal> script,
            VisibleSignal visible) {
        this.stated = List.copyOf(stated);
        this.subject = subject;
        this.scriptSearch = script;
        this.visible = visible;
    }

    /** Of a product that the page shows among others, so that what the page says of itself is not about it. */
    ProductSources(List<ProductSignal> stated) {
        this.stated = List.copyOf(stated);
        this.subject = Subject.of(Stream.of(), "");
        this.scriptSearch = () -> null;
        this.visible = null;
        this.searched = true;
    }

    List<ProductSignal> stated() {
        return stated;
    }

    Subject subject() {
        return subject;
    }

    @Nullable
    ProductSignal script() {
        if (!searched) {
            searched = true;
            found = scriptSearch.get();
        }
        return found;
    }

    @Nullable
    VisibleSignal visible() {
        return visible;
    }

    /** All of them, each with its offer. */
    List<ProductSignal> all() {
        List<ProductSignal> all = new ArrayList<>(stated);
        ProductSignal script = script();
        if (script != null) {
            all.add(script);
        }
        if (visible != null) {
            all.add(visible.signal());
        }
        return all;
    }
}
