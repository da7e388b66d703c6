package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import redis.embedded.RedisServer;

/** A real Redis on a free port of the loopback, which remembers over restarts what it was told. */
public final class TestRedis implements AutoCloseable {

    private final Path folder;
    private final int port;
    private RedisServer server;

    private TestRedis(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.server = server();
    }

    public static TestRedis start(Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TestRedis redis = new TestRedis(folder, free.getLocalPort());
            free.close();
            redis.server.start();
            return redis;
        }
    }

    public URI address() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    void stop() throws IOException {
        server.stop();
    }

    void startAgain() throws IOException {
        server = server();
        server.start();
    }

    /** A connection that answers; patient, because a loaded machine is no reason for a test to fail. */
    public RedisLink link(NearCache near) {
        RedisLink link =
                new RedisLink(address(), Duration.ofSeconds(10), near, Clock.systemUTC(), new SimpleMeterRegistry());
        awaitAnswer(link);
        return link;
    }

    /** As where no process has kept the cache right for longer than an answer lives. */
    public void forgetPositions(RedisLink link) {
        assertThat(link.ask(commands -> commands.del(RedisKeys.POSITIONS))).contains(1L);
    }

    static void awaitAnswer(RedisLink link) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> link.ask(commands -> commands.ping()).isPresent());
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }

    private RedisServer server() throws IOException {
        return RedisServer.builder()
                .port(port)
                .bind("127.0.0.1")
                .setting("dir " + folder)
                .setting("appendonly yes")
                .setting("appendfsync always")
                .setting("save \"\"")
                .build();
    }
}
