package io.shopstream.extraction.microdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.signal.Source;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads microdata, or RDFa, as objects in the form of JSON-LD, so that one walk understands all. */
public final class MicrodataReader {

    private final ItemMarkup markup;

    private MicrodataReader(ItemMarkup markup) {
        this.markup = markup;
    }

    public static MicrodataReader microdata() {
        return new MicrodataReader(ItemMarkup.MICRODATA);
    }

    public static MicrodataReader rdfa() {
        return new MicrodataReader(ItemMarkup.RDFA);
    }

    public Source source() {
        return markup.source();
    }

    /** The page's items that are not part of another one. */
    public List<JsonNode> read(Document page) {
        if (page.selectFirst(markup.anyItem()) == null) {
            return List.of();
        }
        PageItems items = new PageItems(page, markup);
        List<JsonNode> read = new ArrayList<>();
        for (Element root : items.roots()) {
            if (items.mayReadItem()) {
                read.add(new ItemWalk(items).item(root));
            }
        }
        return read;
    }
}
