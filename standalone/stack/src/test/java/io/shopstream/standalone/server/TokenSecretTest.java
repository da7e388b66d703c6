package io.shopstream.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.standalone.process.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSecretTest {

    @TempDir
    private Path folder;

    @Test
    void secretIsMadeOnceAndForTheOwnerAlone() throws IOException {
        Launcher launcher = new Launcher(folder.resolve("run"));
        TokenSecret secret = new TokenSecret(folder.resolve("query-api/token-secret"));

        secret.run(launcher);
        String first = Files.readString(secret.file());
        secret.run(launcher);

        assertThat(first).matches("[A-Za-z0-9_-]{64}");
        assertThat(Files.readString(secret.file())).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void eachFolderHasItsOwn() throws IOException {
        Launcher launcher = new Launcher(folder.resolve("run"));
        TokenSecret one = new TokenSecret(folder.resolve("one/token-secret"));
        TokenSecret other = new TokenSecret(folder.resolve("other/token-secret"));

        one.run(launcher);
        other.run(launcher);

        assertThat(Files.readString(one.file())).isNotEqualTo(Files.readString(other.file()));
    }
}
