package io.shopstream.query.watch;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to a receiver who called and when: {@code v1=} and the HMAC-SHA256, in hex, of the time in seconds, a full stop and
 * the body. A receiver refuses a time that is more than five minutes off, so that a call cannot be repeated later.
 */
record WebhookSignature(String timestamp, String value) {

    static final String TIMESTAMP_HEADER = "X-Shopstream-Timestamp";
    static final String SIGNATURE_HEADER = "X-Shopstream-Signature";

    static WebhookSignature of(byte[] key, Instant now, String body) {
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] signed = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return new WebhookSignature(timestamp, "v1=" + HexFormat.of().formatHex(mac(key).doFinal(signed)));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256, which takes any key.", e);
        }
    }
}
