package io.shopstream.demoshop;

import io.shopstream.demoshop.catalogue.Catalogue;
import io.shopstream.demoshop.catalogue.Shelves;
import io.shopstream.demoshop.http.AccessLog;
import io.shopstream.demoshop.http.ShopServer;
import io.shopstream.demoshop.http.TrueProduct;
import io.shopstream.demoshop.page.Site;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** A running demo shop. Two shops at the same tick serve the same bytes, but for their own port. */
public final class DemoShop implements AutoCloseable {

    public static final int PRODUCTS = 600;

    private static final long SEED = 20_260_105L;
    private static final String PUBLIC_NAME = "localhost";

    private final ShopServer server;

    private DemoShop(ShopServer server) {
        this.server = server;
    }

    /**
     * Opens a shop of {@value #PRODUCTS} products, known as {@code localhost}.
     *
     * @param port 0 takes a free one
     * @throws java.io.UncheckedIOException when the port is taken
     */
    public static DemoShop start(String host, int port) {
        return start(host, port, PUBLIC_NAME, PRODUCTS);
    }

    /** Opens a shop of another size or name; the first products are the same in a shop of any size. */
    public static DemoShop start(String host, int port, String publicName, int products) {
        Shelves opening = Shelves.opening(Catalogue.invent(SEED, products));
        return new DemoShop(ShopServer.start(new InetSocketAddress(host, port), publicName, opening));
    }

    /** The home page's address, with the public name. */
    public URI address() {
        return server.address().resolve("/");
    }

    /**
     * Changes prices and stock of about one product in twenty.
     *
     * @return how often the shop has changed by now
     */
    public int tick() {
        return server.tick().tick();
    }

    /**
     * Changes to the other design of product pages, on which nothing is marked for machines, and back.
     *
     * @return whether it is that one now
     */
    public boolean redesign() {
        return server.redesign();
    }

    /** The truth of this moment, in the order of the ids. */
    public List<TrueProduct> products() {
        return TrueProduct.all(new Site(server.address()), server.shelves());
    }

    /** The latest requests, oldest first. */
    public List<AccessLog.Entry> requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }
}
