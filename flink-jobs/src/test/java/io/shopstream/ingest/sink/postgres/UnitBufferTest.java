package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitBufferTest {

    private final UnitBuffer buffer = new UnitBuffer(List.of(Event.WRITE));

    @Test
    void unitsComeOutSortedByKeyAndInTheOrderTheyCameWithinAKey() throws IOException {
        CommittableRows committable = Committables.events(
                List.of(new Event("나이키", "1"), new Event("b", "2"), new Event("a", "3"), new Event("b", "4")));

        assertThat(texts(committable)).containsExactly("a=[a, 3]", "b=[b, 2]", "b=[b, 4]", "나이키=[나이키, 1]");
        assertThat(committable.rows()).isEqualTo(4);
    }

    @Test
    void nullAndEmptyTextAreKeptApart() throws IOException {
        buffer.add(1, rowsOf(new String[][] {{"", null}, {"\0", "😀"}}));

        assertThat(UnitReader.unitsOf(buffer.cut()))
                .singleElement()
                .satisfies(unit -> assertThat(unit.rows())
                        .extracting(Row::values)
                        .containsExactly(new String[] {"", null}, new String[] {"\0", "😀"}));
    }

    @Test
    void elementWithoutRowsLeavesNothing() throws IOException {
        buffer.add(1, rowsOf(new String[][] {}));

        assertThat(buffer.isEmpty()).isTrue();
        assertThat(buffer.bytes()).isZero();
    }

    @Test
    void rowOfTheWrongWidthIsRefused() {
        assertThatThrownBy(() -> buffer.add(1, rowsOf(new String[][] {{"only one"}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A row for events has 1 values: expected 2, one per column.");
    }

    @Test
    void columnAddedSinceReadsAsNull() {
        assertThat(new Row(0, new String[] {"a"}).value(1)).isNull();
    }

    @Test
    void everyCutHasAnIdOfItsOwn() throws IOException {
        assertThat(Committables.events(List.of(Event.of(1))).id())
                .isNotEqualTo(Committables.events(List.of(Event.of(1))).id());
    }

    @Test
    void damagedCommittableIsRefused() throws IOException {
        CommittableRows whole = Committables.events(List.of(Event.of(1)));
        CommittableRows damaged =
                new CommittableRows(whole.id(), whole.rows(), whole.encodedBytes() + 1, whole.deflated());

        assertThatThrownBy(() -> UnitReader.unitsOf(damaged))
                .isInstanceOf(IOException.class)
                .hasMessage("Committable " + whole.id() + " does not hold the " + (whole.encodedBytes() + 1)
                        + " bytes it states: its checkpoint is damaged.");
    }

    private static List<String> texts(CommittableRows committable) throws IOException {
        return UnitReader.unitsOf(committable).stream()
                .map(unit ->
                        unit.key() + "=" + Arrays.toString(unit.rows().get(0).values()))
                .toList();
    }

    private static RowEncoder<Integer> rowsOf(String[][] rows) {
        return new RowEncoder<>() {
            @Override
            public String key(Integer element) {
                return element.toString();
            }

            @Override
            public void encode(Integer element, RowAppender appender) {
                for (String[] row : rows) {
                    appender.add(0, row);
                }
            }
        };
    }
}
