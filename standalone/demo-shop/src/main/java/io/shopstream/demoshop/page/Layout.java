package io.shopstream.demoshop.page;

import io.shopstream.demoshop.catalogue.Department;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The frame around every page. Everything is in the page: no style, font or script comes from elsewhere. */
final class Layout {

    private static final String CHARSET_UTF_8 = "<meta charset=\"utf-8\">\n";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ko">
            <head>
            {charset}<meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            {head}<style>
            {style}</style>
            </head>
            <body>
            <header><a class="logo" href="/">{shop}</a><nav>{menu}</nav><a class="cart" href="/cart">장바구니</a></header>
            <main>
            {body}</main>
            <footer>{shop} - 상품과 브랜드는 모두 지어낸 것이며 실제로 판매하지 않습니다.</footer>
            </body>
            </html>
            """;

    private static final String MENU = Arrays.stream(Department.values())
            .map(department ->
                    "<a href=\"/category/" + department.slug() + "\">" + Html.text(department.title()) + "</a>")
            .collect(Collectors.joining());

    private final String style = PackageResource.text("shop.css");

    String page(String title, String head, String body) {
        return page(CHARSET_UTF_8, title, head, body);
    }

    /**
     * A page in any charset.
     *
     * @param charset a meta element that names the charset, or nothing
     */
    String page(String charset, String title, String head, String body) {
        // Body last: what a product is called must not be read as a place to fill.
        return PAGE.replace("{charset}", charset)
                .replace("{style}", style)
                .replace("{menu}", MENU)
                .replace("{shop}", Site.NAME)
                .replace("{title}", Html.text(title))
                .replace("{head}", head)
                .replace("{body}", body);
    }
}
