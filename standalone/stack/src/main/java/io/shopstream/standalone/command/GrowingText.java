package io.shopstream.standalone.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that another process writes, shown as it grows. */
final class GrowingText {

    private final Path file;
    private long shown;

    GrowingText(Path file) {
        this.file = file;
    }

    void printNew(PrintStream out) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(shown);
            ByteBuffer more = ByteBuffer.allocate((int) (channel.size() - shown));
            int read;
            do {
                read = channel.read(more);
            } while (read > 0);
            out.write(more.array(), 0, more.position());
            out.flush();
            shown += more.position();
        }
    }
}
