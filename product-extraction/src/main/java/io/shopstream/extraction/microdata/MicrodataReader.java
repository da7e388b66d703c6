package io.shopstream.extraction.microdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads microdata items (HTML standard, section 5) as objects in the form of JSON-LD, so that one walk understands both.
 */
public final class MicrodataReader {

    /** The page's items that are not part of another one. */
    public List<JsonNode> read(Document page) {
        PageItems items = new PageItems(page);
        List<JsonNode> read = new ArrayList<>();
        for (Element root : items.roots()) {
            if (items.mayReadItem()) {
                read.add(new ItemWalk(items).item(root));
            }
        }
        return read;
    }
}
