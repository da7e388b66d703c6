package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57014", "40001", "40P01", "53300", "55P03", "25P03", "25006"})
    void whatGoesByIsTriedAgain(String state) {
        assertThat(SqlFailure.of(new SQLException("x", state))).isEqualTo(SqlFailure.PASSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P02", "22P05", "23505", "23514", "54000"})
    void rowsThatNoTableTakesArePutAside(String state) {
        assertThat(SqlFailure.of(new SQLException("x", state))).isEqualTo(SqlFailure.BAD_ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "42501", "28P01", "25P02", "21000", ""})
    void whatSomebodyHasToMendFails(String state) {
        assertThat(SqlFailure.of(new SQLException("x", state))).isEqualTo(SqlFailure.LASTING);
    }

    @Test
    void failureWithoutAStateFails() {
        assertThat(SqlFailure.of(new SQLException("x"))).isEqualTo(SqlFailure.LASTING);
    }
}
