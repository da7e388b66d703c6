package io.shopstream.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.supervise.ServerState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** All servers as real processes, one stack for the whole class; the test that kills it comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackIT {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration END = Duration.ofSeconds(40);

    @TempDir
    private static Path folder;

    private static StackProcess stack;
    private static Process supervisor;

    @BeforeAll
    static void start() {
        stack = new StackProcess(folder.resolve("data"));
        supervisor = stack.supervise();
        await().atMost(START).until(() -> stack.isReady(supervisor));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        supervisor.destroy();
        if (!supervisor.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
            supervisor.destroyForcibly();
        }
    }

    @Test
    @Order(1)
    void everyServerWorks() {
        assertThat(stack.state().servers())
                .containsOnlyKeys("kafka", "postgres", "opensearch", "redis", "zookeeper", "jobmanager", "taskmanager")
                .allSatisfy((name, state) -> assertThat(state.phase()).isEqualTo(ServerState.Phase.UP));
    }

    @Test
    @Order(2)
    void killedServerIsStartedAgainAndSaidSo() {
        ServerState before = redis();
        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();

        await().atMost(END).until(() -> redis().restarts() == 1 && redis().phase() == ServerState.Phase.UP);

        assertThat(redis().pid()).isNotEqualTo(before.pid());
        assertThat(stack.console())
                .content()
                .contains("redis (process " + before.pid() + ") ended with exit code 137; starting it again.");
    }

    @Test
    @Order(3)
    void secondSupervisorIsToldWhoUsesTheFolder() throws InterruptedException {
        Process refused = stack.supervise();

        assertThat(refused.waitFor(END.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(1);
        assertThat(stack.console()).content().contains("Another supervisor (process " + supervisor.pid() + ") uses ");
    }

    @Test
    @Order(4)
    void portInUseIsNamedWithItsSettingAndHolder() throws InterruptedException {
        StackProcess second = stack.withData(folder.resolve("second"));
        Process refused = second.supervise();

        assertThat(refused.waitFor(END.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(1);
        assertThat(second.console())
                .content()
                .contains("Port " + stack.settings().ports().of(StackPort.REDIS) + " on 127.0.0.1 is in use by process "
                        + redis().pid())
                .contains("set REDIS_PORT to another port.");
    }

    @Test
    @Order(5)
    void killedSupervisorTakesItsServersAlongAndTheNextStartFindsTheData() throws SQLException {
        execute("create table survivors (name text); insert into survivors values ('셔츠')");
        List<Long> servers =
                stack.state().servers().values().stream().map(ServerState::pid).toList();

        supervisor.destroyForcibly();

        await().atMost(END).until(() -> servers.stream().noneMatch(StackIT::isAlive));
        supervisor = stack.supervise();
        await().atMost(START).until(() -> stack.isReady(supervisor));
        assertThat(survivor()).isEqualTo("셔츠");
    }

    private static ServerState redis() {
        return Objects.requireNonNull(stack.state().servers().get("redis"));
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String survivor() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from survivors")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://"
                + stack.settings().ports().address(StackPort.POSTGRES) + "/shopstream?user=shopstream");
    }
}
