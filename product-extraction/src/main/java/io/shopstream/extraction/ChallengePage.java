package io.shopstream.extraction;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Knows the pages that guards put in front of a shop. */
public final class ChallengePage {

    private static final Pattern TITLE =
            Pattern.compile("(?iU)just a moment|attention required|access denied|robot check|security check"
                    + "|are you (?:a )?human|captcha|pardon our interruption|verify you are|ddos|보안 ?확인|자동 ?입력 ?방지");

    private static final Evaluator PARTS = Selector.evaluatorOf(
            "#challenge-form, #cf-wrapper, .g-recaptcha, .h-captcha, #px-captcha, script[src*=captcha], iframe[src*=captcha]");

    private static final Evaluator CONTENT = Selector.evaluatorOf("h1, main, article");

    private ChallengePage() {}

    public static boolean is(Document page) {
        return TITLE.matcher(page.title()).find()
                || (page.selectFirst(CONTENT) == null && page.selectFirst(PARTS) != null);
    }
}
