package io.shopstream.verification.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends back what it receives, and remembers it. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    EchoServer() throws IOException {
        Background.run("echo-server", () -> {
            while (true) {
                Socket client = listener.accept();
                Background.run("echo", () -> echo(client));
            }
        });
    }

    int port() {
        return listener.getLocalPort();
    }

    String received() {
        return received.toString(StandardCharsets.US_ASCII);
    }

    private void echo(Socket client) throws IOException {
        try (client) {
            InputStream in = client.getInputStream();
            byte[] piece = new byte[1024];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                received.write(piece, 0, length);
                client.getOutputStream().write(piece, 0, length);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
