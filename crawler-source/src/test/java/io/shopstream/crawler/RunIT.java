package io.shopstream.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.CloudEventSerializer;
import io.shopstream.crawler.publish.KafkaPagePublisher;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIT {

    @TempDir
    private Path folder;

    @Test
    void runThatFailsEndsTheProgramAtOnce() throws Exception {
        File output = folder.resolve("output").toFile();
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FailingProgram.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertThat(program.waitFor(40, TimeUnit.SECONDS)).isTrue();
            assertThat(output).content().contains("IllegalStateException: a fault");
        } finally {
            program.destroyForcibly();
        }
    }

    /** A run whose work fails, as the program does it. */
    static final class FailingProgram {

        private FailingProgram() {}

        public static void main(String[] arguments) throws InterruptedException {
            KafkaPagePublisher publisher = new KafkaPagePublisher(
                    new MockProducer<>(true, null, new StringSerializer(), new CloudEventSerializer()));
            new Run("The crawl", publisher).perform(out -> new FailingWork());
        }
    }

    private static final class FailingWork implements Run.Work {

        @Override
        public void run() {
            throw new IllegalStateException("a fault");
        }

        @Override
        public void stop() {
            // It has ended already.
        }

        @Override
        public int queued() {
            return 0;
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
