package io.shopstream.verification.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes connections on to a server, as the {@link Weather} is. */
public final class TcpProxy implements AutoCloseable {

    private static final int ANSWER_MILLIS = 30_000;

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.fair();

    private TcpProxy(InetSocketAddress server, ServerSocket listener) {
        this.server = server;
        this.listener = listener;
    }

    /** Opens a proxy on a free port of this machine. */
    public static TcpProxy before(int serverPort) {
        InetAddress here = InetAddress.getLoopbackAddress();
        try {
            TcpProxy proxy = new TcpProxy(new InetSocketAddress(here, serverPort), new ServerSocket(0, 64, here));
            Background.run("proxy-" + serverPort, proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("No free port for a proxy before " + serverPort + ".", e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /**
     * Changes the weather. Connections whose bytes were kept from them cannot go on: they are reset, but for those that
     * still hold something to be released.
     */
    public void set(Weather next) {
        weather = next;
        if (next.kind() != Weather.Kind.PASSING || links.stream().anyMatch(Link::hasLostBytes)) {
            links.stream().filter(link -> !link.isHolding()).forEach(Link::reset);
        }
    }

    /** Bytes that clients sent and that are held back. */
    public long heldBytes() {
        return links.stream().mapToLong(Link::heldBytes).sum();
    }

    /**
     * Sends what was held back, late, over connections of its own, as a proxy with a queue does.
     *
     * @return the first line of each answer
     */
    public List<String> release() throws IOException {
        List<String> answers = new ArrayList<>();
        for (Link link : links.stream().filter(Link::isHolding).toList()) {
            try (Socket late = new Socket(server.getAddress(), server.getPort())) {
                late.setSoTimeout(ANSWER_MILLIS);
                late.getOutputStream().write(link.take());
                String answer = new BufferedReader(new InputStreamReader(late.getInputStream(), ISO_8859_1)).readLine();
                if (answer == null) {
                    throw new IOException("The server closed the connection without an answer to what was held.");
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the proxy on port " + port() + ".", e);
        }
        links.forEach(Link::reset);
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            if (weather.kind() == Weather.Kind.CUT) {
                Link.reset(client);
            } else if (weather.kind() == Weather.Kind.ANSWERING) {
                int status = weather.status();
                Background.run("answer", () -> HttpAnswer.of(status).to(client));
            } else {
                open(client);
            }
        }
    }

    private void open(Socket client) throws IOException {
        Socket upstream = new Socket();
        try {
            upstream.connect(server);
        } catch (IOException e) {
            Link.reset(client);
            upstream.close();
            return;
        }
        Link link = new Link(client, upstream, () -> weather, links::remove);
        links.add(link);
        link.start();
    }
}
