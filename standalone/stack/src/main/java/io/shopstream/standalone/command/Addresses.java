package io.shopstream.standalone.command;

import io.shopstream.standalone.settings.Ports;
import io.shopstream.standalone.settings.StackPort;
import java.io.PrintStream;

/** Where a person finds what runs. */
final class Addresses {

    private final Ports ports;

    Addresses(Ports ports) {
        this.ports = ports;
    }

    void printWithDemoShop(PrintStream out) {
        print(out);
        out.println("  Demo shop        http://localhost:" + ports.of(StackPort.DEMO_SHOP) + "/");
        out.println();
    }

    void print(PrintStream out) {
        String api = "http://" + ports.address(StackPort.API);
        out.println();
        out.println("  Search page      " + api + "/");
        out.println("  Swagger UI       " + api + "/swagger-ui");
        out.println("  Status page      " + api + "/status");
        out.println("  Flink dashboard  http://" + ports.address(StackPort.FLINK_REST) + "/");
        out.println("  A query to try   curl '" + api + "/search?q=%EC%85%94%EC%B8%A0&inStock=true&sort=price_asc'");
        out.println();
    }
}
