package io.shopstream.verification.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes the records that must be refused, one kind for each way to break a rule of {@code docs/rules.md}. */
final class Poisons {

    private static final String SHOP = "https://poison.example";
    private static final int LARGEST_PAGE = 5_000_000;
    private static final int DEEP = 10_000;
    private static final int LONGEST_ID = 200;

    private final Instant fetchedAt;

    Poisons(Instant fetchedAt) {
        this.fetchedAt = fetchedAt;
    }

    /**
     * All of them.
     *
     * @param each how many of a kind; of the one that is megabytes long, one
     */
    List<Poison> all(int each) {
        List<Poison> poisons = new ArrayList<>();
        List<IntFunction<Poison>> kinds = new ArrayList<>(pages());
        kinds.addAll(edits());
        kinds.forEach(kind -> IntStream.range(0, each).mapToObj(kind).forEach(poisons::add));
        if (each > 0) {
            poisons.add(page("/products/90000001", Map.of(), new byte[LARGEST_PAGE + 1], "parse", "body-too-large"));
        }
        return poisons;
    }

    private List<IntFunction<Poison>> pages() {
        return List.of(
                number -> page("/products/1" + number, Map.of("ce_httpstatus", "500"), "parse", "http-status"),
                number -> page("/manual/" + number, Map.of("content-type", "application/pdf"), "parse", "not-html"),
                number -> page("/empty/" + number, Map.of(), new byte[0], "parse", "empty-body"),
                number -> page("/typeless/" + number, Map.of("ce_type", "something.else"), "decode", "malformed-event"),
                number -> page("/timeless/" + number, Map.of("ce_time", "yesterday"), "decode", "malformed-event"),
                number -> page("/statusless/" + number, Map.of("ce_httpstatus", "1e400"), "decode", "malformed-event"),
                number -> page("/story/" + number, Map.of(), article(number), "parse", "no-product"),
                number -> page("/deep/" + number, Map.of(), deep(), "parse", "no-product"),
                number -> page("/products/2" + number, Map.of(), product("\"name\":\"옷\""), "parse", "no-offer"),
                number -> page("/products/3" + number, Map.of(), priced("\"-5\"", "KRW"), "parse", "no-offer"),
                number -> page("/products/4" + number, Map.of(), priced("\"NaN\"", "KRW"), "parse", "no-offer"),
                number -> page("/nameless/" + number, Map.of(), nameless(), "validate", "name-required"),
                number -> page("/long-id/" + number, Map.of(), longId(), "validate", "id-length"),
                number -> page(
                        "/products/5" + number,
                        Map.of(),
                        priced("\"99999999999999\"", "KRW"),
                        "validate",
                        "offer-required"));
    }

    private List<IntFunction<Poison>> edits() {
        return List.of(
                number -> edit("no-json-" + number, "{", "malformed-edit"),
                number -> edit("no-key-" + number, command("no key", "DELETE", "{}"), "malformed-edit"),
                number -> edit("no-action-" + number, command("poison.example:1", "BURN", "{}"), "malformed-edit"),
                number -> edit("free-" + number, command("poison.example:2", "PIN", free()), "price-in-bounds"),
                number -> edit("outdated-" + number, outdated("poison.example:3"), "deduplicate", "outdated-edit"));
    }

    private Poison page(String path, Map<String, String> changed, String stage, String rule) {
        return page(path, changed, article(0), stage, rule);
    }

    private Poison page(String path, Map<String, String> changed, String html, String stage, String rule) {
        return page(path, changed, html.getBytes(UTF_8), stage, rule);
    }

    private Poison page(String path, Map<String, String> changed, byte[] body, String stage, String rule) {
        String address = SHOP + path;
        Map<String, String> headers = new LinkedHashMap<>(PageRecord.headers("poison" + path, address, fetchedAt));
        headers.putAll(changed);
        return new Poison(Topic.PAGES, PageKey.of(address), headers, body, stage, rule);
    }

    private static Poison edit(String key, String value, String rule) {
        return edit(key, value, "decode-edit", rule);
    }

    private static Poison edit(String key, String value, String stage, String rule) {
        return new Poison(Topic.EDITS, "poison-" + key, Map.of(), value.getBytes(UTF_8), stage, rule);
    }

    private static String article(int number) {
        return ProductHtml.document("", "<h1>옷을 오래 입는 법 " + number + "</h1><p>찬물에 뒤집어 빤다.</p>", "");
    }

    private static String deep() {
        return script("[".repeat(DEEP) + "]".repeat(DEEP));
    }

    private static String nameless() {
        return product("\"sku\":\"n-1\",\"offers\":{\"@type\":\"Offer\",\"price\":\"5\",\"priceCurrency\":\"KRW\"}");
    }

    private static String longId() {
        return product("\"name\":\"옷\",\"sku\":\"" + "9".repeat(LONGEST_ID + 1)
                + "\",\"offers\":{\"@type\":\"Offer\",\"price\":\"5\",\"priceCurrency\":\"KRW\"}");
    }

    private static String priced(String price, String currency) {
        return product("\"name\":\"옷\",\"offers\":{\"@type\":\"Offer\",\"price\":" + price + ",\"priceCurrency\":\""
                + currency + "\"}");
    }

    private static String product(String properties) {
        return script("{\"@context\":\"https://schema.org\",\"@type\":\"Product\"," + properties + "}");
    }

    private static String script(String json) {
        return ProductHtml.document("<script type=\"application/ld+json\">" + json + "</script>", "", "");
    }

    private String command(String key, String action, String facts) {
        return "{\"id\":\"poison\",\"productKey\":\"%s\",\"action\":\"%s\",\"facts\":%s,\"issuedAt\":\"%s\"}"
                .formatted(key, action, facts, fetchedAt);
    }

    private String outdated(String key) {
        return "{\"id\":\"poison\",\"productKey\":\"%s\",\"action\":\"DELETE\",\"facts\":{},\"issuedAt\":\"%s\",\"expectedVersion\":1}"
                .formatted(key, fetchedAt);
    }

    private static String free() {
        return "{\"name\":\"옷\",\"offer\":{\"prices\":[{\"kind\":\"SALE\",\"amountMinor\":0,\"currency\":\"KRW\"}],"
                + "\"availability\":\"IN_STOCK\"}}";
    }
}
