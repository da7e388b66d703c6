package io.shopstream.extraction.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDecoderTest {

    private final PageDecoder decoder = new PageDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text/html; charset=EUC-KR | <meta charset=utf-8> | x-windows-949",
                "text/html | <meta charset=\"euc-kr\"> | x-windows-949",
                "text/html | <META http-equiv=Content-Type content='text/html; charset=ks_c_5601-1987'> |"
                        + " x-windows-949",
                "- | <!-- <meta charset=utf-8> --><meta charset=shift_jis> | windows-31j",
                "- | <?xml version=\"1.0\" encoding=\"gbk\"?> | GB18030",
                "text/html; charset=nonsense | <meta charset=iso-8859-1> | windows-1252",
                "- | <meta charset=utf-16> | UTF-8",
                "- | <p>plain</p> | UTF-8",
            })
    void takesHeaderThenDeclaration(@Nullable String contentType, String html, String charset) {
        assertThat(decoder.charsetOf(html.getBytes(StandardCharsets.UTF_8), contentType))
                .isEqualTo(Charset.forName(charset));
    }

    @Test
    void believesTheByteOrderMarkBeforeTheHeader() {
        byte[] marked = "\uFEFF셔츠".getBytes(StandardCharsets.UTF_8);

        assertThat(decoder.decode(marked, "text/html; charset=euc-kr")).isEqualTo("셔츠");
    }

    @Test
    void guessesWhereNothingIsDeclared() {
        String html = "<p>시원한 여름 셔츠와 편안한 바지, 그리고 가벼운 운동화를 만나 보세요. 오늘 주문하면 내일 도착합니다.</p>".repeat(5);

        assertThat(decoder.decode(html.getBytes(Charset.forName("x-windows-949")), (String) null))
                .isEqualTo(html);
        assertThat(decoder.decode(html.getBytes(StandardCharsets.UTF_8), (String) null))
                .isEqualTo(html);
    }

    @Test
    void knowsCharsetsThatAreAsciiBetweenEscapes() {
        byte[] korean = "시원한 셔츠".getBytes(Charset.forName("ISO-2022-KR"));
        byte[] japanese = "涼しいシャツ".getBytes(Charset.forName("ISO-2022-JP"));

        assertThat(decoder.decode(korean, (String) null)).isEqualTo("시원한 셔츠");
        assertThat(decoder.decode(japanese, (String) null)).isEqualTo("涼しいシャツ");
    }

    @Test
    void replacesWrongBytes() {
        assertThat(decoder.decode(new byte[] {'a', (byte) 0xff, 'b'}, "text/html; charset=utf-8"))
                .isEqualTo("a\uFFFDb");
    }
}
