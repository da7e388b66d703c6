package io.shopstream.benchmark.page;

import io.shopstream.benchmark.stack.BenchmarkProblem;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.model.page.RawPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The labelled pages of real shops, again and again, each time as pages of another host: in the address and wherever the
 * page names its own, so that each gives products of its own and is read as the first one was. What must come of a page
 * is read with our own extraction: here the way into the stores is measured and verified, not the parser's judgement.
 */
public final class RealPages implements Pages {

    private final List<RawPage> pages;
    private final PageReading reading = new PageReading();

    private RealPages(List<RawPage> pages) {
        this.pages = pages;
    }

    /**
     * Reads the pages that a folder's {@code labels.json} names.
     *
     * @throws BenchmarkProblem when the folder is not there
     */
    public static RealPages in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BenchmarkProblem(
                    folder + " is absent: the real pages are not part of the project. Name the folder"
                            + " that holds their labels.json with --real-pages.");
        }
        return new RealPages(SavedPages.in(folder).read("benchmark").toList());
    }

    @Override
    public String description() {
        return pages.size() + " labelled pages of real shops of "
                + pages.stream().mapToInt(page -> page.body().length).sum() / pages.size() / 1_000
                + " KB on average, repeated under other hosts";
    }

    @Override
    public Page page(int number, Instant fetchedAt) {
        RawPage saved = pages.get(number % pages.size());
        RawPage moved = moved(saved, "v" + number / pages.size(), fetchedAt);
        return new Page(
                moved,
                reading.read(moved, fetchedAt, "raw-pages", 0, 0).stream()
                        .map(observation -> ExpectedProduct.of(observation.productKey(), observation.facts()))
                        .toList());
    }

    /** Bytes stay bytes: in Latin-1 each is one character. */
    private static RawPage moved(RawPage saved, String prefix, Instant fetchedAt) {
        String host = URI.create(saved.url()).getHost();
        String other = prefix + "." + (host.startsWith("www.") ? host.substring(4) : host);
        String body = new String(saved.body(), StandardCharsets.ISO_8859_1).replace("//" + host, "//" + other);
        return new RawPage(
                saved.id() + "-" + prefix,
                saved.url().replace("//" + host, "//" + other),
                fetchedAt,
                saved.status(),
                saved.contentType(),
                saved.renderer(),
                saved.crawlId(),
                body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
