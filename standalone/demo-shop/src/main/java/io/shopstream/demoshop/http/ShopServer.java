package io.shopstream.demoshop.http;

import com.sun.net.httpserver.HttpServer;
import io.shopstream.demoshop.catalogue.Shelves;
import io.shopstream.demoshop.page.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The shop's HTTP server and the shelves it serves from. */
public final class ShopServer implements AutoCloseable {

    private static final int THREADS = 8;

    static {
        // The JDK's server reads this once, when it is loaded; without it every keep-alive request costs 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final AccessLog accessLog;
    private final AtomicReference<Shelves> shelves;
    private final AtomicBoolean redesigned;
    private final Site site;

    private ShopServer(
            HttpServer server,
            ExecutorService threads,
            Site site,
            AccessLog accessLog,
            AtomicReference<Shelves> shelves,
            AtomicBoolean redesigned) {
        this.server = server;
        this.threads = threads;
        this.site = site;
        this.accessLog = accessLog;
        this.shelves = shelves;
        this.redesigned = redesigned;
    }

    /**
     * Starts answering.
     *
     * @param bind where to listen; port 0 takes a free one
     * @param publicName the host in every address the shop writes
     * @throws UncheckedIOException when the port is taken
     */
    public static ShopServer start(InetSocketAddress bind, String publicName, Shelves opening) {
        HttpServer server = listen(bind);
        Site site = new Site(
                URI.create("http://" + publicName + ":" + server.getAddress().getPort()));
        AccessLog accessLog = new AccessLog();
        AtomicReference<Shelves> shelves = new AtomicReference<>(opening);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, ShopServer::thread);
        AtomicBoolean redesigned = new AtomicBoolean();
        AdminRoutes admin = new AdminRoutes(site, shelves, redesigned, accessLog);
        server.createContext("/", new ShopHandler(new ShopRoutes(site, redesigned), admin, shelves, accessLog));
        server.setExecutor(threads);
        server.start();
        return new ShopServer(server, threads, site, accessLog, shelves, redesigned);
    }

    public URI address() {
        return site.base();
    }

    public Shelves shelves() {
        return shelves.get();
    }

    public Shelves tick() {
        return shelves.updateAndGet(Shelves::next);
    }

    /** Changes to the other design; true where it is the new one. */
    public boolean redesign() {
        return toggle(redesigned);
    }

    static boolean toggle(AtomicBoolean value) {
        boolean before;
        do {
            before = value.get();
        } while (!value.compareAndSet(before, !before));
        return !before;
    }

    public List<AccessLog.Entry> requests() {
        return accessLog.entries();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer listen(InetSocketAddress bind) {
        try {
            return HttpServer.create(bind, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The demo shop cannot listen on " + bind.getHostString() + ":" + bind.getPort()
                            + ": end what uses that port, or set DEMO_SHOP_PORT to another.",
                    e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "demo-shop");
        thread.setDaemon(true);
        return thread;
    }
}
