package io.shopstream.standalone.server;

import io.shopstream.standalone.health.TcpProbe;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import java.util.List;
import java.util.Set;

/** The shop that the demo crawls. */
public final class DemoShop {

    public static final String NAME = "demo-shop";

    private DemoShop() {}

    public static Server describe(StackSettings settings) {
        return new Server(
                NAME,
                Set.of(),
                List.of(StackPort.DEMO_SHOP),
                Preparation.NONE,
                new Jvm(settings, NAME)
                        .module("standalone/demo-shop")
                        .heapMegabytes(96)
                        .quickStart()
                        // Without it each keep-alive request to the JDK's server waits 40 ms for an acknowledgement.
                        .flags("-Dsun.net.httpserver.nodelay=true")
                        .run("io.shopstream.demoshop.DemoShopMain"),
                new TcpProbe(settings.ports().address(StackPort.DEMO_SHOP)));
    }
}
