package io.shopstream.query;

import io.shopstream.model.settings.SettingsException;
import io.shopstream.model.settings.SettingsReader;
import io.shopstream.query.access.Scope;
import io.shopstream.query.access.Secret;
import io.shopstream.query.access.TokenMint;
import io.shopstream.query.access.TokenOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints a token that the query service of the same settings believes. */
@Command(
        name = "shopstream token",
        mixinStandardHelpOptions = true,
        description = "Prints a token for the query API, signed with the secret that the API checks it with.")
public final class TokenMain implements Callable<Integer> {

    private static final int NOT_POSSIBLE = 2;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Map<String, String> environment;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--scope",
            split = ",",
            defaultValue = "products:write",
            converter = ScopeConverter.class,
            description = "What it allows: products:write, watches:write, admin. Default: ${DEFAULT-VALUE}")
    private List<Scope> scopes = List.of();

    @Option(names = "--subject", defaultValue = "operator", description = "Whom it is for. Default: ${DEFAULT-VALUE}")
    private String subject = "";

    @Option(names = "--life", defaultValue = "PT12H", description = "How long it holds. Default: ${DEFAULT-VALUE}")
    private Duration life = Duration.ZERO;

    private TokenMain(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        System.exit(command(System.getenv(), Clock.systemUTC()).execute(arguments));
    }

    static CommandLine command(Map<String, String> environment, Clock clock) {
        return new CommandLine(new TokenMain(environment, clock))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return NOT_POSSIBLE;
                });
    }

    @Override
    public Integer call() {
        SettingsReader reader = new SettingsReader(environment);
        TokenOptions options = AccessSettings.tokens(reader);
        reader.check();
        Secret secret = options.secret()
                .orElseThrow(() -> new SettingsException(List.of(
                        "API_JWT_SECRET and API_JWT_SECRET_FILE are not set: a token is signed with the secret that"
                                + " the API has; './shopstream up' makes one in the data folder.")));
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
            throw new SettingsException(
                    List.of("--life is " + life + ": expected more than PT0S, at most " + LONGEST + "."));
        }
        Set<Scope> granted = EnumSet.copyOf(scopes);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(new TokenMint(secret, options, clock).mint(subject, granted, life));
        return CommandLine.ExitCode.OK;
    }

    /** Scopes by the words that a token has for them. */
    static final class ScopeConverter implements ITypeConverter<Scope> {

        @Override
        public Scope convert(String word) {
            return Arrays.stream(Scope.values())
                    .filter(scope -> scope.claim().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "': expected products:write, watches:write or admin"));
        }
    }
}
