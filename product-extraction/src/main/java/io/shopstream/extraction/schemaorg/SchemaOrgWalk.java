package io.shopstream.extraction.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the products in a page's schema.org objects. Not reused: one walk a page. */
public final class SchemaOrgWalk {

    private static final Set<String> PRODUCTS = Set.of(
            "product", "productgroup", "productmodel", "individualproduct", "someproducts", "vehicle", "car", "book");

    /** Products beyond are passed over; real listings show at most some hundred. */
    private static final int MOST_CANDIDATES = 2_000;

    /** What such a property holds is another thing than the page's own product. */
    private static final Set<String> ASIDE = Set.of(
            "isrelatedto",
            "issimilarto",
            "isaccessoryorsparepartfor",
            "isconsumablefor",
            "isvariantof",
            "review",
            "reviews",
            "itemreviewed",
            "publisher",
            "author");

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final ProductNode reader = new ProductNode(byId);
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<String> breadcrumb = new ArrayList<>();

    /** The products and the breadcrumb in the given objects. */
    public static StructuredPage over(List<JsonNode> objects) {
        SchemaOrgWalk walk = new SchemaOrgWalk();
        objects.forEach(walk::remember);
        objects.forEach(object -> walk.visit(object, false, false));
        return new StructuredPage(walk.candidates, walk.breadcrumb);
    }

    private void remember(JsonNode node) {
        if (node.isObject() && node.size() > 1 && node.path("@id").isTextual()) {
            byId.putIfAbsent(node.path("@id").asText(), node);
        }
        node.forEach(this::remember);
    }

    private void visit(JsonNode node, boolean listed, boolean main) {
        if (node.isArray()) {
            node.forEach(item -> visit(item, listed, main));
        }
        if (!node.isObject() || candidates.size() >= MOST_CANDIDATES) {
            return;
        }
        Set<String> types = Node.types(node);
        if (types.contains("breadcrumblist")) {
            readBreadcrumb(node);
        } else if (types.stream().anyMatch(PRODUCTS::contains)) {
            candidates.add(new Candidate(reader.signal(node), listed, main));
        } else if (types.contains("offer") && !Node.objects(node, "itemOffered").isEmpty()) {
            offered(node, listed, main);
        } else {
            node.properties().forEach(property -> descend(property.getKey(), property.getValue(), types, listed));
        }
    }

    private void descend(String name, JsonNode value, Set<String> types, boolean listed) {
        if (name.equals("breadcrumb")) {
            (value.isArray() ? value : List.of(value)).forEach(this::readBreadcrumb);
        } else if (!ASIDE.contains(name.toLowerCase(Locale.ROOT))) {
            boolean list = listed || types.contains("itemlist") || types.contains("offercatalog");
            visit(value, list, name.equals("mainEntity"));
        }
    }

    private void offered(JsonNode offer, boolean listed, boolean main) {
        for (JsonNode product : Node.objects(offer, "itemOffered")) {
            candidates.add(new Candidate(reader.signal(product, List.of(offer)), listed, main));
        }
    }

    private void readBreadcrumb(JsonNode list) {
        if (!breadcrumb.isEmpty()) {
            return;
        }
        for (JsonNode element : Node.objects(list, "itemListElement")) {
            String name = Node.text(element, "name");
            JsonNode item = element.path("item");
            String text = name != null ? name : Node.text(item.isArray() ? item.path(0) : item, "name");
            if (text != null) {
                breadcrumb.add(text);
            }
        }
    }
}
