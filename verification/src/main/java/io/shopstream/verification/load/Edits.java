package io.shopstream.verification.load;

import io.shopstream.verification.load.Edit.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up commands for products. */
final class Edits {

    private static final int MOST = 4;
    private static final double LATEST = 0.2;

    private final Random random;
    private final Items items;
    private final Day day;
    private int made;

    Edits(Random random, Items items, Day day) {
        this.random = random;
        this.items = items;
        this.day = day;
    }

    /** Some commands for one product; each second one comes late. */
    List<Sending> of(Item item) {
        List<Sending> sendings = new ArrayList<>();
        for (double part : random.doubles(1 + random.nextInt(MOST)).sorted().toArray()) {
            double late = random.nextBoolean() ? random.nextDouble(LATEST) : 0;
            sendings.add(new Sending(part + late, edit(item, part)));
        }
        return sendings;
    }

    private Edit edit(Item item, double part) {
        Content content = items.content(item);
        return switch (random.nextInt(6)) {
            case 0 -> edit(item, part, Action.DELETE, null, null);
            case 1 -> edit(item, part, Action.RELEASE, null, null);
            case 2 -> edit(item, part, Action.PIN, null, content.offer());
            case 3 -> edit(item, part, Action.PIN, content.name(), null);
            default -> edit(item, part, Action.PIN, content.name(), content.offer());
        };
    }

    private Edit edit(Item item, double part, Action action, @Nullable String name, @Nullable Offer offer) {
        return new Edit("edit-" + made++, item.key(), action, name, offer, day.moment(part));
    }
}
