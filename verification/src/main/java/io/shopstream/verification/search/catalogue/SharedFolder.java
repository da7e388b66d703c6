package io.shopstream.verification.search.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data that lie beside the project and are no part of it. */
public final class SharedFolder {

    private final Path folder;

    private SharedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder.
     *
     * @throws MissingDataException when it is not there
     */
    public static SharedFolder at(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(place)) {
            throw new MissingDataException(place);
        }
        return new SharedFolder(place);
    }

    /**
     * A file in it.
     *
     * @throws MissingDataException when it is not there
     */
    public Path file(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new MissingDataException(file);
        }
        return file;
    }

    /** What is to be searched is not there. */
    public static final class MissingDataException extends RuntimeException {

        MissingDataException(Path place) {
            super(place + " is absent: search is judged on real catalogues that are not part of the project."
                    + " Give the folder that holds catalog_ko and search_relevance_en with --data.");
        }
    }
}
