package io.shopstream.extraction.siterule;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads site rules from YAML files, one a shop, and holds each against {@code schemas/site-rule.schema.json}. */
public final class SiteRuleFiles {

    private static final String IDS = "https://shopstream.io/schemas/";
    private static final int LARGEST = 256 * 1024;
    private static final int MOST_PROBLEMS = 10;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaIdResolvers(ids -> ids.mapPrefix(IDS, "classpath:schemas/")))
            .getSchema(SchemaLocation.of(IDS + "site-rule.schema.json"));

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // 'own' may be left out
            .build();

    private SiteRuleFiles() {}

    /**
     * The rules of a file, or of all {@code .yaml} files of a folder.
     *
     * @throws SiteRuleException when one is not what the schema asks for, or there is none
     * @throws UncheckedIOException when one cannot be read
     */
    public static SiteRules read(Path fileOrFolder) {
        return SiteRules.of(rules(fileOrFolder));
    }

    /**
     * The same as they are written. Whether they can be used tells {@link SiteRules#of}.
     *
     * @throws SiteRuleException when one is not what the schema asks for, or there is none
     * @throws UncheckedIOException when one cannot be read
     */
    public static List<SiteRule> rules(Path fileOrFolder) {
        List<Path> files = files(fileOrFolder);
        if (files.isEmpty()) {
            throw new SiteRuleException("No .yaml file in '" + fileOrFolder + "'.");
        }
        return files.stream().map(SiteRuleFiles::rule).toList();
    }

    private static List<Path> files(Path fileOrFolder) {
        if (Files.isRegularFile(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        if (!Files.isDirectory(fileOrFolder)) {
            throw new SiteRuleException("'" + fileOrFolder + "' is neither a file nor a folder.");
        }
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteRule rule(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new SiteRuleException("'" + file + "' is larger than " + LARGEST / 1024 + " KB.");
            }
            return parsed(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static SiteRule parsed(String file, String yaml) {
        JsonNode rule = MAPPER.valueToTree(loaded(file, yaml));
        List<Error> problems = SCHEMA.validate(rule.toString(), InputFormat.JSON);
        if (!problems.isEmpty()) {
            throw new SiteRuleException("'" + file + "' is no site rule: "
                    + problems.stream()
                            .limit(MOST_PROBLEMS)
                            .map(Error::toString)
                            .collect(Collectors.joining("; ")));
        }
        return MAPPER.convertValue(rule, SiteRule.class);
    }

    private static Object loaded(String file, String yaml) {
        try {
            Object loaded = new Load(LoadSettings.builder()
                            .setLabel(file)
                            .setAllowDuplicateKeys(false)
                            .build())
                    .loadFromString(yaml);
            if (loaded == null) {
                throw new SiteRuleException("'" + file + "' is empty.");
            }
            return loaded;
        } catch (YamlEngineException e) {
            throw new SiteRuleException("'" + file + "' is no YAML: " + e.getMessage(), e);
        }
    }
}
