package io.shopstream.verification.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.verification.serving.RawHttp.Reply;
import io.shopstream.verification.serving.server.ApiAddresses;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.SearchServer;
import io.shopstream.verification.stack.Stores;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Visitors that mean harm, over real HTTP and before real stores: what they send is refused or is nothing but text. After
 * each of them the stores hold what they held, and the log tells no secret.
 */
class HostileInputIT {

    private static final String SHOP = "harm.example";
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final String SECRET = "open-sesame-4711";
    private static final String[] SECRETS = {"Authorization: Bearer " + SECRET, "Cookie: session=" + SECRET};

    private static RunningStack stack;
    private static Stores stores;
    private static RawHttp http;
    private static Path log;
    private static Held before;
    private static long logBefore;

    @BeforeAll
    static void haveSomethingToLose() throws IOException {
        stack = RunningStack.shared();
        stores = stack.stores();
        http = new RawHttp(stack.port(StackPort.API));
        try (PageProducer producer = new PageProducer(stack)) {
            producer.send(PageProducer.page("https://" + SHOP + "/1", PageProducer.product("1", "하얀 장갑", "9900")));
            producer.send(PageProducer.page("https://" + SHOP + "/2", PageProducer.product("2", "나무 의자", "9900")));
        }
        await().atMost(WITHIN).until(() -> stores.documents(SHOP).size() == 2);
        log = stack.machine().settings().logs().resolve("query-api.log");
        before = Held.now();
        logBefore = Files.size(log);
    }

    @AfterEach
    void nothingWasDoneAndNoSecretTold() throws IOException {
        assertThat(Held.now()).isEqualTo(before);
        assertThat(Files.readString(log).substring((int) logBefore)).doesNotContain(SECRET);
        assertThat(get("/search?size=1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":{\"match_all\":{}}}",
                "\"}},\"query\":{\"match_all\":{}},\"x\":{\"y\":{\"z\":\"",
                "_exists_:key",
                "shop:/.*/",
                "장갑 OR 1=1",
                "'; drop table products; --",
                "' union select usename, passwd from pg_shadow --",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}} #{7*7} <%= 7*7 %>",
                "doc['key'].value; System.exit(1)",
                "<script>alert(1)</script>"
            })
    void languageOfAnotherProgramIsNothingButText(String text) {
        Reply reply = get("/search?q=" + encoded(text));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(total(reply)).as(reply.body()).isLessThan(before.documents());
        assertThat(get("/suggestions?q=" + encoded(text)).status()).isEqualTo(200);
        assertThat(get("/search?brand=" + encoded(text)).status()).isEqualTo(200);
        assertThat(total(get("/search?brand=" + encoded(text)))).isZero();
    }

    static Stream<String> wrongTargets() {
        return Stream.of(
                "/search?q=%00",
                "/search?q=a%00b",
                "/search?q=a%0d%0aSet-Cookie:%20a=b",
                "/search?q=" + "a".repeat(201),
                "/search?" + repeated("brand=a&", 21),
                "/search?page=10001",
                "/search?page=1000&size=100",
                "/search?size=2147483648",
                "/search?size=-1",
                "/search?after=" + cursor("[1e999]"),
                "/search?after=" + cursor("[{\"a\":1},2,3]"),
                "/search?after=" + cursor("[\"x\",\"y\",\"z\"]"),
                "/search?after=" + cursor("[".repeat(300) + "]".repeat(300)),
                "/search?after=%2e%2e%2f",
                "/search?sort=price%3bdrop",
                "/search?minPrice=NaN",
                "/search?shop=%27%20or%20%271%27=%271",
                "/search?_source=true",
                "/search?source=%7b%22query%22%3a%7b%22match_all%22%3a%7b%7d%7d%7d",
                "/suggestions?q=%00",
                "/products/" + SHOP + ":1%27%20or%20%271%27=%271",
                "/products/" + SHOP + ":1%3b%20drop%20table%20products",
                "/products/" + SHOP + ":%00",
                "/search?q=%zz",
                "/search?q=%",
                "/search?q=%e3%81",
                "/search?q=%ed%a0%80",
                "/products/%zz",
                "/products/" + SHOP + ":1/prices?from=2026-01-01T00:00:00Z%27%20or%201=1");
    }

