package io.shopstream.crawler.robots;

import io.shopstream.crawler.frontier.CrawlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of {@code crawl_robots}: each crawler reads what any of them was answered. */
public final class PostgresRobotsCache implements RobotsCache {

    private static final String FIND =
            "select status, content_type, body, fresh_until from crawl_robots where origin = :origin";

    private static final String KEEP = """
            insert into crawl_robots (origin, status, content_type, body, fresh_until)
            values (:origin, :status, :contentType, :body, :freshUntil)
            on conflict (origin) do update
            set status = excluded.status, content_type = excluded.content_type, body = excluded.body,
                fresh_until = excluded.fresh_until""";

    private final CrawlDatabase database;

    public PostgresRobotsCache(CrawlDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> find(String origin) {
        return database.ask(handle -> handle.createQuery(FIND)
                .bind("origin", origin)
                .map((row, context) -> kept(row))
                .findOne());
    }

    @Override
    public void keep(String origin, Kept kept) {
        database.ask(handle -> handle.createUpdate(KEEP)
                .bind("origin", origin)
                .bind("status", kept.answer().status())
                .bind("contentType", kept.answer().contentType())
                .bind("body", kept.answer().body())
                .bind("freshUntil", kept.freshUntil().atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Instant freshUntil = row.getTimestamp("fresh_until").toInstant();
        return new Kept(
                new RobotsSource.Answer(row.getInt("status"), row.getString("content_type"), row.getBytes("body")),
                freshUntil);
    }
}
