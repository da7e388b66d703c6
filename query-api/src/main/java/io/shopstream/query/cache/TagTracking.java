package io.shopstream.query.cache;

import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.codec.StringCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the near cache right by Redis' client-side caching. Redis forgets the wish with the connection and Lettuce does not
 * repeat it, so each new connection is asked to tell of all tags, and the near cache is closed until it has agreed.
 */
final class TagTracking {

    private static final TrackingArgs OFF = TrackingArgs.Builder.enabled(false);
    private static final TrackingArgs ON =
            TrackingArgs.Builder.enabled().bcast().prefixes(RedisKeys.TAG);

    private final NearCache near;
    private int connections;
    private volatile boolean asked;

    TagTracking(NearCache near) {
        this.near = near;
    }

    /** Asks once for each connection; to be called before each use of it. */
    void ensure(StatefulRedisConnection<String, String> connection) {
        if (!asked) {
            ask(connection);
        }
    }

    /** What is told from now on may be incomplete. */
    synchronized void lost() {
        connections++;
        asked = false;
        near.close();
    }

    void told(PushMessage message) {
        if (message.getType().equals("invalidate")) {
            Object keys = message.getContent(StringCodec.UTF8::decodeKey).get(1);
            if (keys instanceof List<?> changed) {
                changed.forEach(key -> near.changed(RedisKeys.tag(key.toString())));
            } else {
                near.clear(); // the whole of Redis was emptied
            }
        }
    }

    /** Off first: Redis refuses a prefix that it tells of already. */
    private synchronized void ask(StatefulRedisConnection<String, String> connection) {
        if (!asked) {
            asked = true;
            int current = connections;
            RedisAsyncCommands<String, String> redis = connection.async();
            var unused = redis.clientTracking(OFF)
                    .thenCompose(off -> redis.clientTracking(ON))
                    .whenComplete((on, failure) -> settled(current, failure));
        }
    }

    /** An answer that belongs to a connection before this one says nothing. */
    private synchronized void settled(int connection, @Nullable Throwable failure) {
        if (connection == connections) {
            if (failure == null) {
                near.open();
            } else {
                asked = false;
            }
        }
    }
}
