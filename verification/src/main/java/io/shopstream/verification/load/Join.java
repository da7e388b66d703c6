package io.shopstream.verification.load;

import io.shopstream.verification.load.Edit.Action;
import org.jspecify.annotations.Nullable;

/**
 * The product that its page, a listing and an edit give together: the page owns what describes it, price and stock come
 * from the newer of page and listing, pinned fields lie on top. Without a name there is no product.
 */
final class Join {

    private Join() {}

    static ExpectedProduct of(String key, @Nullable Sight page, @Nullable Sight listing, @Nullable Edit edit) {
        Sight owner = page != null ? page : listing;
        String name = pinned(
                edit == null ? null : edit.name(),
                owner == null ? null : owner.content().name());
        if (name == null || (edit != null && edit.action() == Action.DELETE)) {
            return ExpectedProduct.tombstone(key);
        }
        return new ExpectedProduct(
                key,
                false,
                name,
                owner == null ? null : owner.item().brand(),
                owner == null ? null : owner.item().seller(),
                owner == null ? null : owner.item().address(),
                pinned(edit == null ? null : edit.offer(), offer(page, listing)));
    }

    private static @Nullable Offer offer(@Nullable Sight page, @Nullable Sight listing) {
        if (page == null || listing == null) {
            Sight only = page != null ? page : listing;
            return only == null ? null : only.content().offer();
        }
        boolean pageNewer = page.moment().compareTo(listing.moment()) > 0;
        return filled(
                (pageNewer ? page : listing).content().offer(),
                (pageNewer ? listing : page).content().offer());
    }

    /** While the price is the same, a list price that the newer one leaves out stays known; see decision record 3. */
    private static Offer filled(Offer newer, Offer older) {
        boolean samePrice =
                newer.priceMinor() == older.priceMinor() && newer.currency().equals(older.currency());
        return newer.listPriceMinor() == null && samePrice
                ? new Offer(newer.priceMinor(), older.listPriceMinor(), newer.currency(), newer.availability())
                : newer;
    }

    private static <T> @Nullable T pinned(@Nullable T pin, @Nullable T stated) {
        return pin != null ? pin : stated;
    }
}
