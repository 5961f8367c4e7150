package se.samverk.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.shared.TableRights;

/**
 * Brings the database to the state this build needs, as the owner of the tables, before anything
 * else runs; then gives the application's user what it may have. Some tables are insert-only for
 * it: what was sealed, what happened and what was audited cannot be changed by the application.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {
    @Resource(lookup = "java:app/jdbc/samverk-owner")
    private DataSource owner;

    @Inject
    @ConfigProperty(name = "samverk.db.user")
    private String applicationUser;

    @Inject
    @ConfigProperty(name = "samverk.db.password")
    private String applicationPassword;

    @PostConstruct
    void migrate() {
        try {
            prepare();
            Migrations.all(owner);
            try (Connection connection = owner.getConnection()) {
                grant(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be prepared: " + e.getMessage(), e);
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (Migrations.isH2(connection)) {
                prepareH2(connection);
            }
        }
    }

    /** H2 acknowledges commits before they are on disk unless told otherwise; it remembers what it was told. */
    private void prepareH2(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set write_delay 0");
            statement.execute(
                    "create user if not exists " + name(applicationUser) + " password '" + quoted(applicationPassword)
                            + "'");
        }
    }

    private void grant(Connection connection) throws SQLException {
        String user = name(applicationUser);
        List<String> grants = new ArrayList<>(TableRights.grants(tables(connection), user));
        if (!Migrations.isH2(connection)) {
            grants.add(TableRights.grantNumbers(user));
        }
        try (Statement statement = connection.createStatement()) {
            for (String grant : grants) {
                statement.execute(grant);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, connection.getSchema(), "%",
                new String[]{"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static String name(String user) {
        if (!user.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalStateException("samverk.db.user must be a plain lower-case name");
        }
        return user;
    }

    private static String quoted(String password) {
        return password.replace("'", "''");
    }
}
