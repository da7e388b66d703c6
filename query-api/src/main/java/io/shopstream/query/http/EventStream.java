package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.changes.StreamClient;
import io.shopstream.query.changes.StreamEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Server-sent events (WHATWG HTML, section 9.2) to one client by the servlet's non-blocking output: no thread waits for the
 * network. That a client went away is noticed when something is sent, so at the next sign of life at the latest.
 */
final class EventStream implements StreamClient, WriteListener {

    private final ServletOutputStream output;
    private final EndPoint connection;
    private final int bufferBytes;
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean started;
    private boolean unflushed = true;
    private boolean ending;
    private boolean gone;

    private EventStream(ServletOutputStream output, EndPoint connection, int bufferBytes) {
        this.output = output;
        this.connection = connection;
        this.bufferBytes = bufferBytes;
    }

    /** A stream that buffers until it is {@linkplain #start started}; the request is asynchronous already. */
    static EventStream of(Context context, int bufferBytes) {
        try {
            return new EventStream(context.res().getOutputStream(), connection(context.req()), bufferBytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written.", e);
        }
    }

    /** Sends the head of the answer and begins to send events; done when the stream has ended. */
    CompletableFuture<Void> start() {
        output.setWriteListener(this);
        return finished;
    }

    @Override
    public boolean offer(StreamEvent event) {
        byte[] bytes = ServerSentEvents.text(event).getBytes(StandardCharsets.UTF_8);
        boolean broken;
        synchronized (this) {
            if (gone || ending) {
                return true;
            }
            if (waitingBytes + bytes.length > bufferBytes) {
                return false;
            }
            waiting.add(bytes);
            waitingBytes += bytes.length;
            broken = !sent();
        }
        if (broken) {
            cut();
        }
        return true;
    }

    @Override
    public synchronized boolean awaitRoom(Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        while (!gone && waitingBytes > bufferBytes / 2) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public void end() {
        synchronized (this) {
            ending = true;
        }
        advance();
    }

    @Override
    public void cut() {
        connection.close();
        leave();
    }

    @Override
    public synchronized boolean gone() {
        return gone;
    }

    /** The output does not wait from the server's first call on, and may be written to by any thread. */
    @Override
    public void onWritePossible() {
        synchronized (this) {
            started = true;
        }
        advance();
    }

    @Override
    public void onError(Throwable failure) {
        leave();
    }

    private void advance() {
        boolean broken;
        boolean done;
        synchronized (this) {
            broken = !sent();
            done = started && ending && waiting.isEmpty() && !gone;
        }
        if (broken) {
            cut();
        } else if (done) {
            leave();
        }
    }

    /** Hands the output as much as it takes now; false where the connection is broken. */
    private boolean sent() {
        try {
            while (started && !gone && output.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    waitingBytes -= next.length;
                    notifyAll();
                    output.write(next);
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    output.flush();
                } else {
                    return true;
                }
            }
            return true;
        } catch (IOException | IllegalStateException e) {
            // The latter where the server has ended the request meanwhile.
            return false;
        }
    }

    /** Ends the request outside of any lock: the server may call back. */
    private void leave() {
        synchronized (this) {
            gone = true;
            waiting.clear();
            notifyAll();
        }
        finished.complete(null);
    }

    private static EndPoint connection(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }
}
