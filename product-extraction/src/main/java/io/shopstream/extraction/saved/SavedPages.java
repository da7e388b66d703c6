package io.shopstream.extraction.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopstream.model.page.RawPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A folder of saved pages with a JSON manifest: {@code {key: {"file": "html/a.html.gz", "url": "https://...",
 * "contentType": "text/html; charset=euc-kr"}}}, other fields passed over. Files that end in {@code .gz} are unpacked.
 */
public final class SavedPages {

    /** Names under which a folder's manifest is looked for, in this order. */
    public static final List<String> MANIFESTS = List.of("manifest.json", "labels.json");

    private static final int LARGEST_PAGE = 50_000_000;

    private final Path folder;
    private final List<SavedPage> pages;

    private SavedPages(Path folder, List<SavedPage> pages) {
        this.folder = folder;
        this.pages = List.copyOf(pages);
    }

    /**
     * Reads a folder's own manifest.
     *
     * @throws SavedPagesException when the folder has none, or an entry of it is wrong
     */
    public static SavedPages in(Path folder) {
        return MANIFESTS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(manifest -> in(folder, manifest))
                .orElseThrow(() -> new SavedPagesException("No " + String.join(" or ", MANIFESTS) + " in '" + folder
                        + "': write one that gives each page's file and url, for example "
                        + "{\"a\": {\"file\": \"html/a.html\", \"url\": \"https://shop.example/a\"}}."));
    }

    /**
     * Reads a manifest whose files lie in a folder.
     *
     * @throws SavedPagesException when it cannot be read, or an entry of it is wrong
     */
    public static SavedPages in(Path folder, Path manifest) {
        List<SavedPage> pages = new ArrayList<>();
        manifest(manifest)
                .properties()
                .forEach(entry -> pages.add(SavedPage.of(entry.getKey(), entry.getValue(), folder, manifest)));
        return new SavedPages(folder, pages);
    }

    public int size() {
        return pages.size();
    }

    public List<SavedPage> pages() {
        return pages;
    }

    /**
     * The pages in the manifest's order, each read when it is asked for, as fetched when its file was last changed.
     *
     * @param crawlId of the run that imports them
     * @throws UncheckedIOException when a file cannot be read
     */
    public Stream<RawPage> read(String crawlId) {
        return pages.stream().map(page -> read(page, crawlId));
    }

    /** One of the pages. */
    public RawPage read(SavedPage page, String crawlId) {
        return read(folder.resolve(page.file()), page, crawlId);
    }

    /**
     * A saved page that no manifest names.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static RawPage file(Path file, String url, String crawlId) {
        String name = file.getFileName().toString();
        return read(file, new SavedPage(name, name, url, null), crawlId);
    }

    private static RawPage read(Path file, SavedPage page, String crawlId) {
        try {
            Instant saved = Files.getLastModifiedTime(file).toInstant();
            byte[] body = bytes(file);
            return new RawPage(
                    page.key(), page.url(), saved, 200, page.contentType(), RawPage.Renderer.IMPORT, crawlId, body);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the saved page '" + file + "'.", e);
        }
    }

    private static JsonNode manifest(Path manifest) {
        try {
            JsonNode read = new ObjectMapper().readTree(Files.readAllBytes(manifest));
            if (!read.isObject()) {
                throw new SavedPagesException("'" + manifest + "' is no JSON object: expected {key: {file, url}}.");
            }
            return read;
        } catch (IOException e) {
            throw new SavedPagesException("Cannot read the manifest '" + manifest + "': " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream stored = Files.newInputStream(file);
                InputStream page = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
            return page.readNBytes(LARGEST_PAGE);
        }
    }
}
