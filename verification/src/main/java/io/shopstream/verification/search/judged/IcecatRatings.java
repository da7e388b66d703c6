package io.shopstream.verification.search.judged;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.shopstream.verification.search.catalogue.IcecatCatalogue;
import io.shopstream.verification.search.catalogue.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** English queries over Icecat's electronics, rated by people from 0 to 3, as querqy/chorus publishes them. */
public final class IcecatRatings {

    private static final CsvSchema COLUMNS = CsvSchema.emptySchema().withHeader();

    private IcecatRatings() {}

    /** Queries for which there is something to find. */
    public static List<JudgedQuery> in(SharedFolder data) {
        Path file = data.file("search_relevance_en/icecat_ratings.csv");
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        try (MappingIterator<Rating> ratings =
                new CsvMapper().readerFor(Rating.class).with(COLUMNS).readValues(Files.newBufferedReader(file))) {
            ratings.forEachRemaining(rating -> grades.computeIfAbsent(rating.query(), first -> new LinkedHashMap<>())
                    .put(IcecatCatalogue.key(rating.docid()), rating.rating()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
        return grades.entrySet().stream()
                .map(query -> new JudgedQuery(query.getKey(), query.getValue()))
                .filter(JudgedQuery::isAnswerable)
                .toList();
    }

    /** A line of the file. */
    record Rating(String query, String docid, int rating) {}
}
