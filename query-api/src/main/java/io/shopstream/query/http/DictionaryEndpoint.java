package io.shopstream.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.shopstream.query.access.Scope;
import io.shopstream.query.dictionary.Dictionaries;
import io.shopstream.query.dictionary.DictionaryName;
import io.shopstream.query.dictionary.DictionaryVersion;
import io.shopstream.query.json.QueryJson;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Shows and changes the words that search knows. A change makes a new version, which comes in force with the next
 * reindex: words for queries and words for the index must be of one version.
 */
final class DictionaryEndpoint {

    private static final String ALL = "/dictionaries";
    private static final String ONE = ALL + "/{name}";

    private final Dictionaries dictionaries;
    private final Supplier<DictionaryVersion> inForce;

    DictionaryEndpoint(Dictionaries dictionaries, Supplier<DictionaryVersion> inForce) {
        this.dictionaries = dictionaries;
        this.inForce = inForce;
    }

    List<Route> routes() {
        return List.of(
                Route.status(Scope.ADMIN, ALL, this::state),
                Route.status(Scope.ADMIN, ONE, this::show),
                Route.write(Scope.ADMIN, HandlerType.PUT, ONE, Set.of(), this::replace));
    }

    private void state(Context context) {
        send(context, state(dictionaries.newest()));
    }

    private void show(Context context) {
        DictionaryName name = name(context);
        DictionaryVersion newest = dictionaries.newest();
        context.header("ETag", tag(newest));
        send(
                context,
                new Lines(
                        name.text(), newest.number(), newest.text(name).lines().toList()));
    }

    private void replace(Context context) {
        DictionaryName name = name(context);
        String text = DictionaryBody.read(context, name);
        DictionaryVersion newest = dictionaries.newest();
        requireMatch(context, newest);
        DictionaryVersion next = newest.with(name, text);
        if (!dictionaries.add(next, Admission.client(context))) {
            throw changed();
        }
        context.header("ETag", tag(next));
        send(context, state(next));
    }

    private State state(DictionaryVersion newest) {
        return new State(
                newest.number(),
                inForce.get().number(),
                Arrays.stream(DictionaryName.values()).map(DictionaryName::text).toList());
    }

    private static DictionaryName name(Context context) {
        return DictionaryName.named(context.pathParam("name"))
                .orElseThrow(() -> new RefusedException(
                        ProblemType.NOT_FOUND, "There is no such dictionary; GET /v1/dictionaries names them."));
    }

    private static void requireMatch(Context context, DictionaryVersion newest) {
        String expected = context.header("If-Match");
        if (expected != null
                && !expected.strip().equals("*")
                && !expected.strip().equals(tag(newest))) {
            throw changed();
        }
    }

    private static String tag(DictionaryVersion version) {
        return "\"" + version.number() + "\"";
    }

    private static RefusedException changed() {
        return new RefusedException(
                ProblemType.PRECONDITION_FAILED, "Somebody else has changed the dictionaries; get this one anew.");
    }

    private static void send(Context context, Object answer) {
        context.header("Cache-Control", "no-store")
                .result(QueryJson.text(answer))
                .contentType("application/json");
    }

    /**
     * Which versions there are.
     *
     * @param newest the one that the next reindex applies
     * @param inForce the one that searches use
     */
    private record State(long newest, long inForce, List<String> names) {}

    /** The newest version of one dictionary. */
    private record Lines(String name, long version, List<String> lines) {}
}
