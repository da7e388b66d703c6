package io.shopstream.verification.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A page's record: a CloudEvent in Kafka's binary mode. */
final class PageRecord {

    static final String ID = "ce_id";

    private static final String HTML = "text/html; charset=utf-8";

    private PageRecord() {}

    static ProducerRecord<String, byte[]> of(String address, Map<String, String> headers, byte[] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topic.PAGES, PageKey.of(address), body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** The headers of a page that a shop served as HTML with status 200; callers may change them. */
    static Map<String, String> headers(String id, String address, Instant fetchedAt) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, id);
        headers.put("ce_type", "io.shopstream.page.fetched");
        headers.put("ce_source", address);
        headers.put("ce_time", fetchedAt.toString());
        headers.put("ce_httpstatus", "200");
        headers.put("ce_renderer", "http");
        headers.put("ce_crawlid", "load");
        headers.put("content-type", HTML);
        return headers;
    }
}
