package io.shopstream.operations;

import io.shopstream.extraction.siterule.PageLayout;
import io.shopstream.extraction.siterule.SiteRule;
import io.shopstream.extraction.siterule.SiteRuleFiles;
import io.shopstream.operations.siterule.SiteRuleTopic;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./shopstream site-rules}: which rules the running jobs read pages with. */
@Command(
        name = "site-rules",
        mixinStandardHelpOptions = true,
        subcommands = HelpCommand.class,
        description = "Shows and changes the rules that the running jobs read shops' pages with.")
final class SiteRulesCommand {

    private static final int ABSENT = 1;

    private final Supplier<OperationsSettings> settings;

    @Spec
    private CommandSpec spec;

    SiteRulesCommand(Supplier<OperationsSettings> settings) {
        this.settings = settings;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows the rules that are published.")
    int list() {
        try (SiteRuleTopic topic = topic()) {
            Map<String, SiteRule> rules = topic.rules();
            PrintWriter out = out();
            if (rules.isEmpty()) {
                out.println("No rule is published.");
            }
            rules.values().forEach(rule -> out.println(line(rule)));
            out.flush();
            return 0;
        }
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = {
                "Puts rules in force for the pages that come from now on, without a restart.",
                "Where one of the files cannot be used, none is published."
            })
    int publish(@Parameters(paramLabel = "FILE|FOLDER", description = "One .yaml file a shop.") Path files) {
        List<SiteRule> rules = SiteRuleFiles.rules(files);
        try (SiteRuleTopic topic = topic()) {
            topic.publish(rules);
        }
        PrintWriter out = out();
        rules.forEach(rule -> out.println("Published " + line(rule)));
        out.flush();
        return 0;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes the rule of a shop; its pages are then read as those of other shops.")
    int remove(@Parameters(paramLabel = "SHOP", description = "As 'list' shows it.") String shop) {
        try (SiteRuleTopic topic = topic()) {
            boolean removed = topic.remove(shop);
            out().println(removed ? "Removed the rule of '" + shop + "'." : "There is no rule of '" + shop + "'.");
            out().flush();
            return removed ? 0 : ABSENT;
        }
    }

    private SiteRuleTopic topic() {
        return SiteRuleTopic.in(settings.get().bootstrapServers());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String line(SiteRule rule) {
        return String.format(
                Locale.ROOT,
                "%-20s %-40s %s",
                rule.shop(),
                String.join(", ", rule.hosts()),
                rule.pages().stream().map(PageLayout::name).collect(Collectors.joining(", ")));
    }
}
