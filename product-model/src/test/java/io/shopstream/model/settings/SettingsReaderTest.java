package io.shopstream.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {

    private enum Format {
        PLAIN,
        JSON
    }

    @Test
    void aVariableIsReadAsWhatItIs() {
        SettingsReader reader = new SettingsReader(Map.of(
                "NAME", " shopstream ",
                "PORT", "8000",
                "DELAY", "PT1.5S",
                "FORMAT", "json",
                "ROBOTS", "true",
                "SEARCH", "http://127.0.0.1:9201"));

        assertThat(reader.text(setting("NAME"))).isEqualTo("shopstream");
        assertThat(reader.port(setting("PORT"))).isEqualTo(8000);
        assertThat(reader.duration(setting("DELAY"))).isEqualTo(Duration.ofMillis(1500));
        assertThat(reader.choice(setting("FORMAT"), Format.class)).isEqualTo(Format.JSON);
        assertThat(reader.flag(setting("ROBOTS"))).isTrue();
        assertThat(reader.address(setting("SEARCH"))).isEqualTo(URI.create("http://127.0.0.1:9201"));
        assertThatNoException().isThrownBy(reader::check);
    }

    @Test
    void aBoundIsPartOfWhatIsExpected() {
        SettingsReader reader = new SettingsReader(Map.of("LIFE", "PT1M", "DATABASE", "mysql://there"));
        reader.duration(setting("LIFE"), Duration.ofHours(1));
        reader.postgresAddress(setting("DATABASE"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(reader::check)
                .withMessageContaining("LIFE is 'PT1M': expected an ISO-8601 duration such as PT5S, at least PT1H.")
                .withMessageContaining("expected jdbc:postgresql://host:port/database.");
    }

    @Test
    void aListIsReadValueByValue() {
        SettingsReader reader = new SettingsReader(Map.of("PORTS", "1, 2", "WRONG", "1,x"));

        assertThat(reader.list(setting("PORTS"), "numbers", Integer::valueOf)).containsExactly(1, 2);
        assertThat(reader.list(setting("NONE"), "numbers", Integer::valueOf)).isEmpty();
        assertThatNoException().isThrownBy(reader::check);

        assertThat(reader.list(setting("WRONG"), "numbers", Integer::valueOf)).isEmpty();
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(reader::check)
                .withMessage("WRONG is '1,x': expected numbers.");
    }

    @Test
    void aSecretIsNotShown() {
        SettingsReader reader = new SettingsReader(Map.of("SECRET", "hush"));

        assertThat(reader.secret(setting("SECRET"), "a number", Integer::valueOf))
                .isEmpty();
        assertThat(reader.secret(setting("NONE"), "a number", Integer::valueOf)).isEmpty();
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(reader::check)
                .withMessage("SECRET cannot be used: expected a number.");
    }

    @Test
    void anAbsentVariableHasItsDefault() {
        SettingsReader reader = new SettingsReader(Map.of());

        assertThat(reader.port(new Setting("API_PORT", "port", "8000", "Where the API listens.")))
                .isEqualTo(8000);
        assertThatNoException().isThrownBy(reader::check);
    }

    @Test
    void anOptionalVariableMayBeAbsent() {
        SettingsReader reader = new SettingsReader(Map.of("PASSWORD", "secret", "BLANK", "  "));

        assertThat(reader.optional(setting("PASSWORD"))).hasValue("secret");
        assertThat(reader.optional(setting("BLANK"))).isEmpty();
        assertThat(reader.optional(setting("ABSENT"))).isEmpty();
        assertThatNoException().isThrownBy(reader::check);
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfReading() {
        SettingsReader reader = new SettingsReader(Map.of(
                "CRAWL_DELAY", "5", "API_PORT", "80000", "LOG_FORMAT", "xml", "ROBOTS", "yes", "SEARCH", "opensearch"));

        reader.text(setting("NAME"));
        reader.duration(setting("CRAWL_DELAY"));
        reader.port(setting("API_PORT"));
        reader.whole(setting("WORKERS"), 1, 8);
        reader.choice(setting("LOG_FORMAT"), Format.class);
        reader.flag(setting("ROBOTS"));
        reader.address(setting("SEARCH"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(reader::check)
                .withMessage(String.join(
                        System.lineSeparator(),
                        "NAME is not set: expected a text.",
                        "CRAWL_DELAY is '5': expected an ISO-8601 duration such as PT5S.",
                        "API_PORT is '80000': expected a whole number from 1 to 65535.",
                        "WORKERS is not set: expected a whole number from 1 to 8.",
                        "LOG_FORMAT is 'xml': expected one of plain, json.",
                        "ROBOTS is 'yes': expected true or false.",
                        "SEARCH is 'opensearch': expected an address such as http://127.0.0.1:9201."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "-1", "1.0", "eight", "99999999999"})
    void aNumberOutOfItsBoundsIsAProblem(String value) {
        problem(value, (reader, setting) -> reader.whole(setting, 1, 8), "a whole number from 1 to 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "Json", "xml"})
    void aChoiceIsTakenInLowerCaseOnly(String value) {
        problem(value, (reader, setting) -> reader.choice(setting, Format.class), "one of plain, json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "1s", "P", "PT99999999999999999999H"})
    void aDurationThatIsNoneIsAProblem(String value) {
        problem(value, SettingsReader::duration, "an ISO-8601 duration such as PT5S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:9201", "localhost:9201", "http://", "http:// x", "/path"})
    void anAddressWithoutSchemeOrHostIsAProblem(String value) {
        problem(value, SettingsReader::address, "an address such as http://127.0.0.1:9201");
    }

    @ParameterizedTest
    @CsvSource({
        "redis://:secret@cache host, redis://...@cache host",
        "redis://me:p/w@cache host,  redis://...@cache host",
    })
    void aProblemDoesNotTellAPassword(String value, String told) {
        SettingsReader reader = new SettingsReader(Map.of("REDIS_URL", value));

        reader.address(setting("REDIS_URL"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(reader::check)
                .withMessage("REDIS_URL is '" + told + "': expected an address such as http://127.0.0.1:9201.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api_port", "API-PORT", "1ST"})
    void aSettingHasANameThatAShellTakes(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(name))
                .withMessage("'" + name + "' is no name of an environment variable.");
    }

    private static void problem(String value, BiConsumer<SettingsReader, Setting> read, String expected) {
        SettingsReader reader = new SettingsReader(Map.of("VALUE", value));

        read.accept(reader, setting("VALUE"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(reader::check)
                .withMessage("VALUE is '" + value + "': expected " + expected + ".");
    }

    private static Setting setting(String name) {
        return new Setting(name, "text", "", "What the test reads.");
    }
}
