package io.shopstream.extraction.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Subject;
import io.shopstream.extraction.signal.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page's product in the state that shop frameworks and analytics leave in its scripts. An object is taken for it
 * by its shape, and because it is named as the page is, or numbered as its address.
 */
public final class ScriptReader {

    /** Objects of one page that are looked at. */
    private static final int MOST_OBJECTS = 200_000;

    private static final int MOST_MATCHES = 50;

    /** What the scripts say of the page's product; null where they do not know it. */
    public @Nullable ProductSignal read(Document page, Subject subject) {
        Search search = new Search(subject);
        ScriptValues.in(page).forEach(search::visit);
        return search.signal();
    }

    private static final class Search {

        private final Subject subject;
        private final List<StateProduct> matches = new ArrayList<>();
        private int left = MOST_OBJECTS;

        Search(Subject subject) {
            this.subject = subject;
        }

        void visit(JsonNode node) {
            if (left-- <= 0 || matches.size() >= MOST_MATCHES) {
                return;
            }
            if (node.isObject()) {
                StateProduct product = new StateProduct(node);
                if (product.isProduct() && isThePages(product)) {
                    matches.add(product);
                }
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    visit(child);
                }
            });
        }

        private boolean isThePages(StateProduct product) {
            return subject.isNamed(product.name())
                    || (product.tellsPrice()
                            && (subject.isNumbered(product.sku()) || subject.isNumbered(product.number())));
        }

        /** Objects that tell a price first: the others may be a crumb or a picture of the same name. */
        @Nullable
        ProductSignal signal() {
            if (matches.isEmpty()) {
                return null;
            }
            Texts texts = new Texts();
            Texts offer = new Texts();
            matches.stream()
                    .sorted(Comparator.comparing(product -> !product.tellsPrice()))
                    .forEach(product -> {
                        texts.putAll(product.texts());
                        offer.putAll(product.offer());
                    });
            return ProductSignal.of(Source.SCRIPT, texts, List.of(), List.of(), offerOf(offer));
        }

        private static Texts offerOf(Texts offer) {
            return offer.has(Property.PRICE) || offer.has(Property.AVAILABILITY) ? offer : new Texts();
        }
    }
}
