package io.shopstream.standalone.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port that takes connections. */
public final class TcpProbe implements Probe {

    private static final int LIMIT_MILLIS = 2_000;

    private final String host;
    private final int port;

    public TcpProbe(String address) {
        int colon = address.lastIndexOf(':');
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
    }

    @Override
    public void check() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), LIMIT_MILLIS);
        }
    }
}
