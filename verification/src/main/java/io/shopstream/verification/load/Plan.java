package io.shopstream.verification.load;

import io.shopstream.verification.load.ListingPage.Tile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws up, from a seed, all that is sent and in which order. */
final class Plan {

    private static final double HOUR = 1.0 / 24;
    private static final int TILES = 8;
    private static final Duration FARTHEST_AHEAD = Duration.ofMinutes(60);
    private static final Duration NEARER = Duration.ofMinutes(7);

    private final WorkloadSize size;
    private final Day day;
    private final Random random;
    private final Items items;
    private final Edits edits;
    private final Map<String, List<Tile>> shelves = new LinkedHashMap<>();
    private final List<Sending> sendings = new ArrayList<>();

    private Plan(long seed, WorkloadSize size, Instant day) {
        this.size = size;
        this.day = new Day(day);
        this.random = new Random(seed);
        this.items = new Items(random);
        this.edits = new Edits(random, items, this.day);
    }

    /** The inputs in the order of sending. */
    static List<Input> of(long seed, WorkloadSize size, Instant day) {
        Plan plan = new Plan(seed, size, day);
        plan.products();
        plan.listings();
        plan.poison(day);
        return plan.sendings.stream()
                .sorted(Comparator.comparingDouble(Sending::place))
                .map(Sending::input)
                .toList();
    }

    private void products() {
        for (int number = 0; number < size.products(); number++) {
            Role role = Role.of(number);
            Item item = items.item(number, role);
            Content first = items.content(item);
            if (role.hasPage()) {
                pages(item, role, first);
            }
            if (role.isListed()) {
                shelves.computeIfAbsent(item.shop(), shop -> new ArrayList<>()).add(new Tile(item, first));
            }
            if (role.isEdited()) {
                sendings.addAll(edits.of(item));
            }
        }
    }

    private void pages(Item item, Role role, Content first) {
        Content content = first;
        int ahead = 0;
        for (double part : random.doubles(size.sightings()).sorted().toArray()) {
            String id = "fetch-" + sendings.size();
            if (role == Role.PAGE_AHEAD && random.nextInt(3) == 0) {
                Moment moment = Moment.ahead(FARTHEST_AHEAD.minus(NEARER.multipliedBy(ahead % 8)), ++ahead);
                sendings.add(new Sending(part, new ProductPage(id, item, moment, content)));
            } else if (role == Role.DISORDERLY_PAGE) {
                disorderly(id, item, part, content);
            } else {
                sendings.add(new Sending(part, new ProductPage(id, item, moment(part), content)));
            }
            content = items.next(item, content);
        }
    }

    /** Behind by an hour, sent late, sent twice, or none of it. */
    private void disorderly(String id, Item item, double part, Content content) {
        double fetched = random.nextInt(4) == 0 ? Math.max(0, part - HOUR) : part;
        double sent = random.nextInt(4) == 0 ? part + random.nextDouble(6 * HOUR) : part;
        ProductPage page = new ProductPage(id, item, moment(fetched), content);
        sendings.add(new Sending(sent, page));
        if (random.nextInt(4) == 0) {
            sendings.add(new Sending(sent + random.nextDouble(6 * HOUR), page));
        }
    }

    private void listings() {
        shelves.forEach((shop, all) -> {
            for (int from = 0; from < all.size(); from += TILES) {
                String address = "https://" + shop + "/category/" + from / TILES;
                listing(address, all.subList(from, Math.min(from + TILES, all.size())));
            }
        });
    }

    private void listing(String address, List<Tile> first) {
        List<Tile> tiles = first;
        for (double part : random.doubles(size.sightings()).sorted().toArray()) {
            List<Tile> shown = tiles.stream().map(this::shortened).toList();
            sendings.add(
                    new Sending(part, new ListingPage("fetch-" + sendings.size(), address, day.moment(part), shown)));
            tiles = tiles.stream()
                    .map(tile -> new Tile(tile.item(), items.next(tile.item(), tile.content())))
                    .toList();
        }
    }

    /** As listings tell less than a product's page. */
    private Tile shortened(Tile tile) {
        Content content = tile.content();
        Offer offer = random.nextBoolean() ? content.offer() : content.offer().withoutListPrice();
        return new Tile(
                tile.item(),
                new Content(
                        content.name().substring(0, 4).strip() + " "
                                + tile.item().id(),
                        offer));
    }

    private void poison(Instant fetchedAt) {
        new Poisons(fetchedAt)
                .all(size.poison())
                .forEach(poison -> sendings.add(new Sending(random.nextDouble(), poison)));
    }

    private Moment moment(double part) {
        return Moment.at(day.moment(part));
    }
}
