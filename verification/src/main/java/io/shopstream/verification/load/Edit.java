package io.shopstream.verification.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A command of the REST interface.
 *
 * @param name to pin; null to leave it to the pages
 * @param offer to pin; null to leave it to the pages
 */
record Edit(
        String id,
        String productKey,
        Action action,
        @Nullable String name,
        @Nullable Offer offer,
        Instant issuedAt) implements Input {

    /** What a command asks for. */
    enum Action {
        PIN,
        DELETE,
        RELEASE
    }

    @Override
    public ProducerRecord<String, byte[]> record(Instant now) {
        return new ProducerRecord<>(
                Topic.EDITS, productKey, Json.text(command()).getBytes(UTF_8));
    }

    private Map<String, Object> command() {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (name != null) {
            facts.put("name", name);
        }
        if (offer != null) {
            facts.put(
                    "offer",
                    Map.of(
                            "prices",
                            prices(offer),
                            "availability",
                            offer.availability().name()));
        }
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("id", id);
        command.put("productKey", productKey);
        command.put("action", action.name());
        command.put("facts", facts);
        command.put("issuedAt", issuedAt.toString());
        return command;
    }

    private static List<Map<String, Object>> prices(Offer offer) {
        List<Map<String, Object>> prices = new ArrayList<>();
        if (offer.listPriceMinor() != null) {
            prices.add(price("LIST", offer.listPriceMinor(), offer.currency()));
        }
        prices.add(price("SALE", offer.priceMinor(), offer.currency()));
        return prices;
    }

    private static Map<String, Object> price(String kind, long minor, String currency) {
        return Map.of("kind", kind, "amountMinor", minor, "currency", currency);
    }
}
