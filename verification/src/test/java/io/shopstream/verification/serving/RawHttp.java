package io.shopstream.verification.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends what no client library would, byte by byte, and reads all that comes back until the server hangs up. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** Asks for a target as it stands, unescaped, with further header lines. */
    Reply get(String target, String... headers) {
        return request("GET", target, "", headers);
    }

    Reply request(String method, String target, String body, String... headers) {
        StringBuilder request = new StringBuilder(
                method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return send(request.append("\r\n").append(body).toString());
    }

    /** Sends characters as bytes of ISO 8859-1, so that any byte can be sent. */
    Reply send(String bytes) {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, bytes.getBytes(StandardCharsets.ISO_8859_1));
            String answer = read(socket.getInputStream());
            return Reply.of(answer, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new AssertionError("No answer to " + bytes.substring(0, Math.min(80, bytes.length())), e);
        }
    }

    /** A server that has heard enough may hang up before all is said. */
    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            return;
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                all.write(piece, 0, read);
            }
        } catch (IOException e) {
            if (all.size() == 0) {
                throw e;
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /**
     * What came back.
     *
     * @param head status line and headers
     * @param took from the first byte sent to the last one read
     */
    record Reply(int status, String head, String body, Duration took) {

        static Reply of(String answer, Duration took) {
            int end = answer.indexOf("\r\n\r\n");
            if (!answer.startsWith("HTTP/1.1 ") || end < 0) {
                throw new AssertionError("No HTTP: " + answer);
            }
            return new Reply(
                    Integer.parseInt(answer.substring(9, 12)),
                    answer.substring(0, end),
                    answer.substring(end + 4),
                    took);
        }
    }
}
