package io.shopstream.extraction.siterule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A site rule as the topic {@code site-rules} holds it: what the YAML file says, as JSON. */
public final class SiteRuleJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_NULL))
            .build();

    private SiteRuleJson() {}

    public static String write(SiteRule rule) {
        try {
            return MAPPER.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON for the rule of '" + rule.shop() + "'.", e);
        }
    }

    /**
     * The rule; whether it can be used tells {@link SiteRules#of}.
     *
     * @throws SiteRuleException when the text is none
     */
    public static SiteRule read(String json) {
        try {
            SiteRule rule = MAPPER.readValue(json, SiteRule.class);
            if (rule == null || rule.shop() == null) {
                throw new SiteRuleException("The rule names no shop.");
            }
            return rule;
        } catch (JsonProcessingException e) {
            throw new SiteRuleException("This is no rule: " + e.getOriginalMessage(), e);
        }
    }
}
