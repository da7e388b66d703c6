package io.shopstream.standalone.demo;

import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Sends the demo shop's products through the running stack and checks what arrived. */
public final class Demo {

    private static final int MOST_LINES = 20;

    private final StackSettings settings;
    private final DemoSettings demoSettings;
    private final Narrator narrator;
    private final StoredProducts stored;
    private final IndexedProducts indexed;
    private final DemoCrawl crawl;

    public Demo(StackSettings settings, DemoSettings demoSettings, Narrator narrator) {
        this.settings = settings;
        this.demoSettings = demoSettings;
        this.narrator = narrator;
        this.stored =
                new StoredProducts("jdbc:postgresql://" + settings.ports().address(StackPort.POSTGRES) + "/shopstream");
        this.indexed = new IndexedProducts("http://" + settings.ports().address(StackPort.OPENSEARCH));
        this.crawl = new DemoCrawl(settings, new Launcher(settings.run()), narrator, stored, indexed);
    }

    public void crawl() throws IOException, InterruptedException {
        crawl.run();
    }

    /** Ends the crawler, which would only complain about servers that stop before it. */
    public void stop() {
        crawl.stop();
    }

    /** Returns whether the stores agree and, with a browser, hold exactly what the shop sells. */
    public boolean check() {
        Agreement agreement = new Agreement(
                stored.all(shopName()),
                indexed.all(shopName()),
                new SearchableProducts("http://" + settings.ports().address(StackPort.API)).all(shopName()));
        boolean agree = report(agreement.counts(), agreement.differences());
        ShopTruth shop = new ShopTruth("http://" + settings.ports().address(StackPort.DEMO_SHOP));
        Map<String, String> sold = shop.products();
        Map<String, String> collected = stored.bySku(shopName());
        boolean exact = report(
                collected.size() + " products against the " + sold.size() + " of the demo shop",
                ShopTruth.differences(sold, collected));
        return reportMissed(ShopTruth.missed(sold, collected)) && exact && agree && !collected.isEmpty();
    }

    /** Some pages of the shop show their product to a browser only. */
    private boolean reportMissed(List<String> missed) {
        if (!demoSettings.browser()) {
            narrator.say(missed.size() + " products were not found, as there is no Chromium to render their pages.");
            return true;
        }
        if (!missed.isEmpty()) {
            narrator.say("NOT EQUAL: " + missed.size() + " products of the demo shop were not found, such as "
                    + missed.get(0) + ".");
        }
        return missed.isEmpty();
    }

    /** The shop's part of a product key: its host, and its port where that is not the scheme's own. */
    private String shopName() {
        return "localhost_" + settings.ports().of(StackPort.DEMO_SHOP);
    }

    private boolean report(String subject, List<String> differences) {
        if (differences.isEmpty()) {
            narrator.say("OK: " + subject + ", all equal.");
            return true;
        }
        narrator.say("NOT EQUAL: " + subject + ", " + differences.size() + " differences:");
        differences.stream().limit(MOST_LINES).forEach(narrator::say);
        return false;
    }
}
