package io.shopstream.query.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.model.change.ProductChange;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeStreamsTest {

    private static final String KEY = "shop.example:1001";

    private final InMemoryTopic topic = new InMemoryTopic();
    private final InMemoryClient client = new InMemoryClient();
    private ChangeStreams streams;

    @BeforeEach
    void start() {
        streams = started(new StreamLimits(3, 1, Duration.ofHours(1), Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() throws InterruptedException {
        streams.close();
    }

    @Test
    void newClientIsToldItsPlaceAndWhatComesFromNowOn() {
        topic.publish(Changes.price(KEY, 1, 100, 90));
        open(ChangeFilter.EVERYTHING, Optional.empty(), client);

        topic.publish(Changes.price(KEY, 2, 90, 80));
        topic.publish(ProductChange.between(Changes.product(KEY, 2, 80), Changes.tombstone(KEY, 3)));

        await().untilAsserted(() -> assertThat(client.told()).containsExactly("updated 2", "deleted 3"));
        assertThat(client.events.get(0).name()).isNull();
        assertThat(client.events.get(1).data())
                .isEqualTo("{\"kind\":\"updated\",\"key\":\"shop.example:1001\",\"shop\":\"shop.example\","
                        + "\"before\":{\"name\":\"에어 <러닝> & 스니커즈\",\"price\":90,\"currency\":\"KRW\","
                        + "\"availability\":\"IN_STOCK\",\"version\":1},"
                        + "\"after\":{\"name\":\"에어 <러닝> & 스니커즈\",\"price\":80,\"currency\":\"KRW\","
                        + "\"availability\":\"IN_STOCK\",\"version\":2},"
                        + "\"version\":2,\"changedAt\":\"2026-11-01T09:30:00Z\"}");
    }

    @Test
    void filterTellsWhatWasAskedForOnly() {
        ChangeFilter filter = new ChangeFilter(Set.of("shop.example"), Set.of(), Set.of(ProductChange.Kind.UPDATED));
        open(filter, Optional.empty(), client);

        topic.publish(Changes.price("other.example:1", 1, 2, 3));
        topic.publish(ProductChange.between(null, Changes.product(KEY, 1, 5)));
        topic.publish(Changes.price(KEY, 2, 5, 6));

        await().untilAsserted(() -> assertThat(client.told()).containsExactly("updated 2"));
    }

    @Test
    void clientThatComesBackGetsWhatItMissedOnceAndGoesOnLive() {
        publish(1, 50);
        TopicPosition start = new TopicPosition(List.of());
        open(ChangeFilter.EVERYTHING, Optional.of(start), client);
        await().untilAsserted(() -> assertThat(client.told()).hasSizeGreaterThan(20));
        publish(51, 100);
        await().untilAsserted(() -> assertThat(client.told()).hasSize(100));
        TopicPosition middle = TopicPosition.parse(client.events.get(60).id()).orElseThrow();

        InMemoryClient again = new InMemoryClient();
        open(ChangeFilter.EVERYTHING, Optional.of(middle), again);
        publish(101, 120);

        await().untilAsserted(() -> {
            assertThat(again.told()).hasSize(120 - 61);
            assertThat(client.told()).hasSize(120).doesNotHaveDuplicates();
        });
        assertThat(again.told())
                .doesNotHaveDuplicates()
                .containsAll(client.told().subList(61, 120));
        assertThat(client.lastId()).isEqualTo(again.lastId());
    }

    @Test
    void clientWhoseChangesAreNoLongerKeptIsToldOfTheGapFirst() {
        publish(1, 10);
        topic.dropAll();
        publish(11, 12);

        open(ChangeFilter.EVERYTHING, Optional.of(new TopicPosition(List.of())), client);

        await().untilAsserted(() -> assertThat(client.told()).hasSize(3));
        assertThat(client.events.get(0).name()).isEqualTo("gap");
        assertThat(client.events.get(0).data())
                .isEqualTo(
                        "{\"detail\":\"Some changes since Last-Event-ID are no longer kept: look products up anew.\"}");
        assertThat(client.told().subList(1, 3)).containsExactlyInAnyOrder("updated 11", "updated 12");
    }

    @Test
    void slowClientIsCutOffAndTheOthersAreNot() {
        InMemoryClient slow = new InMemoryClient();
        open(ChangeFilter.EVERYTHING, Optional.empty(), slow);
        open(ChangeFilter.EVERYTHING, Optional.empty(), client);
        slow.full = true;

        publish(1, 5);

        await().untilAsserted(() -> assertThat(client.told()).hasSize(5));
        assertThat(slow.cut).isTrue();
        assertThat(client.cut).isFalse();
    }

    @Test
    void resumingClientThatTakesNothingIsCutOff() {
        publish(1, 5);
        client.full = true;

        open(ChangeFilter.EVERYTHING, Optional.of(new TopicPosition(List.of())), client);

        await().until(() -> client.cut);
    }

    @Test
    void placesAreFreeAgainWhenClientsAreGone() {
        for (int number = 0; number < 3; number++) {
            open(ChangeFilter.EVERYTHING, Optional.empty(), number == 0 ? client : new InMemoryClient());
        }

        assertThatThrownBy(() -> streams.open(ChangeFilter.EVERYTHING, Optional.empty(), new InMemoryClient()))
                .isInstanceOf(TooManyStreamsException.class)
                .hasMessage("As many clients listen as may, 3.");
        client.cut();

        streams.open(ChangeFilter.EVERYTHING, Optional.empty(), new InMemoryClient());
    }

    @Test
    void whatCameWhileKafkaWasAwayIsToldAfterwards() {
        open(ChangeFilter.EVERYTHING, Optional.empty(), client);
        loseTheTopic();
        publish(1, 3);
        assertThat(client.told()).isEmpty();

        topic.away(false);

        await().untilAsserted(() -> assertThat(client.told()).hasSize(3));
        assertThat(client.gone()).isFalse();
    }

    @Test
    void streamsEndWhenTheTopicDroppedChangesWhileItWasAway() {
        open(ChangeFilter.EVERYTHING, Optional.empty(), client);
        loseTheTopic();
        publish(1, 3);
        topic.dropAll();

        topic.away(false);

        await().until(() -> client.ended);
        assertThat(client.told()).isEmpty();
    }

    @Test
    void signsOfLifeMoveAClientThatWantsNothingOfWhatComes() throws InterruptedException {
        streams.close();
        streams = started(new StreamLimits(3, 1, Duration.ofMillis(50), Duration.ofSeconds(1)));
        open(new ChangeFilter(Set.of("nowhere.example"), Set.of(), Set.of()), Optional.empty(), client);
        String first = client.lastId();

        publish(1, 3);

        await().untilAsserted(() -> assertThat(client.lastId()).isNotEqualTo(first));
        assertThat(client.told()).isEmpty();
    }

    @Test
    void closingEndsAllStreams() throws InterruptedException {
        open(ChangeFilter.EVERYTHING, Optional.empty(), client);

        streams.close();

        assertThat(client.ended).isTrue();
    }

    private ChangeStreams started(StreamLimits limits) {
        return ChangeStreams.start(topic, limits, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof ChangesUnavailableException || failure instanceof TooManyStreamsException;
    }

    /** Opens as soon as the topic is read and the client before has caught up. */
    private void open(ChangeFilter filter, Optional<TopicPosition> after, InMemoryClient opened) {
        await().ignoreExceptionsMatching(ChangeStreamsTest::passes).until(() -> {
            streams.open(filter, after, opened);
            return true;
        });
    }

    /** Ends when the reader has noticed. */
    private void loseTheTopic() {
        topic.away(true);
        await().untilAsserted(() -> assertThatThrownBy(
                        () -> streams.open(ChangeFilter.EVERYTHING, Optional.empty(), new InMemoryClient()))
                .isInstanceOf(ChangesUnavailableException.class));
    }

    /** Changes of as many products, which fall on all partitions. */
    private void publish(int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(version -> topic.publish(Changes.price("shop.example:" + version, version, 9, 8)));
    }
}
