package io.shopstream.crawler.render;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.fetch.BrowserPool;
import io.shopstream.crawler.fetch.HtmlDocument;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Plain first: runs a page's scripts only where the plain page gives no product and they may. */
public final class PageRenderer {

    private final RenderMode mode;
    private final PageJudge judge;
    private final @Nullable BrowserPool browsers;
    private final RenderMemory memory = new RenderMemory();

    /**
     * A renderer.
     *
     * @param browsers null on a machine without a browser: every page stays as it is
     */
    public PageRenderer(RenderMode mode, PageJudge judge, @Nullable BrowserPool browsers) {
        this.mode = mode;
        this.judge = judge;
        this.browsers = browsers;
    }

    /** The page to publish: the plain one, or the rendered one where rendering was called for and worked. */
    public Answer render(Answer plain) throws InterruptedException {
        if (browsers == null || mode == RenderMode.NEVER || plain.status() != 200 || !plain.html()) {
            return plain;
        }
        return wanted(plain) ? rendered(browsers, plain).orElse(plain) : plain;
    }

    private boolean wanted(Answer plain) {
        if (mode == RenderMode.ALWAYS || memory.alwaysNeeded(plain.url())) {
            return true;
        }
        if (judge.givesProduct(plain)) {
            memory.plainPageSufficed(plain.url());
            return false;
        }
        Document page = HtmlDocument.parse(plain);
        return !memory.hopeless(plain.url())
                && (ScriptShell.looksLikeOne(page) || ScriptShell.looksLikeDetail(plain.url(), page));
    }

    private Optional<Answer> rendered(BrowserPool pool, Answer plain) throws InterruptedException {
        Optional<Answer> rendered = pool.render(plain, judge::givesProduct);
        if (rendered.filter(judge::givesProduct).isPresent()) {
            memory.renderingHelped(plain.url());
        } else {
            memory.renderingWasInVain(plain.url());
        }
        return rendered;
    }
}
