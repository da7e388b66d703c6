package io.shopstream.verification.load;

import io.shopstream.verification.load.Item.Form;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes up products, and what may be said of them. */
final class Items {

    private static final List<String> CURRENCIES = List.of("KRW", "USD", "EUR", "JPY", "KRW");
    private static final List<String> BRANDS = List.of("무지개상회", "Nordlicht", "하루 & 하루", "Blå Fjord", "솔바람");
    private static final List<String> KINDS = List.of("오버핏 코튼 셔츠", "와이드 데님 팬츠", "캐시미어 니트", "Rain \"Pro\" 재킷", "양말 5켤레");
    private static final List<String> COLOURS = List.of("검정", "아이보리", "남색", "올리브", "연회색");
    private static final List<Form> FORMS = List.of(Form.JSON_LD, Form.MICRODATA, Form.OPEN_GRAPH);
    private static final int SELLERS = 3;
    private static final int REDUCED_PERCENT = 40;

    private final RandomGenerator random;

    Items(RandomGenerator random) {
        this.random = random;
    }

    Item item(int number, Role role) {
        int shop = number % CURRENCIES.size();
        Form form = FORMS.get(number % FORMS.size());
        // What only one of several voices tells would come and go with the order in which they speak.
        boolean sold = form == Form.JSON_LD && role.hasOneVoice();
        return new Item(
                "shop-" + shop + ".example",
                Integer.toString(100_000 + number),
                form,
                pick(BRANDS),
                sold ? "판매자 " + random.nextInt(SELLERS) : null,
                CURRENCIES.get(shop));
    }

    Content content(Item item) {
        return new Content(pick(KINDS) + " " + pick(COLOURS) + " " + item.id(), offer(item.currency()));
    }

    Offer offer(String currency) {
        long price = random.nextLong(1_000, 900_000);
        Long list = random.nextInt(100) < REDUCED_PERCENT ? Long.valueOf(price + random.nextLong(1, 50_000)) : null;
        return new Offer(price, list, currency, pick(List.of(Availability.values())));
    }

    /** The next sight: as likely as not the same again. */
    Content next(Item item, Content before) {
        Offer offer = before.offer();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> before.offering(offer(item.currency()));
            case 3 ->
                before.offering(new Offer(
                        offer.priceMinor(),
                        offer.listPriceMinor(),
                        offer.currency(),
                        offer.availability() == Availability.IN_STOCK
                                ? Availability.OUT_OF_STOCK
                                : Availability.IN_STOCK));
            case 4 -> before.named(content(item).name());
            default -> before;
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
