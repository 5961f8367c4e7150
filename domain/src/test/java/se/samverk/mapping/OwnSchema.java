package se.samverk.mapping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables in a schema of a test's own, as an older version had them or as they are now, and what their owner does there. */
final class OwnSchema {
    private final Database database;
    private final String name;

    private OwnSchema(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    /** The tables as they were after a migration. */
    static OwnSchema at(Database database, String name, String version) {
        database.factory();
        database.migrations(name).target(version).load().migrate();
        return new OwnSchema(database, name);
    }

    /** Brings the tables to what they are now. */
    void migrate() {
        database.migrations(name).load().migrate();
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What the database says against a statement; empty when it does it. */
    String refused(String sql) {
        try {
            run(sql);
            return "";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    /** The rows found, their values parted by a line. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(found.getString(i));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    private Connection connection() throws SQLException {
        Connection connection = database.as(Database.OWNER).getConnection();
        connection.setSchema(name);
        return connection;
    }
}
