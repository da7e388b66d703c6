package io.shopstream.query.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of a stream that reads lines as they come, or takes nothing in at all. */
final class SseClient implements AutoCloseable {

    final List<String> lines = new CopyOnWriteArrayList<>();
    volatile boolean ended;
    private final Socket socket;

    private SseClient(Socket socket) {
        this.socket = socket;
    }

    static SseClient reading(int port, String path, String... headers) {
        SseClient client = request(new Socket(), port, path, headers);
        Thread reader = new Thread(client::read, "sse-client");
        reader.setDaemon(true);
        reader.start();
        return client;
    }

    /** Sends its request and never reads. */
    static SseClient deaf(int port, String path) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            return request(socket, port, path);
        } catch (IOException e) {
            throw new AssertionError("No socket.", e);
        }
    }

    /** Values of one field of the events, in order. */
    List<String> field(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static SseClient request(Socket socket, int port, String path, String... headers) {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            return new SseClient(socket);
        } catch (IOException e) {
            throw new AssertionError("No connection.", e);
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.equals("0")) { // the last chunk
                    ended = true;
                }
            }
            ended = true;
        } catch (IOException e) {
            ended = true;
        }
    }
}
