package io.shopstream.standalone.jobs;

import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a submission is made of: the jar and the variables that the jobs read. High availability brings a job back with
 * those of its submission, so they are compared at each start.
 */
final class JobOrigin {

    private final String digest;
    private final Path record;

    private JobOrigin(String digest, Path record) {
        this.digest = digest;
        this.record = record;
    }

    static JobOrigin of(StackSettings settings, Path jar) {
        Map<String, String> variables = new TreeMap<>(settings.serverAddresses());
        variables.putAll(settings.jobVariables());
        return new JobOrigin(digest(jar, variables), settings.data().resolve("flink/submitted.sha256"));
    }

    /** Whether the jobs of this data folder were submitted like this. */
    boolean isRecorded() throws IOException {
        return Files.exists(record) && Files.readString(record).strip().equals(digest);
    }

    void record() throws IOException {
        Files.createDirectories(record.getParent());
        Files.writeString(record, digest + "\n");
    }

    /** SHA-256 of the jar and the variables, in their order. */
    private static String digest(Path jar, Map<String, String> variables) {
        try (InputStream file = Files.newInputStream(jar);
                DigestInputStream content = new DigestInputStream(file, MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            MessageDigest digest = content.getMessageDigest();
            variables.forEach(
                    (name, value) -> digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
