package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Pattern LOCAL = Pattern.compile("(?:src|href|from)=?\\s*\"(/(?:assets|swagger-ui)[^\"]*)\"");
    private static final Pattern KEYS = Pattern.compile("(?m)^    (\\w+):");

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everythingThatThePagesNeedIsServedHere() {
        TreeSet<String> needed = new TreeSet<>(List.of("/", "/p/shop.example:1001", "/status", "/swagger-ui"));
        TreeSet<String> seen = new TreeSet<>();
        while (!needed.isEmpty()) {
            String path = needed.pollFirst();
            seen.add(path);
            var response = server.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            if (!path.startsWith("/swagger-ui/")) {
                LOCAL.matcher(response.body())
                        .results()
                        .map(found -> found.group(1))
                        .filter(found -> !seen.contains(found))
                        .forEach(needed::add);
            }
        }
        assertThat(seen)
                .contains(
                        "/assets/plot.js", "/assets/trend.js", "/assets/style.css", "/swagger-ui/swagger-ui-bundle.js");
    }

    @Test
    void pagesAskNoOtherHostAndRunNoInlineScript() {
        for (String path : List.of("/", "/p/shop.example:1001", "/status", "/swagger-ui")) {
            assertThat(server.get(path).body().replace("http://flink.example", ""))
                    .doesNotContain("http://", "https://", "onclick", "style=")
                    .doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    @Test
    void scriptsInsertDataAsTextOnly() {
        for (String script : List.of(
                "app",
                "product",
                "card",
                "facets",
                "plot",
                "elements",
                "money",
                "language",
                "status",
                "jobs",
                "coverage",
                "trend",
                "measure")) {
            assertThat(server.get("/assets/" + script + ".js").body())
                    .as(script)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        String texts = server.get("/assets/texts.js").body();
        int english = texts.indexOf("\n  en: {");

        assertThat(keys(texts.substring(english))).isNotEmpty().isEqualTo(keys(texts.substring(0, english)));
    }

    @Test
    void dashboardAddressIsEscaped() {
        for (String page : List.of("/", "/p/shop.example:1001", "/status")) {
            assertThat(server.get(page).body()).contains("href=\"http://flink.example/?a&amp;b=c\"");
        }
    }

    private static List<String> keys(String texts) {
        return KEYS.matcher(texts).results().map(MatchResult::group).toList();
    }
}
