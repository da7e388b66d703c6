package io.shopstream.query.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Finds Swagger UI on the class path, in whichever version it is there. */
final class SwaggerUi {

    private static final String VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    /** The folder of its files. */
    static String folder() {
        try (InputStream file = SwaggerUi.class.getResourceAsStream(VERSION)) {
            if (file == null) {
                throw new IllegalStateException("org.webjars:swagger-ui is not on the class path.");
            }
            Properties properties = new Properties();
            properties.load(file);
            return "/META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + VERSION + ".", e);
        }
    }
}
