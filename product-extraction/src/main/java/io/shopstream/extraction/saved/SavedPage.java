package io.shopstream.extraction.saved;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a manifest.
 *
 * @param key its name there
 * @param file relative to the folder
 * @param url the page's absolute address
 * @param contentType as the shop sent it; null where the manifest does not tell
 */
public record SavedPage(
        String key, String file, String url, @Nullable String contentType) {

    static SavedPage of(String key, JsonNode entry, Path folder, Path manifest) {
        String file = text(key, "file", entry, manifest);
        String url = text(key, "url", entry, manifest);
        Path saved = folder.resolve(file).normalize();
        if (!saved.startsWith(folder.normalize())) {
            throw new SavedPagesException(
                    "'" + key + "' in '" + manifest + "' points out of the folder: '" + file + "'.");
        }
        if (!Files.isRegularFile(saved)) {
            throw new SavedPagesException("'" + key + "' in '" + manifest + "' names the file '" + file
                    + "', which is not in '" + folder + "'.");
        }
        JsonNode type = entry.path("contentType");
        return new SavedPage(key, file, url, type.isTextual() ? type.asText() : null);
    }

    private static String text(String key, String field, JsonNode entry, Path manifest) {
        JsonNode value = entry.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new SavedPagesException(
                    "'" + key + "' in '" + manifest + "' has no \"" + field + "\": each page needs file and url.");
        }
        return value.asText();
    }
}
