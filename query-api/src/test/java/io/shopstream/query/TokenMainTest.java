package io.shopstream.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.access.Caller;
import io.shopstream.query.access.InvalidTokenException;
import io.shopstream.query.access.Tokens;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TokenMainTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("API_JWT_SECRET", "0123456789abcdef0123456789abcdef");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printedTokenIsBelievedByTheServiceOfTheSameSettings() throws InvalidTokenException {
        int exitCode = run(ENVIRONMENT, "--scope", "products:write,admin", "--subject", "me", "--life", "PT1H");

        Tokens tokens = new Tokens(QuerySettings.from(ENVIRONMENT).access().tokens(), Clock.systemUTC());
        assertThat(exitCode).isZero();
        assertThat(tokens.caller(out.toString().strip()))
                .isEqualTo(new Caller("me", Set.of("products:write", "admin")));
    }

    @Test
    void withoutASecretItSaysWhatToSet() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(err.toString()).startsWith("API_JWT_SECRET and API_JWT_SECRET_FILE are not set:");
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThat(run(ENVIRONMENT, "--life", "PT0S")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("--life is PT0S: expected more than PT0S, at most PT8784H.");
        assertThat(run(ENVIRONMENT, "--scope", "all")).isEqualTo(2);
        assertThat(err.toString()).contains("'all': expected products:write, watches:write or admin");
    }

    private int run(Map<String, String> environment, String... arguments) {
        CommandLine command = TokenMain.command(environment, Clock.systemUTC());
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
