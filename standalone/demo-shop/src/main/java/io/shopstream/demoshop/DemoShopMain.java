package io.shopstream.demoshop;

import io.shopstream.model.settings.SettingsException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the demo shop as a program: until it is stopped, or with {@value #END_WITH_INPUT} until standard input closes. */
public final class DemoShopMain {

    static final String END_WITH_INPUT = "--end-with-input";

    private static final String LOGGING = "logback.configurationFile";

    private DemoShopMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (System.getProperty(LOGGING) == null) {
            // A name of its own: whoever embeds the shop keeps its own logback.xml.
            System.setProperty(LOGGING, "demo-shop-logback.xml");
        }
        try {
            run(List.of(args).contains(END_WITH_INPUT), DemoShopSettings.from(System.getenv()));
        } catch (SettingsException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(boolean endWithInput, DemoShopSettings settings) throws IOException, InterruptedException {
        Logger log = LoggerFactory.getLogger(DemoShopMain.class);
        try (DemoShop shop =
                DemoShop.start(settings.host(), settings.port(), settings.publicName(), settings.products())) {
            log.info("The demo shop is open: {} ({} products)", shop.address(), settings.products());
            if (endWithInput) {
                System.in.transferTo(OutputStream.nullOutputStream());
            } else {
                new CountDownLatch(1).await();
            }
        }
    }
}
