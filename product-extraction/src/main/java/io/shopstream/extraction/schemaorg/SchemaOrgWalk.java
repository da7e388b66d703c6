package io.shopstream.extraction.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.signal.Source;
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

    /** Kinds of things besides products and events that shops sell. */
    private static final Set<String> SOLD = Set.of(
            "course",
            "service",
            "softwareapplication",
            "mobileapplication",
            "webapplication",
            "videogame",
            "movie",
            "trip",
            "touristtrip",
            "hotelroom",
            "apartment");

    private static final int MOST_SOLD = 20;

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
    private final ProductNode reader;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> sold = new ArrayList<>();
    private final List<String> breadcrumb = new ArrayList<>();

    private SchemaOrgWalk(Source source) {
        reader = new ProductNode(source, byId);
    }

    /** The products and the breadcrumb in the objects that a source tells. */
    public static StructuredPage over(Source source, List<JsonNode> objects) {
        SchemaOrgWalk walk = new SchemaOrgWalk(source);
        objects.forEach(walk::remember);
        objects.forEach(object -> walk.visit(object, false, false));
        return new StructuredPage(walk.candidates, walk.sold, walk.breadcrumb);
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
            if (isSold(node, types)) {
                sold.add(new Candidate(reader.signal(node), listed, main));
            }
            node.properties().forEach(property -> descend(property.getKey(), property.getValue(), types, listed));
        }
    }

    private boolean isSold(JsonNode node, Set<String> types) {
        return sold.size() < MOST_SOLD
                && node.has("offers")
                && types.stream().anyMatch(type -> type.endsWith("event") || SOLD.contains(type));
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
