package io.shopstream.verification.poison;

import io.shopstream.model.Topics;
import io.shopstream.verification.stack.PageProducer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Hostile records for each topic that a job reads. */
final class Poison {

    /** What the crawler takes at most. */
    private static final int CRAWLER_LIMIT = 10_485_760;

    private static final int FIFTY_MEGABYTES = 50 * 1_048_576;

    private Poison() {}

    static ProducerRecord<byte[], byte[]> page(String name, String html) {
        return PageProducer.page(url(name), html);
    }

    static ProducerRecord<byte[], byte[]> page(String name, String contentType, byte[] body) {
        return PageProducer.page(url(name), contentType, body);
    }

    static String url(String name) {
        return "https://poison.example/" + name;
    }

    /** The product of a page of that name, with more in its JSON-LD. */
    static String product(String name, String title, String price, String more) {
        return PageProducer.product(name, title, price).replace("\"@type\":", more + "\"@type\":");
    }

    static byte[] atTheCrawlersLimit() {
        byte[] body = new byte[CRAWLER_LIMIT];
        new Random(1).nextBytes(body);
        return body;
    }

    /** Fifty megabytes that travel as some kilobytes. */
    static byte[] fiftyMegabytes() {
        byte[] body = new byte[FIFTY_MEGABYTES];
        Arrays.fill(body, (byte) ' ');
        byte[] start = "<html><body>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, body, 0, start.length);
        return body;
    }

    /** As many elements as are parsed, of which a parser makes many times as much. */
    static String manyElements() {
        return "<div class=a>셔츠</div>".repeat(120_000);
    }

    /** A body whose content encoding nobody undid, of fifty megabytes. */
    static byte[] compressedBomb() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(fiftyMegabytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return compressed.toByteArray();
    }

    static byte[] noise() {
        byte[] noise = new byte[100_000];
        new Random(2).nextBytes(noise);
        return noise;
    }

    static String deep(int levels) {
        return "<script type=\"application/ld+json\">" + "{\"@graph\":[".repeat(levels) + "]}".repeat(levels)
                + "</script>";
    }

    static byte[] inEucKr(String text) {
        ByteBuffer encoded = Charset.forName("EUC-KR").encode(text);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> record, String header, byte[] value) {
        record.headers().remove(header).add(header, value);
        return record;
    }

    static ProducerRecord<byte[], byte[]> in(String topic, String key, byte[] value) {
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    }

    static ProducerRecord<byte[], byte[]> edit(String json) {
        return in(Topics.PRODUCT_EDITS, "poison.example:edit", json.getBytes(StandardCharsets.UTF_8));
    }
}
