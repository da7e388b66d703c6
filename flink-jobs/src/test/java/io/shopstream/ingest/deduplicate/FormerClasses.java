package io.shopstream.ingest.deduplicate;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Classes of this package as they were: they hide those of today that have the same name. */
@SuppressWarnings("BanClassLoader") // its classes are those that a test compiled
final class FormerClasses extends URLClassLoader {

    private static final Pattern RECORD = Pattern.compile("public record (\\w+)");

    private final Path classes;

    private FormerClasses(Path classes) throws IOException {
        super(new URL[] {classes.toUri().toURL()}, FormerClasses.class.getClassLoader());
        this.classes = classes;
    }

    /** Compiles public records, each from its source. */
    static FormerClasses compiled(Path folder, String... sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        for (String source : sources) {
            Matcher name = RECORD.matcher(source);
            if (!name.find()) {
                throw new IllegalArgumentException("No public record: " + source);
            }
            arguments.add(Files.writeString(folder.resolve(name.group(1) + ".java"), source)
                    .toString());
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        if (exit != 0) {
            throw new IllegalStateException("The former classes do not compile.");
        }
        return new FormerClasses(folder);
    }

    /** A record of a class that was compiled. */
    Object instance(String simpleName, Object... components) throws ReflectiveOperationException {
        Constructor<?> constructor = loadClass(FormerClasses.class.getPackageName() + "." + simpleName)
                .getConstructors()[0];
        return constructor.newInstance(components);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!Files.exists(classes.resolve(name.replace('.', '/') + ".class"))) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
