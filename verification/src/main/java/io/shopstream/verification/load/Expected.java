package io.shopstream.verification.load;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the stores must hold when all input has been worked off.
 *
 * @param products by key, deleted ones included
 * @param changes the sequence of changes of each product of which one address alone speaks
 * @param prices what the history must answer for each sight
 * @param letters the dead letters, by the topic and key of the poison
 * @param sellers all of them
 */
public record Expected(
        Map<String, ExpectedProduct> products,
        Map<String, List<ExpectedChange>> changes,
        List<ExpectedPrice> prices,
        List<ExpectedLetter> letters,
        Set<Seller> sellers) {}
