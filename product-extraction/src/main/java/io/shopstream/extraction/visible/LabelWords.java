package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The words before which shops of many languages put a product's numbers, its maker and its stock. A word that names any
 * number, such as "code", is less than one for the product's own.
 */
final class LabelWords {

    /** Label by itself, or with its value behind it: after a colon anything, else one word with a digit in it. */
    private static final String VALUE =
            "(?:\\s*[:：#№°=]+\\s*(.{0,60})|\\s+[#№]?\\s*((?=\\S*\\d)[\\w./_-]{3,40})|(?<=[#№])\\s*((?=\\S*\\d)[\\w./_-]{3,40})|\\s*)$";

    static final Map<Property, Pattern> ALL = Map.of(
            Property.GTIN,
                    label("(?:ean|gtin|upc|isbn|jan|barcode|bar code|바코드|štrichkód|штрих-?код|čárový"
                            + " kód|vonalkód|código de barras|strichcode)(?:[- ]?(?:8|12|13|14|10))?(?:["
                            + " -](?:code|kód|koda|number|no\\.?))?"),
            Property.MPN,
                    label("mpn|(?:manufacturer(?:'s|s)?|mfr\\.?|mfg\\.?|vendor) ?(?:part)?"
                            + " ?(?:code|number|no\\.?|#|sku)|part ?(?:number|no\\.?|#)|p/?n|oem(?: (?:number|code))?|part"
                            + " number výrob[cn]\\w+|produktové číslo|kód výrobc[ue]|číslo výrobcu|kód výrobku"
                            + " výrobce|herstellernummer|hersteller-?nr\\.?|herst\\.?-?nr\\.?|hersteller-?artikelnummer|référence"
                            + " (?:fabricant|constructeur)|ref\\.? fabricante|referencia del fabricante|codice"
                            + " produttore|cod\\.? produttore|kod producenta|gyártói cikkszám|cod producator|код"
                            + " производителя|артикул производителя|парт-?номер|model(?:"
                            + " ?(?:no\\.?|number|code|#))?|modell?(?:nummer)?|modelo|modèle|modello|модель|mudel|模型|型號|型番|모델명|모델번호|품명"
                            + " 및 모델명|제조사 코드"),
            Property.SKU,
                    label("sku(?:"
                            + " ?(?:code|number|no\\.?|id))?|(?:item|product|catalog(?:ue)?|article|stock|style|order|web|web"
                            + " ?id|goods)(?: ?(?:code|number|num\\.?|no\\.?|nr\\.?|id|#|sku))|art(?:ikel)?\\.?[-"
                            + " ]?(?:nr|nummer|no)\\.?|artikelnummer|bestell-?(?:nr\\.?|nummer)|produktnummer|produkt-?nr\\.?|varenummer|varenr\\.?|artikkelnumero|tuotenumero|tuotekoodi|code"
                            + " (?:produit|article)|référence produit|código (?:de producto|do produto|del"
                            + " producto)|cód\\. (?:produto|item)|sku do produto|codice (?:prodotto|articolo)|cod\\."
                            + " (?:prodotto|articolo|produs|art\\.?)|cod(?:ul)? (?:produs|articol)(?:ului)?|kód"
                            + " (?:produktu|tovaru|zboží|výrobku|položky)|katalogové číslo|číslo"
                            + " (?:produktu|tovaru|zboží)|obj(?:ednací|ednávací|\\.) (?:kód|číslo)|objednávacie"
                            + " číslo|produktový kód|kod (?:produktu|towaru|katalogowy)|nr"
                            + " (?:katalogowy|produktu)|šifra(?: (?:artikla|izdelka|proizvoda))?|koda izdelka|kataloška"
                            + " številka|id izdelka|cikkszám|termékkód|termék kód|tootekood|prekės kodas|preces"
                            + " kods|артикул(?: товара)?|арт\\.?|код (?:товара|товару|продукту|продукта|на"
                            + " продукта)|кат\\. номер|номенклатурный номер|номер товара|тауар коды|ürün kodu|stok"
                            + " kodu|κωδικός(?: προϊόντος)?|mã (?:sp|sản phẩm|hàng)|kode produk|รหัสสินค้า|상품"
                            + " ?(?:번호|코드)|제품 ?(?:번호|코드)|품번|품목번호|商品(?:編號|编号|番号|コード|號碼)|品番|貨號|货号|產品編號|产品编号|型號"),
            Property.PRODUCT_ID,
                    label(
                            "(?:code|kód|kod|kood|kods|kodas|codice|cód\\.?|cod\\.?|código|koda|symbol|indeks|articolo|код)(?=\\s*(?:[:：]|$))|ref\\.?|reference|référence|réf\\.?|referencia|referência"),
            Property.BRAND,
                    label("brand|brand"
                            + " name|manufacturer|maker|vendor|marke|hersteller|marque|fabricant|marca|fabricante|marchio|produttore|merk|märke|varumærke|mærke|merke|merkki|valmistaja|marka|producent|značka|výrobce|výrobca|proizvođač|proizvajalec|blagovna"
                            + " znamka|brend|robna marka|márka|gyártó|brand"
                            + " producator|producator|producător|tootja|bränd|kaubamärk|prekės"
                            + " ženklas|gamintojas|zīmols|ražotājs|бренд|торговая"
                            + " марка|производитель|виробник|марка|производител|өндіруші|üretici|μάρκα|κατασκευαστής|thương"
                            + " hiệu|브랜드|제조사|제조자|ブランド|メーカー|品牌|廠牌"),
            Property.AVAILABILITY,
                    label("availability|stock(?: status)?|in"
                            + " stock|verfügbarkeit|lagerbestand|disponibilité|disponibilidad|existencias|disponibilidade|estoque|disponibilità|beschikbaarheid|voorraad|tillgänglighet|lagerstatus|dostupnosť|dostupnost|sklad|skladom|dostępność|raspoloživost|zaloga|elérhetőség|raktárkészlet|disponibilitate|stoc|saadavus|laoseis|наличие|наявність|наличност|stok"
                            + " durumu|διαθεσιμότητα|재고|재고 ?상태|在庫|庫存|库存"));

    private LabelWords() {}

    static Pattern of(Property property) {
        return Objects.requireNonNull(ALL.get(property));
    }

    private static Pattern label(String names) {
        return Pattern.compile("(?iU)^\\W{0,3}(?:" + names + ")" + VALUE);
    }
}
