package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.edit.CurrentProduct;
import io.shopstream.query.edit.EditId;
import io.shopstream.query.edit.EditRequest;
import io.shopstream.query.edit.EditRequest.Content;
import io.shopstream.query.edit.EditStatus;
import io.shopstream.query.edit.EditStatus.State;
import io.shopstream.query.edit.ProductEdits;
import io.shopstream.query.edit.SentEdit;
import io.shopstream.query.edit.Verdict.Refusal;
import io.shopstream.query.json.QueryJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Sends the edit that a request asks for and answers: at once with 202, or where the client waits, when the change is
 * visible. Writes have a bounded number of threads, so that reads always find one.
 */
final class WriteExchange {

    static final Set<String> PARAMETERS = Set.of("wait");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ProductEdits edits;
    private final Semaphore sending;
    private final Semaphore waiting;

    /**
     * Writes in a share of the server's threads.
     *
     * @param slots most writes that are sent at a time, and as many that wait
     */
    WriteExchange(ProductEdits edits, int slots) {
        this.edits = edits;
        this.sending = new Semaphore(slots);
        this.waiting = new Semaphore(slots);
    }

    /** Whatever other edits are on their way, unless a precondition is given. */
    void run(Context context, ProductKey key, byte[] body, Function<CurrentProduct, Content> plan) {
        run(context, key, body, Preconditions.of(context).areGiven(), plan);
    }

    /** Only when no other edit of the product is on its way. */
    void runOnTop(Context context, ProductKey key, byte[] body, Function<CurrentProduct, Content> plan) {
        run(context, key, body, true, plan);
    }

    private void run(
            Context context, ProductKey key, byte[] body, boolean builds, Function<CurrentProduct, Content> plan) {
        Duration wait = wait(context);
        Preconditions preconditions = Preconditions.of(context);
        AtomicBoolean creates = new AtomicBoolean();
        EditRequest request = new EditRequest(key, id(context, body), builds, current -> {
            preconditions.check(current);
            creates.set(!current.exists());
            return plan.apply(current).expecting(preconditions.expectedVersion(current));
        });
        answer(context, settled(sent(context, request), wait), creates.get());
    }

    private SentEdit sent(Context context, EditRequest request) {
        if (!sending.tryAcquire()) {
            context.header("Retry-After", "1");
            throw new RefusedException(ProblemType.UNAVAILABLE, "Too many writes come at once. Try again in a second.");
        }
        try {
            return edits.send(request);
        } finally {
            sending.release();
        }
    }

    /** Who cannot wait because too many do is answered at once. */
    private EditStatus settled(SentEdit sent, Duration wait) {
        if (!waiting.tryAcquire()) {
            return edits.settled(sent, Duration.ZERO);
        }
        try {
            return edits.settled(sent, wait);
        } finally {
            waiting.release();
        }
    }

    private static void answer(Context context, EditStatus status, boolean creates) {
        EditAnswer answer = EditAnswer.of(status);
        context.header("Location", answer.location()).header("Cache-Control", "no-store");
        if (status.state() == State.REFUSED) {
            throw refused(Objects.requireNonNull(status.refusal(), "of a refused edit"));
        }
        if (!status.isSettled()) {
            context.status(202).header("Retry-After", "1");
        } else if (creates && status.state() == State.APPLIED) {
            context.status(201).header("Location", "/v1/products/" + answer.product());
        } else {
            context.status(200);
        }
        context.result(QueryJson.text(answer)).contentType("application/json");
    }

    private static RefusedException refused(Refusal refusal) {
        return refusal.rule().equals(ProductEdit.OUTDATED)
                ? new RefusedException(ProblemType.PRECONDITION_FAILED, refusal.reason())
                : new RefusedException(ProblemType.REFUSED_EDIT, refusal.rule() + ": " + refusal.reason());
    }

    private static Duration wait(Context context) {
        QueryParameters parameters = new QueryParameters(context.queryParamMap()).only(PARAMETERS);
        Duration wait = parameters.duration("wait", LONGEST_WAIT);
        parameters.check();
        return wait;
    }

    /** Preconditions belong to the request too: the same body under another one is another request. */
    private static EditId id(Context context, byte[] body) {
        String key = context.header("Idempotency-Key");
        if (key == null) {
            return EditId.random();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new RefusedException(
                    ProblemType.INVALID_HEADER,
                    "Idempotency-Key is empty, longer than 200 characters, or holds others than printable ASCII.");
        }
        String head = context.method().name() + " " + context.path() + "\n" + context.header("If-Match") + "\n"
                + context.header("If-None-Match") + "\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return EditId.of(Admission.client(context), key, request.toByteArray());
    }
}
