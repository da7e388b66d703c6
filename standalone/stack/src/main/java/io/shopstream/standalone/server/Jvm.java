package io.shopstream.standalone.server;

import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.settings.StackSettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the command line of a Java server from one of the project's modules. */
final class Jvm {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final StackSettings settings;
    private final String name;
    private final List<String> flags = new ArrayList<>(List.of(
            "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();

    Jvm(StackSettings settings, String name) {
        this.settings = settings;
        this.name = name;
        environment.putAll(settings.addresses());
        environment.put("LOG_FORMAT", settings.logFormat().name().toLowerCase(Locale.ROOT));
    }

    Jvm heapMegabytes(int megabytes) {
        return flags("-Xmx" + megabytes + "m");
    }

    /** Compiles for a quick start and a small code cache: for servers whose own work is little. */
    Jvm quickStart() {
        return flags("-XX:TieredStopAtLevel=1");
    }

    Jvm flags(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    Jvm environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Hides a variable of this process from the program. */
    Jvm withoutVariable(String variable) {
        hidden.addAll(List.of("-u", variable));
        return this;
    }

    /** The module's jar, where it has one, and its libraries. */
    Jvm module(String folder) {
        Path module = settings.home().resolve(folder);
        classPath.add(module.resolve("target/" + module.getFileName() + ".jar").toString());
        classPath.add(module.resolve("target/lib").resolve("*").toString());
        return this;
    }

    Program run(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        if (!hidden.isEmpty()) {
            command.add("/usr/bin/env");
            command.addAll(hidden);
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
        command.addAll(List.of(arguments));
        return new Program(name, command, environment, settings.logs().resolve(name + ".log"), GRACE);
    }
}
