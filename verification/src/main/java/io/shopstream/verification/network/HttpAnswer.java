package io.shopstream.verification.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an overloaded server says to any request. */
final class HttpAnswer {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LAST_CHUNK = "0" + END_OF_HEAD;

    private final byte[] answer;

    private HttpAnswer(byte[] answer) {
        this.answer = answer;
    }

    static HttpAnswer of(int status) {
        String body = "{\"error\":\"rejected by the test\",\"status\":" + status + "}";
        return new HttpAnswer(("HTTP/1.1 " + status + " Rejected\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close" + END_OF_HEAD + body)
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads one request and answers it; the rest of the request must be read, or the answer is lost in a reset. */
    void to(Socket client) throws IOException {
        try (client) {
            InputStream in = client.getInputStream();
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            byte[] piece = new byte[16 * 1024];
            while (!isWhole(request.toString(StandardCharsets.ISO_8859_1))) {
                int length = in.read(piece);
                if (length < 0) {
                    return;
                }
                request.write(piece, 0, length);
            }
            client.getOutputStream().write(answer);
        }
    }

    private static boolean isWhole(String request) {
        int head = request.indexOf(END_OF_HEAD);
        if (head < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(request.substring(0, head));
        if (length.find()) {
            return request.length() - head - END_OF_HEAD.length() >= Integer.parseInt(length.group(1));
        }
        return !request.substring(0, head).contains("chunked") || request.endsWith(LAST_CHUNK);
    }
}
