package io.shopstream.extraction.siterule;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The rules of all shops, ready to read pages. Threads may share it. */
public final class SiteRules {

    private static final SiteRules NONE = new SiteRules(Map.of());

    private final Map<String, List<LayoutReader>> byHost;

    private SiteRules(Map<String, List<LayoutReader>> byHost) {
        this.byHost = byHost;
    }

    public static SiteRules none() {
        return NONE;
    }

    /**
     * Compiles rules.
     *
     * @throws SiteRuleException when one cannot be used, or two are for the same host
     */
    public static SiteRules of(List<SiteRule> rules) {
        Map<String, String> shops = new HashMap<>();
        Map<String, List<LayoutReader>> byHost = new HashMap<>();
        for (SiteRule rule : rules) {
            List<LayoutReader> layouts = layouts(rule);
            for (String host : rule.hosts()) {
                String other = shops.put(host, rule.shop());
                if (other != null) {
                    throw new SiteRuleException(
                            "The rules of '" + other + "' and '" + rule.shop() + "' are both for " + host + ".");
                }
                byHost.put(host, layouts);
            }
        }
        return new SiteRules(Map.copyOf(byHost));
    }

    private static List<LayoutReader> layouts(SiteRule rule) {
        List<LayoutReader> layouts = new ArrayList<>();
        for (PageLayout page : rule.pages()) {
            try {
                layouts.add(LayoutReader.of(page));
            } catch (IllegalArgumentException e) {
                throw new SiteRuleException("The rule of '" + rule.shop() + "': " + e.getMessage(), e);
            }
        }
        return List.copyOf(layouts);
    }

    /** What the rule of the page's shop finds; nothing where there is none for the page. */
    public RuledPage read(Document page, URI address) {
        List<LayoutReader> layouts = byHost.isEmpty() ? null : ofHost(address.getHost());
        if (layouts == null) {
            return RuledPage.NOTHING;
        }
        for (LayoutReader layout : layouts) {
            if (layout.fits(address)) {
                return layout.read(page);
            }
        }
        return RuledPage.NOTHING;
    }

    /** Of the host itself, else of the nearest above it. */
    private @Nullable List<LayoutReader> ofHost(@Nullable String host) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
        while (!name.isEmpty()) {
            List<LayoutReader> layouts = byHost.get(name);
            if (layouts != null) {
                return layouts;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return null;
    }
}
