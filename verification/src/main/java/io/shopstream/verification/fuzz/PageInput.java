package io.shopstream.verification.fuzz;

import io.shopstream.model.page.RawPage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as the fuzzer writes it: a byte for the content type, one for the address, then the body. */
final class PageInput {

    private static final int HEAD = 2;
    private static final List<String> TYPES = List.of(
            "text/html; charset=utf-8",
            "text/html",
            "text/html; charset=euc-kr",
            "text/html; charset=shift_jis",
            "text/html; charset=utf-16le",
            "application/xhtml+xml; charset=none such",
            "text/html; charset=\"");
    private static final List<String> ADDRESSES = List.of(
            "https://shop.example/products/1234567",
            "https://shop.example/",
            "http://www.shop.example:8080/a/../b;c?goodsNo=77&x=%zz#f",
            "https://shop.example/%EC%85%94%EC%B8%A0-1234");

    private PageInput() {}

    /** The page of an input; null where it is too short to have a body. */
    static @Nullable RawPage page(byte[] input) {
        if (input.length < HEAD) {
            return null;
        }
        String type = TYPES.get((input[0] & 0xff) % TYPES.size());
        int address = input[1] & 0xff;
        return new RawPage(
                "fuzz",
                ADDRESSES.get(address % ADDRESSES.size()),
                Instant.EPOCH,
                200,
                type,
                address < 0x80 ? RawPage.Renderer.HTTP : RawPage.Renderer.BROWSER,
                "fuzz",
                Arrays.copyOfRange(input, HEAD, input.length));
    }

    /** The input that gives a body, under the first type and address. */
    static byte[] of(byte[] body) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(new byte[HEAD]);
        input.writeBytes(body);
        return input.toByteArray();
    }
}
