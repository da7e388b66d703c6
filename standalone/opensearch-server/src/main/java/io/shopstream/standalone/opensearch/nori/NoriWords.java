package io.shopstream.standalone.opensearch.nori;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.jspecify.annotations.Nullable;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;

/** Reads the settings that upstream's {@code analysis-nori} documents, from the index or from a file of the node. */
final class NoriWords {

    private final Environment node;
    private final Settings settings;

    NoriWords(Environment node, Settings settings) {
        this.node = node;
        this.settings = settings;
    }

    DecompoundMode decompoundMode() {
        return DecompoundMode.valueOf(settings.get("decompound_mode", "discard").toUpperCase(Locale.ROOT));
    }

    /** Null where the index brings no words of its own, as Lucene wants it. */
    @Nullable
    UserDictionary userDictionary() {
        List<String> rules = lines("user_dictionary", "user_dictionary_rules", List.of());
        if (rules.isEmpty()) {
            return null;
        }
        try {
            return UserDictionary.open(new StringReader(String.join("\n", rules) + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<POS.Tag> stopTags() {
        List<String> tags = lines("stoptags_path", "stoptags", null);
        if (tags == null) {
            return KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS;
        }
        return tags.stream().map(POS::resolveTag).collect(Collectors.toCollection(() -> EnumSet.noneOf(POS.Tag.class)));
    }

    private @Nullable List<String> lines(String fileSetting, String listSetting, @Nullable List<String> absent) {
        String file = settings.get(fileSetting);
        if (file == null) {
            return settings.getAsList(listSetting, absent);
        }
        try {
            return Files.readAllLines(node.configFile().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
