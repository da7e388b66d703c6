package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a product's facts against the rules. Threads may share one; it does not throw, whatever the facts are. */
public final class ProductValidator {

    private final List<ValidationRule> rules;

    public ProductValidator() {
        this(ValidationRules.ALL);
    }

    ProductValidator(List<ValidationRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Repairs what can be repaired and refuses what cannot be stored.
     *
     * @param shopsId the shop's own id; null where the page tells none
     */
    public Validation validate(ProductFacts facts, @Nullable String shopsId) {
        if (!isUsableId(shopsId)) {
            return new Validation.Refused(
                    ValidationRules.ID_LENGTH,
                    "The shop's id has " + (shopsId == null ? 0 : shopsId.length()) + " characters and starts with '"
                            + start(shopsId) + "': more than a key of " + ProductKey.LONGEST_ID + " can hold.");
        }
        Repair repair = repair(facts);
        for (ValidationRule rule : rules) {
            String objection = rule.objection().apply(repair.facts());
            if (objection != null) {
                return new Validation.Refused(rule.name(), objection);
            }
        }
        return new Validation.Accepted(repair.facts(), repair.warnings());
    }

    /** Repairs facts of which nothing is required: an edit states only what it pins. */
    public Repair repair(ProductFacts facts) {
        ProductFacts repaired = facts;
        List<String> warnings = new ArrayList<>();
        for (ValidationRule rule : rules) {
            ProductFacts next = rule.repair().apply(repaired);
            if (!next.equals(repaired)) {
                warnings.add(rule.name());
            }
            repaired = next;
        }
        return new Repair(repaired, warnings);
    }

    /** Characters other than letters and digits take three places a byte in a key, so the key itself must decide. */
    private static boolean isUsableId(@Nullable String shopsId) {
        try {
            URI anywhere = URI.create("http://localhost/");
            return !ProductKey.of(anywhere, shopsId, anywhere).id().isEmpty();
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    private static String start(@Nullable String id) {
        return id == null ? "" : id.substring(0, Math.min(20, id.length()));
    }
}
