package io.shopstream.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts children that end with this process. A pipe from here is the child's guard's standard input (see
 * {@code child.sh}); the system closes it when this process dies, however it dies.
 */
public final class Launcher {

    private final Path scripts;

    /** The launch scripts are written into the folder, which is created. */
    public Launcher(Path scripts) {
        this.scripts = scripts;
        try {
            Files.createDirectories(scripts);
            extract("session.sh");
            extract("child.sh");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the launch scripts to " + scripts + ".", e);
        }
    }

    public Child start(Program program) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                script("session.sh"),
                "/bin/sh",
                script("child.sh"),
                Long.toString(program.grace().toSeconds())));
        command.addAll(program.command());
        return new Child(program, builder(command, program).start());
    }

    /** Starts a process that outlives this one and ends by itself only. */
    public ProcessHandle startDetached(Program program) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script("session.sh")));
        command.addAll(program.command());
        return builder(command, program)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start()
                .toHandle();
    }

    private static ProcessBuilder builder(List<String> command, Program program) throws IOException {
        Files.createDirectories(program.log().toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        return builder;
    }

    private String script(String name) {
        return scripts.resolve(name).toString();
    }

    /** Moved into its place: a shell that runs the script reads it as it goes. */
    private void extract(String name) throws IOException {
        try (InputStream script = Launcher.class.getResourceAsStream("/launch/" + name)) {
            if (script == null) {
                throw new IllegalStateException("/launch/" + name + " is not on the class path.");
            }
            Path aside = Files.createTempFile(scripts, name, ".new");
            Files.copy(script, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    aside, scripts.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
