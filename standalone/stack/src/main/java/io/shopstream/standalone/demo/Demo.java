package io.shopstream.standalone.demo;

import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.util.List;

/** Sends the demo shop's products through the running stack and checks what arrived. */
public final class Demo {

    private static final int MOST_LINES = 20;

    private final StackSettings settings;
    private final DemoSettings demoSettings;
    private final Narrator narrator;
    private final StoredProducts stored;
    private final IndexedProducts indexed;
    private final Launcher launcher;

    public Demo(StackSettings settings, DemoSettings demoSettings, Narrator narrator) {
        this.settings = settings;
        this.demoSettings = demoSettings;
        this.narrator = narrator;
        this.stored =
                new StoredProducts("jdbc:postgresql://" + settings.ports().address(StackPort.POSTGRES) + "/shopstream");
        this.indexed = new IndexedProducts("http://" + settings.ports().address(StackPort.OPENSEARCH));
        this.launcher = new Launcher(settings.run());
    }

    public void crawl() throws IOException, InterruptedException {
        new DemoCrawl(settings, launcher, narrator, stored, indexed).run();
    }

    /** Returns whether the stores agree and, with a browser, hold exactly what the shop sells. */
    public boolean check() {
        Agreement agreement = new Agreement(
                stored.all(),
                indexed.all(),
                new SearchableProducts("http://" + settings.ports().address(StackPort.API)).all());
        boolean agree = report(agreement.counts(), agreement.differences());
        ShopTruth shop = new ShopTruth("http://" + settings.ports().address(StackPort.DEMO_SHOP));
        List<String> missed = ShopTruth.differences(shop.products(), stored.bySku(shopName()));
        String sold = shop.products().size() + " products in the demo shop";
        if (!demoSettings.browser()) {
            narrator.say(
                    sold + "; " + missed.size() + " of them were not found, as there is no Chromium to render pages.");
            return agree && stored.count() > 0;
        }
        return report(sold, missed) && agree;
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
