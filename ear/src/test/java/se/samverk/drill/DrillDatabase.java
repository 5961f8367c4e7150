package se.samverk.drill;

import se.samverk.harness.Portal;
import se.samverk.harness.Postgres;

/** The databases a portal can keep its data in. */
enum DrillDatabase {
    /** The embedded one, in the portal's data folder; it dies with the portal. */
    H2 {
        @Override
        AutoCloseable provide(Portal portal) {
            return () -> {
            };
        }
    },
    /** A server of its own, which lives on when the portal is killed. */
    POSTGRESQL {
        @Override
        AutoCloseable provide(Portal portal) {
            Postgres server = new Postgres();
            server.used(portal);
            return server;
        }
    };

    /** Names the database to the portal and keeps it running until closed. */
    abstract AutoCloseable provide(Portal portal);
}
