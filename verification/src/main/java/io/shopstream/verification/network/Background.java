package io.shopstream.verification.network;

import java.io.IOException;

/** Runs what ends with its sockets. */
final class Background {

    private Background() {}

    static void run(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // Its socket was closed, which is how such work ends.
                        return;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads and writes sockets. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }
}
