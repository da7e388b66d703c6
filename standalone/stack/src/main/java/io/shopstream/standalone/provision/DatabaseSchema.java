package io.shopstream.standalone.provision;

import org.flywaydb.core.Flyway;

/** The migrations that {@code product-model} holds, applied once each and in order. */
final class DatabaseSchema {

    private static final int CONNECT_RETRIES = 20;

    private final ProvisionSettings.Account postgres;

    DatabaseSchema(ProvisionSettings.Account postgres) {
        this.postgres = postgres;
    }

    /** Returns how many migrations were new. */
    int migrate() {
        return Flyway.configure()
                .dataSource(
                        postgres.url(),
                        postgres.user().orElse(null),
                        postgres.password().orElse(null))
                .locations("classpath:db/migration")
                .connectRetries(CONNECT_RETRIES)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
