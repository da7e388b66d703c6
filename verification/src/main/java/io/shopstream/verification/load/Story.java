package io.shopstream.verification.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is said of one product, in the order in which it is said, and what follows from it. */
final class Story {

    private final String key;
    private final List<ExpectedChange> changes = new ArrayList<>();
    private @Nullable Sight page;
    private @Nullable Sight listing;
    private @Nullable Edit edit;
    private @Nullable ExpectedProduct told;

    Story(String key) {
        this.key = key;
    }

    void shownOnPage(Sight sight) {
        page = Sight.later(page, sight);
        tell();
    }

    void shownOnListing(Sight sight) {
        listing = Sight.later(listing, sight);
        tell();
    }

    void edited(Edit next) {
        edit = edit == null || next.issuedAt().isAfter(edit.issuedAt()) ? next : edit;
        tell();
    }

    /** Whether the order of its changes is that of one address. */
    boolean hasOneVoice() {
        return listing == null && edit == null;
    }

    /** One for each time that what is known of the product became another. */
    List<ExpectedChange> changes() {
        return List.copyOf(changes);
    }

    ExpectedProduct product() {
        return Join.of(key, page, listing, edit);
    }

    private void tell() {
        ExpectedProduct product = product();
        if (!product.equals(told)) {
            told = product;
            changes.add(ExpectedChange.of(product));
        }
    }
}
