package io.shopstream.query.dictionary;

import io.shopstream.query.lookup.DatabaseOutage;
import io.shopstream.query.lookup.LookupUnavailableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;

/** Keeps them in {@code dictionary_versions}, beside the products; the shipped version is in the program. */
public final class PostgresDictionaries implements Dictionaries {

    private static final String NEWEST = "select * from dictionary_versions order by version desc limit 1";
    private static final String ONE = "select * from dictionary_versions where version = :version";

    /** The primary key lets only one of two that make the same version through. */
    private static final String ADD = """
            insert into dictionary_versions (version, brands, synonyms, colours, compounds, changed_by)
            values (:version, :brands, :synonyms, :colours, :compounds, :changedBy)
            on conflict do nothing""";

    private final Jdbi jdbi;

    public PostgresDictionaries(DataSource database) {
        this.jdbi = Jdbi.create(database);
    }

    @Override
    public DictionaryVersion newest() {
        return asked(handle -> handle.createQuery(NEWEST)
                        .map((row, context) -> version(row))
                        .findOne())
                .orElseGet(DictionaryVersion::shipped);
    }

    @Override
    public Optional<DictionaryVersion> version(long number) {
        return number == DictionaryVersion.SHIPPED
                ? Optional.of(DictionaryVersion.shipped())
                : asked(handle -> handle.createQuery(ONE)
                        .bind("version", number)
                        .map((row, context) -> version(row))
                        .findOne());
    }

    @Override
    public boolean add(DictionaryVersion version, String changedBy) {
        return asked(handle -> {
            Update insert =
                    handle.createUpdate(ADD).bind("version", version.number()).bind("changedBy", changedBy);
            version.texts().forEach((name, text) -> insert.bind(name.text(), text));
            return insert.execute() == 1;
        });
    }

    private static DictionaryVersion version(ResultSet row) throws SQLException {
        Map<DictionaryName, String> texts = new EnumMap<>(DictionaryName.class);
        for (DictionaryName name : DictionaryName.values()) {
            texts.put(name, row.getString(name.text()));
        }
        return new DictionaryVersion(row.getLong("version"), texts);
    }

    private <T> T asked(HandleCallback<T, RuntimeException> question) {
        try {
            return jdbi.withHandle(question);
        } catch (JdbiException e) {
            throw DatabaseOutage.isBehind(e)
                    ? new LookupUnavailableException("The store of dictionaries does not answer.", e)
                    : e;
        }
    }
}
