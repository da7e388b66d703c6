package io.shopstream.extraction.json;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Mends what keeps a block of JSON from being read: a quote inside a text that nobody escaped, two commas, no value behind
 * a colon, an end that was cut off. One pass over the text; a block that needed no mending comes out the same.
 */
public final class MendedJson {

    /** More open brackets are no data of a shop. */
    private static final int DEEPEST = 100;

    private final String broken;
    private final StringBuilder mended;
    private final Deque<Character> open = new ArrayDeque<>();

    /** The last sign written that is no white space. */
    private char last = ' ';

    private MendedJson(String broken) {
        this.broken = broken;
        this.mended = new StringBuilder(broken.length() + 16);
    }

    public static String of(String broken) {
        return new MendedJson(broken).mend();
    }

    private String mend() {
        for (int at = 0; at < broken.length() && open.size() <= DEEPEST; at++) {
            char sign = broken.charAt(at);
            if (sign == '"') {
                at = text(at + 1);
            } else {
                sign(sign);
            }
        }
        fillValue();
        open.forEach(mended::append);
        return mended.toString();
    }

    private void sign(char sign) {
        switch (sign) {
            case '{' -> open.push('}');
            case '[' -> open.push(']');
            case '}', ']' -> {
                fillValue();
                if (!open.isEmpty() && open.peek() == sign) {
                    open.pop();
                }
            }
            case ',' -> {
                fillValue();
                if (last == ',') {
                    return;
                }
            }
            default -> {}
        }
        write(sign);
    }

    /** A colon with nothing behind it has the value null. */
    private void fillValue() {
        if (last == ':') {
            mended.append("null");
            last = 'l';
        }
    }

    private void write(char sign) {
        mended.append(sign);
        last = Character.isWhitespace(sign) ? last : sign;
    }

    /** Writes a text that begins at a place and returns where its closing quote stands. */
    private int text(int start) {
        write('"');
        for (int at = start; at < broken.length(); at++) {
            char sign = broken.charAt(at);
            if (sign == '\\' && at + 1 < broken.length()) {
                mended.append(sign).append(broken.charAt(++at));
            } else if (sign != '"') {
                mended.append(sign);
            } else if (closes(at)) {
                write('"');
                return at;
            } else {
                mended.append("\\\"");
            }
        }
        write('"');
        return broken.length();
    }

    /** Whether what follows a quote can only follow a text's end. */
    private boolean closes(int quote) {
        int next = nextSign(quote + 1);
        if (next == broken.length() || "}]:".indexOf(broken.charAt(next)) >= 0) {
            return true;
        }
        if (broken.charAt(next) != ',') {
            return false;
        }
        int behind = nextSign(next + 1);
        return behind == broken.length() || "\"{[]},-0123456789tfn".indexOf(broken.charAt(behind)) >= 0;
    }

    private int nextSign(int from) {
        int at = from;
        while (at < broken.length() && Character.isWhitespace(broken.charAt(at))) {
            at++;
        }
        return at;
    }
}
