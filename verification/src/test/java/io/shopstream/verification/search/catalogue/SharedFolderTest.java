package io.shopstream.verification.search.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.verification.search.catalogue.SharedFolder.MissingDataException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFolderTest {

    @Test
    void absentDataAreNamedWithTheWayOut(@TempDir Path folder) {
        assertThatThrownBy(() -> SharedFolder.at(folder).file("catalog_ko/kream.csv"))
                .isInstanceOf(MissingDataException.class)
                .hasMessage(folder.resolve("catalog_ko/kream.csv")
                        + " is absent: search is judged on real catalogues that are not part of the project."
                        + " Give the folder that holds catalog_ko and search_relevance_en with --data.");
    }
}
