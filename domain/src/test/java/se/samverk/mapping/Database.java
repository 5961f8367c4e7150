package se.samverk.mapping;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import se.samverk.shared.TableRights;

/**
 * The two databases, each prepared as the portal prepares it at its start: migrated by its owner, and
 * let in to by the application's user with the rights of that user and no others. Made once, when first
 * asked for; tests leave them as they found them.
 */
enum Database {
    H2("classpath:db/migration") {
        private static final String URL = "jdbc:h2:mem:mapping;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH";

        @Override
        void makeUsers() throws SQLException {
            run(as(OWNER), "set db_close_delay -1", "create user " + APPLICATION + " password '" + APPLICATION + "'");
        }

        @Override
        DataSource as(String user) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(URL);
            source.setUser(user);
            source.setPassword(user);
            return source;
        }
    },
    POSTGRESQL("classpath:db/migration", "classpath:db/postgresql") {
        private EmbeddedPostgres server;

        /** The database speaks Norwegian, where "aa" is a late letter, so that its own order would show. */
        @Override
        void makeUsers() throws SQLException {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            run(server.getPostgresDatabase(), "create role " + OWNER + " login password '" + OWNER + "'",
                    "create role " + APPLICATION + " login password '" + APPLICATION + "'",
                    "create database samverk owner " + OWNER
                            + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'nb-NO'");
        }

        @Override
        DataSource as(String user) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[]{"localhost"});
            source.setPortNumbers(new int[]{server.getPort()});
            source.setDatabaseName("samverk");
            source.setUser(user);
            source.setPassword(user);
            return source;
        }

        @Override
        void grantNumbers() throws SQLException {
            run(as(OWNER), TableRights.grantNumbers(APPLICATION));
        }
    };

    static final String OWNER = "samverk_owner";
    static final String APPLICATION = "samverk";
    private static final Map<Database, EntityManagerFactory> OPEN = new EnumMap<>(Database.class);

    private final String[] migrations;

    Database(String... migrations) {
        this.migrations = migrations;
    }

    /** Makes the two users before anything of the portal has run. */
    abstract void makeUsers() throws SQLException;

    /** The database as a user sees it; every user's password is its name. */
    abstract DataSource as(String user);

    /** The embedded database lets everybody take numbers. */
    void grantNumbers() throws SQLException {
    }

    /** The application's way to the database. */
    synchronized EntityManagerFactory factory() {
        synchronized (OPEN) {
            return OPEN.computeIfAbsent(this, Database::open);
        }
    }

    private static EntityManagerFactory open(Database database) {
        try {
            database.makeUsers();
            database.migrations("public").load().migrate();
            List<String> grants = TableRights.grants(database.tables(), APPLICATION);
            run(database.as(OWNER), grants.toArray(String[]::new));
            database.grantNumbers();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Persistence.createEntityManagerFactory("samverk",
                Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database.as(APPLICATION),
                        "eclipselink.session-name", database.name(), "eclipselink.logging.level", "OFF"));
    }

    /** The portal's migrations, as its owner runs them, of the tables in a schema. */
    FluentConfiguration migrations(String schema) {
        return Flyway.configure().dataSource(as(OWNER)).locations(migrations).defaultSchema(schema);
    }

    /** The tables of the portal, without the migrations' own. */
    List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = as(OWNER).getConnection();
                ResultSet rows = connection.getMetaData().getTables(null, "public", "%",
                        new String[]{"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("flyway")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Does something in a transaction of the application that is rolled back. */
    <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager em = factory().createEntityManager();
        em.getTransaction().begin();
        try {
            return work.apply(em);
        } finally {
            em.getTransaction().rollback();
            em.close();
        }
    }

    static void run(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
