package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import io.shopstream.verification.load.ExpectedLetter;
import io.shopstream.verification.load.Sha256;
import io.shopstream.verification.load.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Holds the dead letters against the poison as it stands in its topics: for each such record one letter that names its
 * place, with its bytes; none for another record of the workload; none twice. What others sent meanwhile may be refused too,
 * each once.
 */
final class LettersCheck {

    /** The only header of a mark, which has no value and stands in the topic beside the letters. */
    private static final String REPLAYED = "dl-replayed";

    private final Map<String, ExpectedLetter> poison;
    private final Set<String> products;
    private final Map<Place, ExpectedLetter> due = new HashMap<>();
    private final Set<Place> foreign = new HashSet<>();
    private final Set<Place> found = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    LettersCheck(List<ExpectedLetter> expected, Set<String> products) {
        this.products = products;
        this.poison = expected.stream()
                .collect(Collectors.toMap(letter -> id(letter.topic(), letter.key()), letter -> letter));
    }

    /** A record of {@code raw-pages} or {@code product-edits}. */
    void input(ConsumerRecord<byte[], byte[]> record) {
        ExpectedLetter letter = poison.get(id(record.topic(), Headers.key(record)));
        if (letter != null) {
            due.put(Place.of(record), letter);
        } else if (isForeign(record)) {
            foreign.add(Place.of(record));
        }
    }

    /** A record of {@code dead-letters}: a letter, or the mark that one was replayed. */
    void letter(ConsumerRecord<byte[], byte[]> record) {
        if (isMark(record)) {
            return;
        }
        Place place = Place.namedBy(record);
        String said = said(record);
        ExpectedLetter expected = due.get(place);
        if (expected == null && !foreign.contains(place)) {
            findings.add(Finding.extra(Kind.DEAD_LETTER, place.toString(), said));
        } else if (!found.add(place)) {
            findings.add(new Finding(Kind.DEAD_LETTER, place.toString(), "one letter", "another: " + said));
        } else if (expected != null && !said(expected).equals(said)) {
            findings.add(new Finding(Kind.DEAD_LETTER, place.toString(), said(expected), said));
        }
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        due.forEach((place, letter) -> {
            if (!found.contains(place)) {
                all.add(Finding.missing(Kind.DEAD_LETTER, place.toString(), said(letter)));
            }
        });
        Set<String> present = due.values().stream()
                .map(letter -> id(letter.topic(), letter.key()))
                .collect(Collectors.toSet());
        poison.keySet().stream()
                .filter(id -> !present.contains(id))
                .forEach(id -> all.add(Finding.missing(Kind.INPUT, id, "the poison")));
        return all;
    }

    private static boolean isMark(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                && record.headers().toArray().length == 1
                && record.headers().lastHeader(REPLAYED) != null;
    }

    private boolean isForeign(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().equals(Topic.PAGES)
                ? !Headers.text(record, "ce_crawlid").equals("load")
                : !products.contains(Headers.key(record));
    }

    private static String said(ConsumerRecord<byte[], byte[]> letter) {
        return Headers.text(letter, "dl-stage") + "/" + Headers.text(letter, "dl-rule") + " of " + Headers.key(letter)
                + ", bytes " + Sha256.text(letter.value());
    }

    private static String said(ExpectedLetter letter) {
        return letter.stage() + "/" + letter.rule() + " of " + letter.key() + ", bytes " + letter.sha256();
    }

    private static String id(String topic, String key) {
        return topic + " " + key;
    }
}
