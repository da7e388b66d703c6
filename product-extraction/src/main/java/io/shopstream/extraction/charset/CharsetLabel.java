package io.shopstream.extraction.charset;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Charset names as browsers read them (WHATWG Encoding): many names of a small charset mean its larger superset, so that
 * a page in "EUC-KR" may hold all 11,172 syllables of CP949.
 */
final class CharsetLabel {

    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*+=\\s*+[\"']?+\\s*+([^\\s\"';,]+)");

    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            entry("euc-kr", "x-windows-949"),
            entry("euckr", "x-windows-949"),
            entry("cp949", "x-windows-949"),
            entry("ms949", "x-windows-949"),
            entry("windows-949", "x-windows-949"),
            entry("korean", "x-windows-949"),
            entry("ks_c_5601-1987", "x-windows-949"),
            entry("ksc5601", "x-windows-949"),
            entry("iso-8859-1", "windows-1252"),
            entry("latin1", "windows-1252"),
            entry("us-ascii", "windows-1252"),
            entry("ascii", "windows-1252"),
            entry("iso-8859-9", "windows-1254"),
            entry("tis-620", "x-windows-874"),
            entry("iso-8859-11", "x-windows-874"),
            entry("shift_jis", "windows-31j"),
            entry("shift-jis", "windows-31j"),
            entry("sjis", "windows-31j"),
            entry("x-sjis", "windows-31j"),
            entry("gb2312", "GB18030"),
            entry("gbk", "GB18030"),
            entry("x-gbk", "GB18030"),
            entry("big5", "Big5-HKSCS"),
            entry("utf8", "UTF-8"),
            entry("unicode-1-1-utf-8", "UTF-8"),
            entry("utf-16", "UTF-16LE"));

    private CharsetLabel() {}

    /** The charset that a label names; null where browsers know no such label. */
    static @Nullable Charset charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(SUPERSETS.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The charset in the text of a {@code Content-Type}. */
    static @Nullable Charset inContentType(@Nullable String contentType) {
        Matcher parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
        return parameter.find() ? charset(parameter.group(1)) : null;
    }

    /** A declaration inside a page is itself read as ASCII, so it cannot be right when it says UTF-16. */
    static @Nullable Charset inPage(String label) {
        Charset charset = charset(label);
        return charset != null && charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }
}
