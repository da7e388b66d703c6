package io.shopstream.verification.load;

import io.shopstream.verification.load.ListingPage.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Derives from the inputs, in their order, what must come out; by the rules of {@code docs/architecture.md} alone. */
final class Oracle {

    private final Map<String, Story> stories = new TreeMap<>();
    private final List<ExpectedPrice> prices = new ArrayList<>();
    private final List<ExpectedLetter> letters = new ArrayList<>();
    private final Set<Seller> sellers = new LinkedHashSet<>();

    static Expected of(List<Input> inputs) {
        Oracle oracle = new Oracle();
        inputs.forEach(oracle::take);
        return oracle.expected();
    }

    private void take(Input input) {
        if (input instanceof ProductPage page) {
            take(page);
        } else if (input instanceof ListingPage page) {
            page.tiles().forEach(tile -> take(page, tile));
        } else if (input instanceof Edit edit) {
            story(edit.productKey()).edited(edit);
        } else if (input instanceof Poison poison) {
            letters.add(new ExpectedLetter(
                    poison.topic(), poison.key(), Sha256.text(poison.body()), poison.stage(), poison.rule()));
        }
    }

    private void take(ProductPage page) {
        Item item = page.item();
        story(item.key()).shownOnPage(new Sight(page.moment(), item, page.content()));
        prices.add(new ExpectedPrice(
                page.id(),
                item.key(),
                "DETAIL",
                page.moment().fetchedAt(),
                page.content().offer()));
        if (item.seller() != null) {
            sellers.add(new Seller(item.shop(), item.seller()));
        }
    }

    private void take(ListingPage page, Tile tile) {
        String key = tile.item().key();
        story(key).shownOnListing(new Sight(Moment.at(page.fetchedAt()), tile.item(), tile.content()));
        prices.add(new ExpectedPrice(
                page.id(), key, "TILE", page.fetchedAt(), tile.content().offer()));
    }

    private Story story(String key) {
        return stories.computeIfAbsent(key, Story::new);
    }

    private Expected expected() {
        Map<String, ExpectedProduct> products = new TreeMap<>();
        Map<String, List<ExpectedChange>> changes = new HashMap<>();
        stories.forEach((key, story) -> {
            products.put(key, story.product());
            if (story.hasOneVoice()) {
                changes.put(key, story.changes());
            }
        });
        return new Expected(
                products, new TreeMap<>(changes), List.copyOf(prices), List.copyOf(letters), Set.copyOf(sellers));
    }
}
