package io.shopstream.standalone.server;

import io.shopstream.standalone.process.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The secret that this data folder's query API checks tokens with, and {@code ./shopstream token} signs them with: random,
 * made once, and for the owner of the folder alone to read.
 *
 * @param file where it lies
 */
record TokenSecret(Path file) implements Preparation {

    private static final int BYTES = 48;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Override
    public void run(Launcher launcher) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "token", ".new", OWNER_ONLY);
        Files.writeString(whole, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(whole, file);
    }
}
