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

    private final Map<String, ShopReader> byHost;

    private SiteRules(Map<String, ShopReader> byHost) {
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
        Map<String, ShopReader> byHost = new HashMap<>();
        for (SiteRule rule : rules) {
            ShopReader reader = new ShopReader(rule.shop(), layouts(rule));
            for (String host : rule.hosts()) {
                ShopReader other = byHost.put(host, reader);
                if (other != null) {
                    throw new SiteRuleException(
                            "The rules of '" + other.shop() + "' and '" + rule.shop() + "' are both for " + host + ".");
                }
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
        ShopReader shop = ofHost(address.getHost());
        if (shop == null) {
            return RuledPage.NOTHING;
        }
        for (LayoutReader layout : shop.layouts()) {
            if (layout.fits(address)) {
                return layout.read(page);
            }
        }
        return RuledPage.NOTHING;
    }

    /** The name of the shop whose rule is for the address; null where there is none. */
    public @Nullable String shop(URI address) {
        ShopReader shop = ofHost(address.getHost());
        return shop == null ? null : shop.shop();
    }

    public boolean isEmpty() {
        return byHost.isEmpty();
    }

    /** Of the host itself, else of the nearest above it. */
    private @Nullable ShopReader ofHost(@Nullable String host) {
        String name = host == null || isEmpty() ? "" : host.toLowerCase(Locale.ROOT);
        while (!name.isEmpty()) {
            ShopReader shop = byHost.get(name);
            if (shop != null) {
                return shop;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return null;
    }

    private record ShopReader(String shop, List<LayoutReader> layouts) {}
}
