package io.shopstream.query.watch;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Product;
import io.shopstream.query.json.QueryJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook gets: a message as Slack's incoming webhooks take it (docs.slack.dev, "Sending messages using incoming
 * webhooks" and "Formatting message text"). Of a text only {@code & < >} mean something to Slack besides looks.
 */
final class SlackMessage {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    private SlackMessage() {}

    static String of(WatchKind kind, ProductChange change) {
        Product product = change.after();
        String what = headline(kind, change);
        String name = name(product);
        return QueryJson.text(Map.of(
                "text",
                what + ": " + name,
                "blocks",
                List.of(
                        Map.of("type", "section", "text", markup("*" + what + "*\n" + linked(product, name))),
                        Map.of(
                                "type",
                                "context",
                                "elements",
                                List.of(markup(escaped(product.key()) + " at " + product.observedAt()))))));
    }

    static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static Map<String, String> markup(String text) {
        return Map.of("type", "mrkdwn", "text", text);
    }

    private static String headline(WatchKind kind, ProductChange change) {
        Price price = WatchRules.price(change.after());
        Price before = WatchRules.price(change.before());
        return switch (kind) {
            case BACK_IN_STOCK -> "Back in stock" + (price == null ? "" : " for " + amount(price));
            case PRICE_DROP ->
                "Price dropped"
                        + (before == null ? "" : " from " + amount(before))
                        + (price == null ? "" : " to " + amount(price));
        };
    }

    private static String amount(Price price) {
        return String.format(Locale.ROOT, "%,." + price.amount().scale() + "f %s", price.amount(), price.currency());
    }

    private static String name(Product product) {
        String name = product.facts().name();
        if (name == null) {
            return escaped(product.key());
        }
        boolean whole = name.codePointCount(0, name.length()) <= LONGEST_NAME;
        return escaped(whole ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…");
    }

    private static String linked(Product product, String name) {
        String address = product.facts().url();
        return isLink(address) ? "<" + escaped(address) + "|" + name + ">" : name;
    }

    /** What is no address of a page, or could end the link early, is not linked. */
    private static boolean isLink(@Nullable String address) {
        if (address == null || address.length() > LONGEST_ADDRESS) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
