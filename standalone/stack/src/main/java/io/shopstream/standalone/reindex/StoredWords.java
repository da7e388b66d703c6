package io.shopstream.standalone.reindex;

import io.shopstream.model.index.ProductIndex;
import io.shopstream.standalone.process.StackProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The newest version of the dictionaries that an administrator has sent to the query API. */
final class StoredWords {

    private static final String NEWEST =
            "select version, compounds from dictionary_versions order by version desc limit 1";

    private final String url;
    private final String user;

    StoredWords(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /** An index with the words of the newest version; with those of the program where none was sent. */
    IndexDefinition definition() {
        try (Connection connection = DriverManager.getConnection(url, user, null);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEWEST)) {
            return row.next()
                    ? new IndexDefinition(
                            row.getLong(1),
                            ProductIndex.definition(ProductIndex.words(row.getString(2)), row.getLong(1)))
                    : new IndexDefinition(0, ProductIndex.definition());
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL at " + url + " does not give its dictionaries: " + e.getMessage(), e);
        }
    }

    /**
     * What an index is made of.
     *
     * @param dictionaryVersion of its words
     * @param body of the request that creates it
     */
    record IndexDefinition(long dictionaryVersion, String body) {}
}
