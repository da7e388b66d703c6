package io.shopstream.extraction.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopstream.model.page.RawPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPagesTest {

    @TempDir
    private Path folder;

    @Test
    void readsPlainAndPackedPages() throws IOException {
        Files.writeString(folder.resolve("a.html"), "<p>a");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.html.gz")))) {
            packed.write(new byte[] {'<', 'b', '>'});
        }
        manifest("""
                {"a": {"file": "a.html", "url": "https://shop.example/a", "contentType": "text/html; charset=euc-kr"},
                 "b": {"file": "b.html.gz", "url": "https://shop.example/b", "price": "1"}}""");

        List<RawPage> pages = SavedPages.in(folder).read("run").toList();

        assertThat(pages).extracting(RawPage::url).containsExactly("https://shop.example/a", "https://shop.example/b");
        assertThat(pages)
                .extracting(page -> new String(page.body(), StandardCharsets.US_ASCII))
                .containsExactly("<p>a", "<b>");
        assertThat(pages).extracting(RawPage::contentType).containsExactly("text/html; charset=euc-kr", null);
        assertThat(pages).extracting(RawPage::renderer).containsOnly(RawPage.Renderer.IMPORT);
        assertThat(pages).extracting(RawPage::crawlId).containsOnly("run");
    }

    @Test
    void saysWhatAManifestIsForWhereThereIsNone() {
        assertFails("No manifest.json or labels.json in '" + folder + "'");
    }

    @Test
    void saysWhichEntryIsWrong() throws IOException {
        manifest("{\"a\": {\"file\": \"a.html\"}}");
        assertFails("has no \"url\"");
        manifest("{\"a\": {\"file\": \"a.html\", \"url\": \"https://shop.example/a\"}}");
        assertFails("names the file 'a.html', which is not in");
        manifest("{\"a\": {\"file\": \"../a.html\", \"url\": \"https://shop.example/a\"}}");
        assertFails("points out of the folder");
        manifest("[]");
        assertFails("is no JSON object");
        manifest("{");
        assertFails("Cannot read the manifest");
    }

    private void manifest(String json) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), json);
    }

    private void assertFails(String message) {
        assertThatExceptionOfType(SavedPagesException.class)
                .isThrownBy(() -> SavedPages.in(folder))
                .withMessageContaining(message);
    }
}
