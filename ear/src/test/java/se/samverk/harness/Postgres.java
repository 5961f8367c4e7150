package se.samverk.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of its own, from Maven Central, prepared with the two users as {@code docs/operations.md} says. */
public final class Postgres implements AutoCloseable {
    private static final String OWNER_SECRET = "owner-of-the-test";
    private static final String APPLICATION_SECRET = "application-of-the-test";
    private static final String DATABASE = "samverk";

    private final EmbeddedPostgres server;

    /** Starts the database server and makes users and an empty database. */
    public Postgres() {
        try {
            server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").setLocaleConfig("encoding",
                    StandardCharsets.UTF_8.name()).start();
            try (Connection admin = server.getPostgresDatabase().getConnection()) {
                execute(admin, "create role samverk_owner login password '" + OWNER_SECRET + "'",
                        "create role samverk login password '" + APPLICATION_SECRET + "'",
                        "create database " + DATABASE + " owner samverk_owner encoding 'UTF8' template template0");
            }
            try (Connection admin = server.getDatabase("postgres", DATABASE).getConnection()) {
                execute(admin, "revoke create on schema public from public",
                        "grant create, usage on schema public to samverk_owner",
                        "grant usage on schema public to samverk");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be prepared", e);
        }
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** This portal, told by its environment to use this database. */
    public Portal used(Portal portal) {
        environment().forEach(portal::withEnvironment);
        return portal;
    }

    /** What tells the command to use this database. */
    public Map<String, String> environment() {
        return Map.of("SAMVERK_DB_CLASS", "org.postgresql.ds.PGSimpleDataSource", "SAMVERK_DB_URL", url(),
                "SAMVERK_DB_USER", "samverk", "SAMVERK_DB_PASSWORD", APPLICATION_SECRET, "SAMVERK_DB_OWNER_USER",
                "samverk_owner", "SAMVERK_DB_OWNER_PASSWORD", OWNER_SECRET);
    }

    /** A connection as the application has it. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url(), "samverk", APPLICATION_SECRET);
    }

    /** A connection as whoever owns the tables has it. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), "samverk_owner", OWNER_SECRET);
    }

    /** Ends every connection to the database, as the server does when it is started anew; returns how many. */
    public int endConnections() throws SQLException {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement();
                ResultSet ended = statement
                        .executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity "
                                + "where datname = '" + DATABASE + "'")) {
            ended.next();
            return ended.getInt(1);
        }
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
