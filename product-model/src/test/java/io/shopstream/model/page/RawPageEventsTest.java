package io.shopstream.model.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawPageEventsTest {

    private static final byte[] KOREAN = "<title>데님</title>".getBytes(Charset.forName("EUC-KR"));

    @ParameterizedTest
    @EnumSource
    void aPageComesBackAsItWent(RawPage.Renderer renderer) {
        RawPage page = page("https://shop.example/p/1?a=b#c", "text/html; charset=EUC-KR", renderer, KOREAN);

        assertThat(RawPageEvents.fromEvent(RawPageEvents.toEvent(page)))
                .usingRecursiveComparison()
                .isEqualTo(page);
    }

    @Test
    void aPageWithoutTypeAndBodyComesBackAsItWent() {
        RawPage page = page("https://shop.example/p/1", null, RawPage.Renderer.HTTP, new byte[0]);

        assertThat(RawPageEvents.fromEvent(RawPageEvents.toEvent(page)))
                .usingRecursiveComparison()
                .isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/상품/데님 팬츠?q=50%|[new]",
                "https://shop.example/%EC%83%81%ED%92%88",
                "http://127.0.0.1:8090/p/{id}"
            })
    void aPageWithOddCharactersInItsAddressComesBackAsItWent(String url) {
        RawPage page = page(url, "text/html", RawPage.Renderer.HTTP, KOREAN);

        assertThat(RawPageEvents.fromEvent(RawPageEvents.toEvent(page)).url()).isEqualTo(page.url());
    }

    @Test
    void theEventSaysWhatTheTopicPromises() {
        CloudEvent event =
                RawPageEvents.toEvent(page("https://shop.example/p/1", "text/html", RawPage.Renderer.BROWSER, KOREAN));

        assertThat(event.getSpecVersion()).hasToString("1.0");
        assertThat(event.getType()).isEqualTo("io.shopstream.page.fetched");
        assertThat(event.getId()).isEqualTo("f1");
        assertThat(event.getSource()).isEqualTo(URI.create("https://shop.example/p/1"));
        assertThat(event.getTime()).hasToString("2026-11-20T12:00:00.123Z");
        assertThat(event.getDataContentType()).isEqualTo("text/html");
        assertThat(event.getExtensionNames()).containsExactlyInAnyOrder("httpstatus", "renderer", "crawlid");
        assertThat(event.getExtension("httpstatus")).hasToString("200");
        assertThat(event.getExtension("renderer")).isEqualTo("browser");
        assertThat(event.getExtension("crawlid")).isEqualTo("c1");
    }

    @Test
    void controlCharactersOfTheTypeDoNotReachAHeader() {
        CloudEvent event = RawPageEvents.toEvent(
                page("https://shop.example/", "text/html\r\nX: 1", RawPage.Renderer.HTTP, KOREAN));

        assertThat(event.getDataContentType()).isEqualTo("text/html  X: 1");
    }

    @Test
    void whoRenderedIsTheHttpClientWhereTheEventDoesNotSay() {
        assertThat(RawPageEvents.fromEvent(with(event -> event.withoutExtension("renderer")))
                        .renderer())
                .isEqualTo(RawPage.Renderer.HTTP);
    }

    @Test
    void anotherTypeIsNoPage() {
        refused(event -> event.withType("x"), "ce_type is 'x': expected io.shopstream.page.fetched.");
    }

    @Test
    void anEmptyIdIsNoPage() {
        refused(event -> event.withId(" "), "ce_id is empty: expected one that is unique for the fetch.");
    }

    @Test
    void aMissingTimeIsNoPage() {
        refused(event -> event.withTime(null), "ce_time is absent: expected the instant of the fetch.");
    }

    @Test
    void aTimeBefore1970IsNoPage() {
        refused(
                event -> event.withTime(OffsetDateTime.parse("1969-12-31T23:59:59Z")),
                "ce_time is '1969-12-31T23:59:59Z': expected a time after 1970.");
    }

    @Test
    void aHostThatIsNoShopIsNoPage() {
        refused(
                event -> event.withSource(URI.create("https://www./p/1")),
                "ce_source is of the shop '': expected a host name.");
        String longest = "a".repeat(254);
        refused(
                event -> event.withSource(URI.create("https://" + longest + "/p/1")),
                "ce_source is of the shop '" + longest + "': expected a host name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/1", "shop.example", "mailto:a@shop.example", "https:///p", "https://한글.kr/"})
    void aSourceThatIsNoAddressIsNoPage(String source) {
        refused(
                event -> event.withSource(URI.create(source)),
                "ce_source is '" + source + "': expected the page's absolute address.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "600", "0200", "2xx", "-200", "２００"})
    void aStatusThatHttpDoesNotHaveIsNoPage(String status) {
        refused(
                event -> event.withExtension("httpstatus", status),
                "ce_httpstatus is '" + status + "': expected 100 to 599.");
    }

    @Test
    void aMissingStatusIsNoPage() {
        refused(event -> event.withoutExtension("httpstatus"), "ce_httpstatus is '': expected 100 to 599.");
    }

    @Test
    void anUnknownRendererIsNoPage() {
        refused(
                event -> event.withExtension("renderer", "lynx"),
                "ce_renderer is 'lynx': expected http, browser or import.");
    }

    private static void refused(UnaryOperator<CloudEventBuilder> change, String reason) {
        CloudEvent event = with(change);

        assertThatExceptionOfType(MalformedPageException.class)
                .isThrownBy(() -> RawPageEvents.fromEvent(event))
                .withMessage(reason);
    }

    private static CloudEvent with(UnaryOperator<CloudEventBuilder> change) {
        RawPage page = page("https://shop.example/p/1", "text/html", RawPage.Renderer.BROWSER, KOREAN);
        return change.apply(CloudEventBuilder.v1(RawPageEvents.toEvent(page))).build();
    }

    private static RawPage page(String url, @Nullable String type, RawPage.Renderer renderer, byte[] body) {
        return new RawPage("f1", url, Instant.parse("2026-11-20T12:00:00.123Z"), 200, type, renderer, "c1", body);
    }
}
