package io.shopstream.query.http;

import io.shopstream.model.change.ProductChange.Kind;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.changes.ChangeEvent;
import io.shopstream.query.changes.ChangeFilter;
import io.shopstream.query.changes.TopicPosition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code /v1/changes}. */
final class ChangeParameters {

    static final Set<String> NAMES = Set.of("shop", "key", "kind");

    private static final int MOST = 100;
    private static final int LONGEST = 500;
    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(ChangeEvent::name, kind -> kind));

    private ChangeParameters() {}

    static ChangeFilter read(Map<String, List<String>> given) {
        QueryParameters parameters = new QueryParameters(given).only(NAMES);
        List<String> shops = parameters.texts("shop", MOST, LONGEST);
        shops.stream()
                .filter(shop -> !ProductKey.isShop(shop))
                .forEach(shop -> parameters.wrong("shop", "is no host of a shop: expected one such as shop.example."));
        List<String> keys = parameters.texts("key", MOST, LONGEST);
        keys.stream()
                .filter(key -> !isKey(key))
                .forEach(key ->
                        parameters.wrong("key", "is no product key: expected shop:id, such as shop.example:1001."));
        List<String> kinds = parameters.texts("kind", KINDS.size(), LONGEST);
        kinds.stream()
                .filter(kind -> !KINDS.containsKey(kind))
                .forEach(kind -> parameters.wrong("kind", "is none: expected one of created, updated, deleted."));
        parameters.check();
        return new ChangeFilter(
                new HashSet<>(shops),
                new HashSet<>(keys),
                kinds.stream().map(KINDS::get).collect(Collectors.toSet()));
    }

    /**
     * The place that the client was told last.
     *
     * @throws RefusedException when it is none that this service told
     */
    static Optional<TopicPosition> place(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TopicPosition.parse(lastEventId)
                .orElseThrow(() -> new RefusedException(
                        ProblemType.INVALID_HEADER,
                        "Last-Event-ID is none of this stream: send the id of the last event as it came, or none.")));
    }

    private static boolean isKey(String key) {
        try {
            ProductKey unused = ProductKey.parse(key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
