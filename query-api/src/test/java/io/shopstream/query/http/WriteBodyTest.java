package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bodies are refused, and how a client is told. */
class WriteBodyTest {

    private static final String PRODUCT = "/v1/products/" + Samples.KEY;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
        server.products.put(Samples.KEY, Samples.product(false));
        server.edits.named.add(Samples.KEY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("{'name':''}", "/name", "name is empty: leave it out or give it a value."),
                Arguments.of("{'name':7}", "/name", "name is 7: expected a text."),
                Arguments.of("{'name':'a\\u0000b'}", "/name", "name holds a control character: expected plain text."),
                Arguments.of("{'name':'\\ud800'}", "/name", "name holds a control character: expected plain text."),
                Arguments.of(
                        "{'url':'javascript:alert(1)'}",
                        "/url",
                        "url is 'javascript:alert(1)': expected an address of http or https."),
                Arguments.of(
                        "{'images':['https://a.example/1.jpg','ftp://a']}",
                        "/images/1",
                        "images/1 is 'ftp://a': expected an address of http or https."),
                Arguments.of(
                        "{'gtin':'8801234567890'}",
                        "/gtin",
                        "gtin is '8801234567890': expected 8, 12, 13 or 14 digits with the right check digit."),
                Arguments.of(
                        "{'language':'한국어'}", "/language", "language is '한국어': expected a BCP 47 tag, such as ko."),
                Arguments.of("{'rating':5.1}", "/rating", "rating is 5.1: expected a number from 0 to 5."),
                Arguments.of("{'rating':'5'}", "/rating", "rating is \"5\": expected a number from 0 to 5."),
                Arguments.of("{'reviewCount':1.5}", "/reviewCount", "reviewCount is 1.5: expected a whole number."),
                Arguments.of("{'categories':'a'}", "/categories", "categories is no list of at most 20."),
                Arguments.of(
                        "{'prices':[]}",
                        "/availability",
                        "availability is missing: it is pinned together with the prices."),
                Arguments.of(
                        "{'variants':[{}]}",
                        "/variants/0/availability",
                        "availability is missing: each variant states its own."),
                Arguments.of("{'variants':[1]}", "/variants/0", "variants/0 is no object."),
                Arguments.of(
                        "{'availability':'SOMETIMES'}",
                        "/availability",
                        "availability is \"SOMETIMES\": expected one of IN_STOCK, LIMITED, PRE_ORDER, BACK_ORDER,"
                                + " OUT_OF_STOCK, DISCONTINUED, UNKNOWN."),
                Arguments.of(
                        priced("'LIST'", "-1", "'KRW'"),
                        "/prices/0/amount",
                        "amount is -1: expected a number from 0.001 to 1000000000000."),
                Arguments.of(
                        priced("'LIST'", "1e999999999", "'KRW'"),
                        "/prices/0/amount",
                        "amount is 1E+999999999: expected a number from 0.001 to 1000000000000."),
                Arguments.of(
                        priced("'LIST'", "1.5", "'KRW'"),
                        "/prices/0/amount",
                        "amount is 1.5: finer than the currency KRW is."),
                Arguments.of(
                        priced("'LIST'", "1", "'원화'"),
                        "/prices/0/currency",
                        "currency is no ISO 4217 code: expected one such as KRW."),
                Arguments.of(
                        priced("'USED'", "1", "'KRW'"),
                        "/prices/0/kind",
                        "kind is \"USED\": expected one of LIST, SALE, COUPON, MEMBER."));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongFieldIsNamedWithWhatIsExpected(String body, String pointer, String detail) {
        HttpResponse<String> response = put(body);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(RunningServer.json(response).at("/errors/0/parameter").asText())
                .isEqualTo(pointer);
        assertThat(RunningServer.json(response).at("/errors/0/detail").asText()).isEqualTo(detail);
    }

    @Test
    void allWrongFieldsAreNamedTogether() {
        HttpResponse<String> response =
                put("{'nme':'a','__proto__':{'admin':true},'price':1,'rating':9,'constructor':null}");

        assertThat(StreamSupport.stream(
                                RunningServer.json(response).at("/errors").spliterator(), false)
                        .map(error -> error.get("parameter").asText()))
                .containsExactly("/nme", "/__proto__", "/price", "/constructor", "/rating");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "1", "{", "{}{}", "{'name':'a','name':'b'}", "{'name':NaN}", "{name:'a'}", "\0"
            })
    void bodyThatIsNoObjectIsMalformed(String body) {
        HttpResponse<String> response = put(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(response).at("/type").asText()).isEqualTo("/problems/malformed-body");
    }

    @Test
    void depthIsBounded() {
        assertThat(put("{'name':" + "[".repeat(5_000) + "]".repeat(5_000) + "}").statusCode())
                .isEqualTo(400);
        server.edits.apply();
        assertThat(server.write("PATCH", PRODUCT, "{\"a\":".repeat(150) + "1" + "}".repeat(150))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void lengthIsBounded() {
        String longest = "{'description':'" + "a".repeat(10_000) + "'}";

        assertThat(put(longest).statusCode()).isEqualTo(202);
        assertThat(put("{'description':'" + "a".repeat(10_001) + "'}").statusCode())
                .isEqualTo(422);
        assertThat(put("{'description':'" + "a".repeat(120_000) + "'}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void scriptInANameIsTextLikeAnyOther() {
        assertThat(put("{'name':'<script>alert(1)</script>'}").statusCode()).isEqualTo(202);
        assertThat(server.edits
                        .sent
                        .get(server.edits.sent.size() - 1)
                        .edit()
                        .facts()
                        .name())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void contentTypeHasToBeTheRightOne() {
        for (String type : List.of("text/plain", "application/merge-patch+json", "application/json; charset=euc-kr")) {
            assertThat(server.write("PUT", PRODUCT, "{}", "Content-Type", type).statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
        HttpResponse<String> patch = server.write("PATCH", PRODUCT, "{}", "Content-Type", "application/json");
        assertThat(patch.statusCode()).isEqualTo(415);
        assertThat(patch.headers().firstValue("Accept-Patch")).contains("application/merge-patch+json");
        assertThat(server.write("PUT", PRODUCT, "{}", "Content-Type", "Application/JSON; charset=\"UTF-8\"")
                        .statusCode())
                .isEqualTo(202);
        assertThat(server.write("PUT", PRODUCT, "{}", "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
    }

    private static HttpResponse<String> put(String body) {
        return server.write("PUT", PRODUCT, body.replace('\'', '"'));
    }

    private static String priced(String kind, String amount, String currency) {
        return "{'availability':'IN_STOCK','prices':[{'kind':" + kind + ",'amount':" + amount + ",'currency':"
                + currency + "}]}";
    }
}
