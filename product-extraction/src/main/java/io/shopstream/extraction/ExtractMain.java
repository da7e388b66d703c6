package io.shopstream.extraction;

import io.shopstream.extraction.saved.SavedPage;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.extraction.saved.SavedPagesException;
import io.shopstream.extraction.siterule.SiteRuleException;
import io.shopstream.extraction.siterule.SiteRuleFiles;
import io.shopstream.model.ProductJson;
import io.shopstream.model.page.RawPage;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: the production parser on saved pages, without any server. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads products from saved pages and prints one JSON line for each page.")
public final class ExtractMain implements Callable<Integer> {

    private static final int PROGRESS_EVERY = 50;

    @Parameters(paramLabel = "FILE|FOLDER", description = "A page (.html, .html.gz), or a folder of pages.")
    private Path pages = Path.of("");

    @Option(
            names = "--labels",
            paramLabel = "F",
            description =
                    "Manifest with each page's file and url; default: manifest.json or labels.json in the folder.")
    private @Nullable Path labels;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "https://saved.invalid/page",
            description = "Address of a single FILE that no manifest names.")
    private String url = "";

    @Option(names = "--explain", description = "Tells instead which source gave each field, and what was rejected.")
    private boolean explain;

    @Option(
            names = "--site-rules",
            paramLabel = "FILE|FOLDER",
            description = "Rules of shops, such as deploy/site-rules; default: none.")
    private @Nullable Path siteRules;

    private final PrintStream out;
    private final PrintStream progress;

    ExtractMain(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        PrintStream utf8 = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int exit = run(utf8, System.err, arguments);
        utf8.flush();
        System.exit(exit);
    }

    static int run(PrintStream out, PrintStream progress, String... arguments) {
        return new CommandLine(new ExtractMain(out, progress))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    progress.println(failure.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
    }

    /**
     * Prints the lines.
     *
     * @throws SavedPagesException when there is nothing to read
     * @throws SiteRuleException when a rule cannot be used
     * @throws UncheckedIOException when a page cannot be read
     */
    @Override
    public Integer call() {
        PageReport report =
                new PageReport(siteRules == null ? new PageParser() : new PageParser(SiteRuleFiles.read(siteRules)));
        if (Files.isRegularFile(pages)) {
            print(report, pages.getFileName().toString(), SavedPages.file(pages, addressOfFile(), "extract"));
            return CommandLine.ExitCode.OK;
        }
        if (!Files.isDirectory(pages)) {
            throw new SavedPagesException("'" + pages + "' is neither a file nor a folder.");
        }
        Path manifest = labels;
        printAll(report, manifest == null ? SavedPages.in(pages) : SavedPages.in(pages, manifest));
        return CommandLine.ExitCode.OK;
    }

    private String addressOfFile() {
        Path manifest = labels;
        Path folder = pages.toAbsolutePath().getParent();
        if (manifest == null || folder == null) {
            return url;
        }
        String name = pages.getFileName().toString();
        return SavedPages.in(manifest.toAbsolutePath().getParent(), manifest).pages().stream()
                .filter(page -> page.file().endsWith(name))
                .findFirst()
                .map(SavedPage::url)
                .orElseThrow(() -> new SavedPagesException("'" + manifest + "' does not name '" + name + "'."));
    }

    private void printAll(PageReport report, SavedPages saved) {
        int done = 0;
        for (SavedPage page : saved.pages()) {
            print(report, page.file(), saved.read(page, "extract"));
            done++;
            if (done % PROGRESS_EVERY == 0 || done == saved.size()) {
                progress.println("extract: " + done + " of " + saved.size() + " pages");
            }
        }
    }

    private void print(PageReport report, String file, RawPage page) {
        out.println(ProductJson.text(explain ? report.explained(file, page) : report.of(file, page)));
    }
}
