package io.shopstream.standalone.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends a short text to a port and waits for the expected answer: Redis's PING, ZooKeeper's ruok. */
public final class LineProbe implements Probe {

    private static final int LIMIT_MILLIS = 3_000;

    private final int port;
    private final String question;
    private final String answer;

    private LineProbe(int port, String question, String answer) {
        this.port = port;
        this.question = question;
        this.answer = answer;
    }

    public static LineProbe redis(int port) {
        return new LineProbe(port, "PING\r\n", "+PONG");
    }

    public static LineProbe zooKeeper(int port) {
        return new LineProbe(port, "ruok", "imok");
    }

    @Override
    public void check() throws IOException {
        byte[] expected = answer.getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            byte[] received = socket.getInputStream().readNBytes(expected.length);
            if (!Arrays.equals(received, expected)) {
                throw new IOException("Port " + port + " answers '" + new String(received, StandardCharsets.US_ASCII)
                        + "': expected " + answer + ".");
            }
        }
    }
}
