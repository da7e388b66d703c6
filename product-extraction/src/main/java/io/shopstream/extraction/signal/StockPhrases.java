package io.shopstream.extraction.signal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What shops write for people where schema.org has {@code InStock} and {@code OutOfStock}, in the languages of many shops. */
public final class StockPhrases {

    private static final int LONGEST = 200;

    private static final Pattern OUT = Pattern.compile("(?iU)out[ -]of[ -]stock|sold[ -]?out|unavailable|not"
            + " available|no longer available|not in stock|nicht (?:mehr )?(?:verfügbar|lieferbar|auf"
            + " lager)|ausverkauft|vergriffen|agotado|sin stock|sin existencias|no disponible|fuera de"
            + " stock|esgotado|indisponível|sem estoque|épuisé|rupture|indisponible|non disponible|esaurito|non"
            + " disponibile|terminato|niet (?:op voorraad|leverbaar)|uitverkocht|slutsåld|slut i lager|ej i lager|ikke på"
            + " lager|utsolgt|udsolgt|loppu|ei saatavilla|ei varastossa|нет в наличии|нет на"
            + " складе|отсутствует|распродан|законч|немає в наявності|изчерпан|не е наличен|няма в"
            + " наличност|vypredan|vyprodan|nedostupn|není skladem|nie je skladom|ni na zalogi|razprodano|nije"
            + " dostupn|rasprodan|nema na|brak w magazynie|niedostępny|wyprzedan|nincs"
            + " (?:raktáron|készleten)|elfogyott|nem elérhető|otsas|ei ole saadaval|läbi müüdud|nėra"
            + " sandėlyje|išparduota|nav pieejams|stoc epuizat|indisponibil|nu este in stoc|εξαντλημένο|μη"
            + " διαθέσιμο|tükendi|stokta yok|hết hàng|habis|สินค้าหมด|품절|일시\\s?품절|판매\\s?(?:종료|중지)|매진"
            + "|売り切れ|在庫なし|在庫切れ|品切れ|完売|已售完|售完|缺貨|缺货|无货|補貨中");

    private static final Pattern IN =
            Pattern.compile("(?iU)in[ -]stock|available|ready to ship|ships? (?:in|within|today)|auf"
                    + " lager|lieferbar|verfügbar|vorrätig|en stock|disponible|hay existencias|em stock|em"
                    + " estoque|disponível|disponibile|en magasin|op voorraad|leverbaar|i lager|på"
                    + " lager|varastossa|saatavilla|в наличии|есть на складе|є в наявності|в наявності|на складе|в"
                    + " наличност|наличен|налична|налично|skladom|skladem|na sklade|na skladě|ihneď|na"
                    + " zalogi|dobavljivo|na lageru|na zalihi|na stanju|dostępny|w"
                    + " magazynie|raktáron|készleten|laos|saadaval|sandėlyje|ir noliktavā|pieejams|[îi]n"
                    + " stoc|disponibil|διαθέσιμο|stokta|còn hàng"
                    + "|tersedia|มีสินค้า|구매\\s?가능|재고\\s?(?:있음|보유)|在庫あり|有貨|有货|現貨|现货|қоймада");

    private StockPhrases() {}

    /** {@code OutOfStock}, {@code InStock}, or null where the text says neither. */
    public static @Nullable String meaning(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (OUT.matcher(text).find()) {
            return "OutOfStock";
        }
        return IN.matcher(text).find() ? "InStock" : null;
    }
}
