package io.shopstream.crawler;

import io.shopstream.crawler.frontier.CanonicalUrl;
import io.shopstream.crawler.frontier.FrontierLostException;
import io.shopstream.crawler.publish.PublishException;
import io.shopstream.crawler.render.RenderMode;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.extraction.saved.SavedPagesException;
import io.shopstream.model.settings.SettingsException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The program. Exit codes: 0 done, 1 nothing could be fetched or published, 2 wrong settings or arguments. */
@Command(
        name = "crawler",
        description = "Fetches the pages of shops, or takes saved ones, and publishes them to Kafka.",
        mixinStandardHelpOptions = true,
        subcommands = CommandLine.HelpCommand.class)
public final class CrawlerMain {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_SETTINGS = 2;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new CrawlerMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(URI.class, new Address())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof SettingsException || failure instanceof SavedPagesException) {
                        command.getErr().println(failure.getMessage());
                        return WRONG_SETTINGS;
                    }
                    if (failure instanceof PublishException || failure instanceof FrontierLostException) {
                        command.getErr().println(failure.getMessage());
                        return FAILED;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    @Command(
            name = "crawl",
            description = "Crawls the shops that the addresses belong to: their sitemaps, and the links inside them.",
            mixinStandardHelpOptions = true)
    int crawl(
            @Parameters(arity = "1..*", paramLabel = "URL", description = "Where to start.") List<URI> seeds,
            @Option(
                            names = "--max-pages",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "Pages to fetch; 0 for no limit (default: ${DEFAULT-VALUE}).")
                    int maxPages,
            @Option(
                            names = "--render",
                            paramLabel = "MODE",
                            defaultValue = "auto",
                            description =
                                    "When to run a page's scripts in a browser: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    RenderMode mode)
            throws InterruptedException {
        CrawlerSettings settings = CrawlerSettings.fromEnvironment();
        CrawlRequest request = new CrawlRequest(seeds, maxPages, mode);
        return Run.of(
                "The crawl",
                settings,
                out -> new Crawl(settings, request, out, new ExtractionJudge(), Clock.systemUTC()));
    }

    @Command(
            name = "import",
            description = "Publishes saved pages: a folder with the pages and a JSON manifest of their addresses.",
            mixinStandardHelpOptions = true)
    int importPages(
            @Parameters(paramLabel = "FOLDER", description = "manifest.json or labels.json is in it.") Path folder)
            throws InterruptedException {
        CrawlerSettings settings = CrawlerSettings.fromEnvironment();
        SavedPages saved = SavedPages.in(folder);
        return Run.of(
                "The import",
                settings,
                out -> new SavedPagesImport(saved, out, settings.limits().maxBodyBytes()));
    }

    /** Takes only addresses that can be crawled. */
    private static final class Address implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            return CanonicalUrl.of(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is no address: expected one such as https://shop.example/."));
        }
    }
}
