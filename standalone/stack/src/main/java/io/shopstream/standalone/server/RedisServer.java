package io.shopstream.standalone.server;

import io.shopstream.standalone.health.LineProbe;
import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redis.embedded.RedisExecProvider;

/** The cache. Its append-only file is kept, so that a restart does not meet the stores with an empty cache. */
public final class RedisServer {

    public static final String NAME = "redis";

    private final StackSettings settings;
    private final Path home;

    private RedisServer(StackSettings settings) {
        this.settings = settings;
        this.home = settings.data().resolve(NAME);
    }

    public static Server describe(StackSettings settings) {
        RedisServer redis = new RedisServer(settings);
        int port = settings.ports().of(StackPort.REDIS);
        return new Server(
                NAME,
                Set.of(),
                List.of(StackPort.REDIS),
                launcher -> redis.unpack(),
                redis.program(port),
                LineProbe.redis(port));
    }

    private Program program(int port) {
        List<String> command = List.of(
                binary().toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                home.toString(),
                "--appendonly",
                "yes",
                "--save",
                "",
                "--maxmemory",
                "128mb",
                "--maxmemory-policy",
                "allkeys-lru");
        return new Program(NAME, command, Map.of(), settings.logs().resolve(NAME + ".log"), Duration.ofSeconds(10));
    }

    private Path binary() {
        return home.resolve("redis-server");
    }

    /** The library unpacks the binary of this system into a temporary folder; it is moved where it stays. */
    private void unpack() throws IOException {
        Files.createDirectories(home);
        if (!Files.exists(binary())) {
            File unpacked = RedisExecProvider.defaultProvider().get();
            Files.move(unpacked.toPath(), binary(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
