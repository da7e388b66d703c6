package io.shopstream.extraction.siterule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRuleFilesTest {

    private static final String RULE = """
            shop: example
            hosts: [shop.example]
            pages:
              - name: product
                paths: ["/p/*"]
                fields:
                  name: {select: "h1"}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hosts: [shop.example]      | hosts: []                          | hosts",
                "hosts: [shop.example]      | host: shop.example                 | 'host'",
                "hosts: [shop.example]      | hosts: ['https://shop.example']    | /hosts/0",
                "shop: example              | shop: '../example'                 | shop",
                "shop: example              | shop: [                            | no YAML",
                "shop: example              | {shop: a, shop: b}                 | no YAML",
                "'/p/*'                     | 'p/*'                              | /pages/0/paths/0",
                "{select: 'h1'}             | {select: 'h1', value: 'a'}         | /pages/0/fields/name",
                "{select: 'h1'}             | {}                                 | /pages/0/fields/name",
                "{select: 'h1'}             | {selector: 'h1'}                   | selector",
                "{select: 'h1'}             | {select: 'h1['}                    | no selector",
                "{select: 'h1'}             | {select: 'h1', match: '(a'}        | no regular expression",
                "name: {select: 'h1'}       | price: {select: 'b'}               | 'name'",
                "name: {select: 'h1'}       | name: 7                            | /pages/0/fields/name"
            })
    void tellsWhatIsWrongWhere(String part, String other, String told) throws IOException {
        String rule = RULE.replace('"', '\'');
        String wrong = rule.replace(part.strip(), other.strip());
        Files.writeString(folder.resolve("example.yaml"), wrong);

        assertThat(wrong).isNotEqualTo(rule);
        assertThatThrownBy(() -> SiteRuleFiles.read(folder))
                .isInstanceOf(SiteRuleException.class)
                .hasMessageContaining("example")
                .hasMessageContaining(told.strip());
    }

    @Test
    void refusesTwoRulesForOneHost() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), RULE);
        Files.writeString(folder.resolve("b.yaml"), RULE.replace("shop: example", "shop: other"));

        assertThatThrownBy(() -> SiteRuleFiles.read(folder))
                .isInstanceOf(SiteRuleException.class)
                .hasMessageContaining("'example' and 'other' are both for shop.example");
    }

    @Test
    void refusesAFolderWithoutRules() {
        assertThatThrownBy(() -> SiteRuleFiles.read(folder)).isInstanceOf(SiteRuleException.class);
        assertThatThrownBy(() -> SiteRuleFiles.read(folder.resolve("none")))
                .isInstanceOf(SiteRuleException.class)
                .hasMessageContaining("neither a file nor a folder");
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsTooLarge() throws IOException {
        Path file = folder.resolve("example.yaml");
        Files.writeString(file, "# nothing\n");
        assertThatThrownBy(() -> SiteRuleFiles.read(file))
                .isInstanceOf(SiteRuleException.class)
                .hasMessageContaining("empty");

        Files.writeString(file, RULE + "#".repeat(300_000));
        assertThatThrownBy(() -> SiteRuleFiles.read(file))
                .isInstanceOf(SiteRuleException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void readsAFileAndAFolder() throws IOException {
        Files.writeString(folder.resolve("example.yaml"), RULE);

        assertThatCode(() -> SiteRuleFiles.read(folder)).doesNotThrowAnyException();
        assertThatCode(() -> SiteRuleFiles.read(folder.resolve("example.yaml"))).doesNotThrowAnyException();
    }
}
