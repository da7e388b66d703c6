package io.shopstream.ingest.sink.postgres;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.connector.sink2.Committer.CommitRequest;

/** A request that takes no other answer than that the committable was there before. */
record Request(CommittableRows committable, AtomicBoolean skipped) implements CommitRequest<CommittableRows> {

    static Request of(CommittableRows committable) {
        return new Request(committable, new AtomicBoolean());
    }

    @Override
    public CommittableRows getCommittable() {
        return committable;
    }

    @Override
    public int getNumberOfRetries() {
        return 0;
    }

    @Override
    public void signalFailedWithKnownReason(Throwable t) {
        throw new AssertionError("loses the rows", t);
    }

    @Override
    public void signalFailedWithUnknownReason(Throwable t) {
        throw new AssertionError("loses the rows", t);
    }

    @Override
    public void retryLater() {
        throw new AssertionError("fails the job after ten attempts at once");
    }

    @Override
    public void updateAndRetryLater(CommittableRows changed) {
        throw new AssertionError("fails the job after ten attempts at once");
    }

    @Override
    public void signalAlreadyCommitted() {
        skipped.set(true);
    }
}
