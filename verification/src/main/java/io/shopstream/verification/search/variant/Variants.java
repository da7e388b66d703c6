package io.shopstream.verification.search.variant;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.FoldedText;
import io.shopstream.verification.search.typing.Keyboard;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Queries of each kind for a catalogue, drawn by a seed: the same catalogue and seed give the same ones. No query is one that
 * could have been meant as it stands, because it is a word of the catalogue or another target's initials too.
 */
public final class Variants {

    private final Targets targets;
    private final Set<String> known;
    private final List<Variant> joined;
    private final List<Variant> split;
    private final List<Variant> otherScript;
    private final List<Variant> synonyms;

    private Variants(Catalogue catalogue, Targets targets) {
        Spacings spacings = new Spacings(catalogue, targets);
        this.targets = targets;
        this.known = new HashSet<>(Targets.words(catalogue, 1));
        targets.brands().forEach(brand -> known.add(FoldedText.fold(brand)));
        this.joined = spacings.joined();
        this.split = spacings.split();
        this.otherScript = PairVariants.otherScript(catalogue);
        this.synonyms = PairVariants.synonyms(catalogue);
    }

    public static Variants of(Catalogue catalogue) {
        return new Variants(catalogue, Targets.of(catalogue));
    }

    /** At most so many of a kind, each query once. */
    public List<Variant> draw(Kind kind, int count, long seed) {
        Draw draw = new Draw(seed, kind.name());
        Stream<Variant> drawn = switch (kind) {
            case HALF_TYPED -> missed(kind, Miss::halfTyped, named(draw), draw);
            case INITIALS -> unshared(missed(kind, Miss::initials, named(draw), draw));
            case WRONG_KEYBOARD -> missed(kind, Miss::wrongKeyboard, inBothScripts(draw), draw);
            case TYPO -> missed(kind, Miss::typo, named(draw), draw);
            case SPACING -> draw.inTurn(joined, split);
            case OTHER_SCRIPT -> draw.shuffled(otherScript).stream();
            case SYNONYM -> draw.shuffled(synonyms).stream();
        };
        return drawn
                .collect(Collectors.toMap(
                        Variant::query, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(count)
                .toList();
    }

    /** Brands and words to be typed key by key. */
    public List<String> typedNames(int count, long seed) {
        return named(new Draw(seed, "keystrokes"))
                .map(Intent::text)
                .filter(name -> Keyboard.isHangul(name) || Keyboard.isLatin(name))
                .distinct()
                .limit(count)
                .toList();
    }

    private Stream<Variant> missed(Kind kind, Miss miss, Stream<Intent> intents, Draw draw) {
        return intents.flatMap(intent -> miss.query(intent.text(), draw.random()).stream()
                .filter(query -> !query.isBlank() && !known.contains(FoldedText.fold(query)))
                .map(query -> new Variant(kind, query, intent)));
    }

    /** Those whose letters are the initials of one target only. */
    private Stream<Variant> unshared(Stream<Variant> variants) {
        Map<String, Long> owners = Stream.concat(targets.brands().stream(), targets.words().stream())
                .filter(Keyboard::isHangul)
                .map(FoldedText::fold)
                .distinct()
                .collect(Collectors.groupingBy(Keyboard::initials, Collectors.counting()));
        return variants.filter(variant -> owners.get(variant.query().replace(" ", "")) == 1);
    }

    /** A brand, a word, a brand, ... */
    private Stream<Intent> named(Draw draw) {
        return draw.inTurn(
                targets.brands().stream().map(name -> Intent.brand(name)).toList(),
                targets.words().stream().map(name -> Intent.word(name)).toList());
    }

    private Stream<Intent> inBothScripts(Draw draw) {
        List<Intent> latin = targets.brands().stream()
                .filter(Keyboard::isLatin)
                .map(name -> Intent.brand(name))
                .toList();
        List<Intent> hangul =
                named(draw).filter(intent -> Keyboard.isHangul(intent.text())).toList();
        return draw.inTurn(latin, hangul);
    }
}
