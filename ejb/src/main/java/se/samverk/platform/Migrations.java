package se.samverk.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations, for whoever owns the tables. They need no server. */
public final class Migrations {
    private static final String[] FOR_ALL = {"classpath:db/migration"};
    private static final String[] FOR_POSTGRESQL = {"classpath:db/migration", "classpath:db/postgresql"};

    private Migrations() {
    }

    /** Brings the tables to the state this build needs. */
    static void all(DataSource owner) throws SQLException {
        of(owner).load().migrate();
    }

    /** Brings the tables to the state they had with an earlier migration. */
    public static void to(MigrationVersion version, DataSource owner) throws SQLException {
        of(owner).target(version).load().migrate();
    }

    /** The newest migration of this build. */
    public static MigrationVersion newest(DataSource owner) throws SQLException {
        return Arrays.stream(of(owner).load().info().all()).filter(one -> one.getState().isResolved())
                .map(MigrationInfo::getVersion).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static FluentConfiguration of(DataSource owner) throws SQLException {
        boolean h2;
        // Flyway takes connections of its own, so none is held meanwhile.
        try (Connection connection = owner.getConnection()) {
            h2 = isH2(connection);
        }
        return Flyway.configure(Migrations.class.getClassLoader()).dataSource(owner)
                .locations(h2 ? FOR_ALL : FOR_POSTGRESQL);
    }

    /** Whether it is the embedded database. */
    public static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}
