package io.shopstream.model.page;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Pages as CloudEvents 1.0. The Kafka binding in binary mode, applied by the programs, makes {@code ce_}-headers of the
 * attributes and leaves the body's bytes as they are. Extension names are lower-case letters and digits only
 * (CloudEvents 1.0.2, section "Naming conventions").
 */
public final class RawPageEvents {

    public static final String TYPE = "io.shopstream.page.fetched";

    private static final String STATUS = "httpstatus";
    private static final String RENDERER = "renderer";
    private static final String CRAWL = "crawlid";

    private RawPageEvents() {}

    public static CloudEvent toEvent(RawPage page) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(page.id())
                .withType(TYPE)
                .withSource(URI.create(page.url()))
                .withTime(OffsetDateTime.ofInstant(page.fetchedAt(), ZoneOffset.UTC))
                .withExtension(STATUS, page.status())
                .withExtension(RENDERER, page.renderer().name().toLowerCase(Locale.ROOT))
                .withExtension(CRAWL, page.crawlId());
        return (page.contentType() == null
                        ? event.withData(page.body())
                        : event.withData(printable(page.contentType()), page.body()))
                .build();
    }

    /**
     * The page that an event carries.
     *
     * @throws MalformedPageException when an attribute is absent or wrong; the message says which
     */
    public static RawPage fromEvent(CloudEvent event) {
        if (!TYPE.equals(event.getType())) {
            throw new MalformedPageException("ce_type is '" + event.getType() + "': expected " + TYPE + ".");
        }
        if (event.getId().isBlank()) {
            throw new MalformedPageException("ce_id is empty: expected one that is unique for the fetch.");
        }
        Instant fetchedAt = time(event);
        int status = status(event);
        RawPage.Renderer renderer = renderer(event);
        String crawl = text(event.getExtension(CRAWL), "");
        byte[] body = event.getData() == null ? new byte[0] : event.getData().toBytes();
        return new RawPage(
                event.getId(),
                address(event.getSource()),
                fetchedAt,
                status,
                event.getDataContentType(),
                renderer,
                crawl,
                body);
    }

    private static Instant time(CloudEvent event) {
        OffsetDateTime time = event.getTime();
        if (time == null) {
            throw new MalformedPageException("ce_time is absent: expected the instant of the fetch.");
        }
        Instant fetchedAt = time.toInstant();
        if (fetchedAt.isBefore(Instant.EPOCH)) {
            throw new MalformedPageException("ce_time is '" + time + "': expected a time after 1970.");
        }
        return fetchedAt;
    }

    private static String address(URI source) {
        String address = legal(source);
        String shop = ProductKey.shopOf(URI.create(address));
        if (!ProductKey.isShop(shop)) {
            throw new MalformedPageException("ce_source is of the shop '" + shop + "': expected a host name.");
        }
        return address;
    }

    private static String legal(URI source) {
        try {
            return PageAddress.legal(source.toString());
        } catch (IllegalArgumentException e) {
            throw new MalformedPageException("ce_source is '" + source + "': expected the page's absolute address.", e);
        }
    }

    private static int status(CloudEvent event) {
        String status = text(event.getExtension(STATUS), "");
        if (!status.matches("[1-5][0-9]{2}")) {
            throw new MalformedPageException("ce_" + STATUS + " is '" + status + "': expected 100 to 599.");
        }
        return Integer.parseInt(status);
    }

    private static RawPage.Renderer renderer(CloudEvent event) {
        String renderer = text(event.getExtension(RENDERER), "http");
        try {
            return RawPage.Renderer.valueOf(renderer.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MalformedPageException(
                    "ce_" + RENDERER + " is '" + renderer + "': expected http, browser or import.", e);
        }
    }

    private static String text(@Nullable Object extension, String absent) {
        return extension == null ? absent : extension.toString();
    }

    /** A header's text without what a header must not hold. */
    private static String printable(String contentType) {
        return contentType.replaceAll("\\p{Cntrl}", " ");
    }
}
