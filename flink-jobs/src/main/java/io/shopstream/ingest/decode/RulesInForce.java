package io.shopstream.ingest.decode;

import io.shopstream.extraction.siterule.SiteRule;
import io.shopstream.extraction.siterule.SiteRuleException;
import io.shopstream.extraction.siterule.SiteRuleJson;
import io.shopstream.extraction.siterule.SiteRules;
import io.shopstream.extraction.url.PageUrls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site rules of all shops at one time, as JSON by the shop's name; each can be used. */
final class RulesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    private final Map<String, String> byShop;
    private final SiteRules compiled;

    private RulesInForce(Map<String, String> byShop) {
        this.byShop = byShop;
        this.compiled = SiteRules.of(rules(byShop));
    }

    /** The rules that were known at first, changed by what was told since; one that cannot be used is left out. */
    static RulesInForce of(Map<String, String> known, Iterable<Map.Entry<String, String>> told) {
        Map<String, String> all = new TreeMap<>(known);
        told.forEach(change -> all.put(change.getKey(), change.getValue()));
        RulesInForce rules = new RulesInForce(Map.of());
        for (Map.Entry<String, String> rule : all.entrySet()) {
            try {
                rules = rules.with(rule.getKey(), rule.getValue());
            } catch (SiteRuleException e) {
                LOG.warn("Pages of '{}' are read without its rule: {}", rule.getKey(), e.getMessage());
            }
        }
        return rules;
    }

    /**
     * The rules with another one for a shop.
     *
     * @param json the rule; empty to remove it
     * @throws SiteRuleException when it cannot be used, or not beside the others
     */
    RulesInForce with(String shop, String json) {
        Map<String, String> changed = new TreeMap<>(byShop);
        if (json.isEmpty()) {
            changed.remove(shop);
        } else {
            changed.put(shop, json);
        }
        return new RulesInForce(changed);
    }

    /** The rule that a page is to be read with; null where there is none for it. */
    @Nullable
    String of(String pageUrl) {
        PageUrls urls = compiled.isEmpty() ? null : PageUrls.of(pageUrl);
        String shop = urls == null ? null : compiled.shop(urls.page());
        return shop == null ? null : byShop.get(shop);
    }

    private static List<SiteRule> rules(Map<String, String> byShop) {
        List<SiteRule> rules = new ArrayList<>();
        byShop.forEach((shop, json) -> {
            SiteRule rule = SiteRuleJson.read(json);
            if (!rule.shop().equals(shop)) {
                throw new SiteRuleException("The key is '" + shop + "', the rule is of '" + rule.shop() + "'.");
            }
            rules.add(rule);
        });
        return rules;
    }
}
