package io.shopstream.model.product;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names a product for ever: the shop, and the shop's own id for it.
 *
 * <p>The text form is {@code shop:id}. It holds only letters, digits and {@code . _ ~ - :}, so that it stands unescaped
 * in an address, a file name and a log line.
 *
 * @param shop host of the shop without {@code www.}, with {@code _port} behind it where that is not the scheme's own
 * @param id the shop's id, other characters as {@code ~hh} of their UTF-8 bytes; or {@code u-} and a hash of the
 *     canonical address
 */
public record ProductKey(String shop, String id) {

    /** Longest id in characters; a longer one is no id but a mistake of the page. */
    public static final int LONGEST_ID = 200;

    public ProductKey {
        if (!isShop(shop)) {
            throw new IllegalArgumentException("shop is '" + shop + "': expected a host name.");
        }
        if (!id.matches("[A-Za-z0-9._~-]{1," + LONGEST_ID + "}")) {
            throw new IllegalArgumentException(
                    "id is '" + id + "': expected 1 to " + LONGEST_ID + " letters, digits or . _ ~ -.");
        }
    }

    /**
     * The key of a product on a page.
     *
     * @param page the page's absolute address; only its host counts where the shop's id is known
     * @param shopsId the shop's own id; null or blank where the page states none
     * @param canonical the product's canonical address, which stands in for an absent id
     * @throws IllegalArgumentException when the id is longer than {@link #LONGEST_ID} or the address has no host
     */
    public static ProductKey of(URI page, @Nullable String shopsId, URI canonical) {
        return new ProductKey(
                shopOf(page), shopsId == null || shopsId.isBlank() ? "u-" + hash(canonical) : escaped(shopsId.strip()));
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when the text is no key
     */
    public static ProductKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is no product key: expected shop:id.");
        }
        return new ProductKey(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether a key can hold the shop; not every host is one: {@code www.} leaves nothing. */
    public static boolean isShop(String shop) {
        return shop.matches("[a-z0-9._-]{1,253}");
    }

    /** The shop that an address belongs to. */
    public static String shopOf(URI page) {
        String host = page.getHost();
        if (host == null) {
            throw new IllegalArgumentException("'" + page + "' has no host: expected an absolute address.");
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replaceAll("[^a-z0-9._-]", "-");
        return page.getPort() < 0 || page.getPort() == ownPort(page) ? name : name + "_" + page.getPort();
    }

    @Override
    public String toString() {
        return shop + ":" + id;
    }

    private static int ownPort(URI page) {
        return "http".equalsIgnoreCase(page.getScheme()) ? 80 : 443;
    }

    private static String escaped(String id) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || "._-".indexOf(character) >= 0);
            escaped.append(
                    plain ? String.valueOf(character) : "~" + HexFormat.of().toHexDigits(octet));
        }
        return escaped.toString();
    }

    private static String hash(URI canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