    @ParameterizedTest
    @MethodSource("wrongTargets")
    void whatCannotBeMeantIsRefusedWithAReason(String target) {
        Reply reply = get(target);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.head()).doesNotContain("Set-Cookie");
        assertThat(reply.body())
                .doesNotContain("Exception")
                .doesNotContain("at org.")
                .doesNotContain("at java.");
    }

    /** Signs that are no text find what an empty box finds. */
    @ParameterizedTest
    @ValueSource(strings = {"*:*", "%22%28%28%5B%5B%7B%7B%5E~*?:%5C/%2B-%26%26%7C%7C!"})
    void signsAreNothing(String text) {
        Reply reply = get("/search?q=" + text);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(total(reply)).isNotNegative();
    }

    @Test
    void tooLargeRequestsAreRefusedBeforeTheyAreRead() {
        assertThat(get("/search?q=" + "a".repeat(100_000)).status()).isIn(414, 431);
        assertThat(get("/search?" + repeated("brand=a&", 10_000)).status()).isIn(414, 431);
        assertThat(get("/search?" + repeated("facet=brand&", 10_000)).status()).isIn(414, 431);
        assertThat(get("/search", "X-Large: " + "a".repeat(100_000)).status()).isEqualTo(431);
        assertThat(get(
                                "/search",
                                IntStream.range(0, 5_000)
                                        .mapToObj(number -> "X-" + number + ": a")
                                        .toArray(String[]::new))
                        .status())
                .isEqualTo(431);
    }

    @Test
    void brokenRequestsAreRefused() {
        assertThat(http.send("GET /search HTTP/1.1\r\n\r\n").status()).isEqualTo(400);
        assertThat(http.send("GET /search\u0000 HTTP/1.1\r\nHost: a\r\n\r\n").status())
                .isEqualTo(400);
        assertThat(http.request(
                                "POST",
                                ApiAddresses.versioned("/search"),
                                "0\r\n\r\n",
                                "Content-Length: 5",
                                "Transfer-Encoding: chunked")
                        .status())
                .isEqualTo(400);
        assertThat(http.request("TRACE", ApiAddresses.versioned("/search"), "").status())
                .isIn(405, 501);
        assertThat(http.request("HARM", ApiAddresses.versioned("/search"), "").status())
                .isIn(400, 405, 501);
        assertThat(http.request("DELETE", ApiAddresses.versioned("/search"), "").status())
                .isEqualTo(405);
    }

    @Test
    void filesBesideThePagesAreOutOfReach() {
        for (String target : List.of(
                "/assets/..%2f..%2f..%2fetc%2fpasswd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/../openapi.json/../../etc/passwd",
                "//etc/passwd",
                "/assets/app.js%00.png",
                "/swagger-ui/..%5c..%5cetc%5cpasswd",
                "/assets/logback.xml")) {
            Reply reply = http.get(target, SECRETS);

            assertThat(reply.status()).as(target).isIn(400, 404);
            assertThat(reply.body()).doesNotContain("root:").doesNotContain("appender");
        }
    }

    @Test
    void scriptInAnAddressComesBackAsDataOnly() {
        Reply page = http.get("/p/%3Cscript%3Ealert(1)%3C%2Fscript%3E", SECRETS);
        Reply problem = get("/products/%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertThat(page.body()).doesNotContain("alert(1)");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.head()).contains("application/problem+json").contains("X-Content-Type-Options: nosniff");
    }

    @Test
    void waitingIsNotToBeHadBySql() {
        Reply reply = get("/products/" + SHOP + ":1'||pg_sleep(5)||'");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.took()).isLessThan(Duration.ofSeconds(2));
    }

    private static Reply get(String path, String... headers) {
        return http.get(
                ApiAddresses.versioned(path),
                Stream.concat(Stream.of(SECRETS), Stream.of(headers)).toArray(String[]::new));
    }

    private static long total(Reply reply) {
        return ProductJson.read(reply.body(), JsonNode.class).path("total").asLong(-1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String repeated(String text, int times) {
        return IntStream.range(0, times).mapToObj(number -> text).collect(Collectors.joining());
    }

    private static String cursor(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What the stores hold. */
    private record Held(long documents, String rows, String tables) {

        static Held now() {
            return new Held(
                    new SearchServer(stack)
                            .ask("GET", "/products/_count", "")
                            .path("count")
                            .asLong(),
                    stores.value("select count(*) || ' ' || coalesce(sum(version), 0) from products"),
                    stores.value("select count(*) from information_schema.tables"));
        }
    }
}
