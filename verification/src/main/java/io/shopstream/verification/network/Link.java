package io.shopstream.verification.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One connection through the proxy. */
final class Link {

    private static final int PIECE = 16 * 1024;

    private final Socket client;
    private final Socket server;
    private final Supplier<Weather> weather;
    private final Consumer<Link> ended;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private volatile boolean lostBytes;

    Link(Socket client, Socket server, Supplier<Weather> weather, Consumer<Link> ended) {
        this.client = client;
        this.server = server;
        this.weather = weather;
        this.ended = ended;
    }

    void start() {
        Background.run("to-server", () -> pump(client, server, true));
        Background.run("to-client", () -> pump(server, client, false));
    }

    /** Whether bytes were kept from one side for good. */
    boolean hasLostBytes() {
        return lostBytes;
    }

    synchronized boolean isHolding() {
        return held.size() > 0;
    }

    synchronized long heldBytes() {
        return held.size();
    }

    /** Hands over what was held, and ends. */
    synchronized byte[] take() {
        byte[] all = held.toByteArray();
        held.reset();
        reset();
        return all;
    }

    void reset() {
        reset(client);
        reset(server);
        ended.accept(this);
    }

    /** Closes with RST instead of a goodbye, as a broken network does. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // Closed already.
            return;
        }
    }

    private void pump(Socket from, Socket to, boolean toServer) throws IOException, InterruptedException {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                pass(piece, length, out, toServer);
            }
        } finally {
            if (!isHolding()) {
                reset();
            }
        }
    }

    private void pass(byte[] piece, int length, OutputStream out, boolean toServer)
            throws IOException, InterruptedException {
        Weather now = weather.get();
        if (toServer && (isHolding() || now.kind() == Weather.Kind.HOLDING)) {
            hold(piece, length);
        } else if (now.kind() == Weather.Kind.HALF_OPEN) {
            lostBytes = true;
        } else {
            linger(now, length);
            out.write(piece, 0, length);
        }
    }

    private synchronized void hold(byte[] piece, int length) {
        held.write(piece, 0, length);
    }

    private static void linger(Weather now, int length) throws InterruptedException {
        Duration transfer = now.bytesPerSecond() == 0
                ? Duration.ZERO
                : Duration.ofNanos(length * Duration.ofSeconds(1).toNanos() / now.bytesPerSecond());
        Thread.sleep(now.delay().plus(transfer).toMillis());
    }
}
