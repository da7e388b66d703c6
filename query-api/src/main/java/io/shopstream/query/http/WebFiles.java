package io.shopstream.query.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of one folder that may be asked for by name; every other name is not there. */
final class WebFiles {

    private final Map<String, WebFile> byName;

    private WebFiles(Map<String, WebFile> byName) {
        this.byName = byName;
    }

    static WebFiles read(String folder, List<String> names) {
        return new WebFiles(names.stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> WebFile.read(folder + "/" + name))));
    }

    void send(Context context) {
        WebFile file = byName.get(context.pathParam("file"));
        if (file == null) {
            throw new NotFoundResponse();
        }
        file.send(context);
    }
}
