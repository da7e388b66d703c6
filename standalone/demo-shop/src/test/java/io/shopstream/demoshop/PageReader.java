package io.shopstream.demoshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopstream.demoshop.catalogue.Make;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a product page by the book of its make, knowing nothing of how the shop writes it. */
final class PageReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a page says; the list price is 0 where it says none. */
    record Reading(String id, String name, String brand, long price, long listPrice, boolean inStock) {}

    private PageReader() {}

    static Document document(HttpResponse<byte[]> response) {
        String contentType = response.headers().firstValue("content-type").orElse("");
        String charset = contentType.contains("charset=") ? contentType.replaceAll(".*charset=", "") : null;
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(response.body()),
                    charset,
                    response.uri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading read(Make make, HttpResponse<byte[]> response) {
        Document page = document(response);
        return switch (make) {
            case JSON_LD, JSON_LD_GRAPH, JSON_LD_AGGREGATE, EUC_KR_META -> jsonLd(page);
            case MICRODATA, EUC_KR_HEADER -> microdata(page);
            case OPEN_GRAPH -> openGraph(page);
            case SCRIPT_STATE, SCRIPT_FETCH -> throw new IllegalArgumentException(make + " needs a browser.");
        };
    }

    static List<JsonNode> jsonLdNodes(Document page) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Element block : page.select("script[type=application/ld+json]")) {
            JsonNode root = json(block.data());
            (root.has("@graph") ? root.get("@graph") : JSON.createArrayNode().add(root)).forEach(nodes::add);
        }
        return nodes;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    private static Reading jsonLd(Document page) {
        JsonNode product = jsonLdNodes(page).stream()
                .filter(node -> node.path("@type").asText().equals("Product"))
                .findFirst()
                .orElseThrow();
        JsonNode offer = product.get("offers");
        return new Reading(
                product.get("sku").asText(),
                product.get("name").asText(),
                product.at("/brand/name").asText(),
                won(offer.path("price").asText(offer.path("lowPrice").asText())),
                offer.at("/priceSpecification/price").asLong(),
                offer.get("availability").asText().endsWith("/InStock"));
    }

    private static Reading microdata(Document page) {
        Element product = page.expectFirst("[itemtype=https://schema.org/Product]");
        Element listPrice = product.selectFirst("[itemprop=priceSpecification] [itemprop=price]");
        return new Reading(
                product.expectFirst("[itemprop=sku]").attr("content"),
                product.expectFirst("h1[itemprop=name]").text(),
                product.expectFirst("[itemprop=brand] [itemprop=name]").text(),
                won(product.expectFirst("[itemprop=price]").attr("content")),
                listPrice == null ? 0 : won(listPrice.attr("content")),
                product.expectFirst("[itemprop=availability]").attr("href").endsWith("/InStock"));
    }

    private static Reading openGraph(Document page) {
        String listPrice = meta(page, "product:original_price:amount");
        return new Reading(
                meta(page, "product:retailer_item_id"),
                meta(page, "og:title"),
                meta(page, "product:brand"),
                won(meta(page, "product:price:amount")),
                listPrice.isEmpty() ? 0 : won(listPrice),
                meta(page, "product:availability").equals("in stock"));
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    private static long won(String written) {
        return Long.parseLong(written.replaceFirst("\\.00$", ""));
    }
}
