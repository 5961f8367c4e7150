package se.samverk.transfer.boundary;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import se.samverk.platform.Migrations;

/**
 * The tables of a database as it describes them itself, in an order in which their rows can be put in: each after those
 * that its rows need.
 *
 * @param version the newest migration; empty in a database without tables
 */
record Schema(Optional<MigrationVersion> version, List<Table> tables) {
    static final String SEQUENCE = "samverk_seq";
    /** What the sequence goes on by: whoever takes a number may use as many before it. */
    static final int NUMBERS_AT_A_TIME = 50;
    private static final String HISTORY = "flyway_schema_history";
    private static final String KEYS = """
            select k.table_name, k.column_name from information_schema.table_constraints c
            join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema
            and k.constraint_name = c.constraint_name and k.table_name = c.table_name
            where c.constraint_type = 'PRIMARY KEY' and c.constraint_schema = ?
            order by k.table_name, k.ordinal_position""";
    private static final String REFERENCES = """
            select k.table_name, k.column_name, u.table_name, u.column_name
            from information_schema.referential_constraints r
            join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema
            and k.constraint_name = r.constraint_name
            join information_schema.key_column_usage u on u.constraint_schema = r.unique_constraint_schema
            and u.constraint_name = r.unique_constraint_name and u.ordinal_position = k.position_in_unique_constraint
            where r.constraint_schema = ? order by k.table_name, k.ordinal_position""";

    static Schema of(Connection connection) throws SQLException {
        Map<String, Table> found = tables(connection);
        Optional<MigrationVersion> version = found.containsKey(HISTORY) ? newest(connection) : Optional.empty();
        return new Schema(version, inOrder(found));
    }

    private static Optional<MigrationVersion> newest(Connection connection) throws SQLException {
        List<MigrationVersion> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select \"version\" from \"" + HISTORY + "\" where \"success\" and \"version\" is not null")) {
            while (row.next()) {
                all.add(MigrationVersion.fromVersion(row.getString(1)));
            }
        }
        return all.stream().max(Comparator.naturalOrder());
    }

    private static Map<String, Table> tables(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        Map<String, Table> found = new TreeMap<>();
        try (ResultSet row = data.getTables(null, schema, "%", new String[]{"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                found.put(name, new Table(name, new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>()));
            }
        }
        try (ResultSet row = data.getColumns(null, schema, "%", "%")) {
            while (row.next()) {
                Table table = found.get(row.getString("TABLE_NAME"));
                if (table != null && !table.name().equals(HISTORY)) {
                    table.fields().add(field(row));
                }
            }
        }
        addKeys(connection, schema, found);
        return found;
    }

    /** By one question each for all tables: the drivers ask for one table at a time, which takes seconds. */
    private static void addKeys(Connection connection, String schema, Map<String, Table> found) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.get(row.getString(1)).key().add(row.getString(2));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.get(row.getString(1)).references().put(row.getString(2),
                            new Table.Reference(row.getString(3), row.getString(4)));
                }
            }
        }
    }

    private static Field field(ResultSet row) throws SQLException {
        FieldKind kind = FieldKind.of(row.getInt("DATA_TYPE"), row.getString("TYPE_NAME"));
        int length = kind == FieldKind.TEXT ? row.getInt("COLUMN_SIZE") : 0;
        boolean required = row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
        return new Field(row.getString("COLUMN_NAME"), kind, required, length);
    }

    /** Puts tables behind those that they need; where they need each other, as few columns as may be are left open. */
    private static List<Table> inOrder(Map<String, Table> found) {
        Map<String, Table> left = new TreeMap<>(found);
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            Table next = left.values().stream().filter(table -> done.containsAll(table.needed())).findFirst()
                    .or(() -> left.values().stream().filter(table -> canBeCompletedLater(table, done)).findFirst())
                    .orElseThrow(() -> new IllegalStateException("these tables need each other: " + left.keySet()));
            left.remove(next.name());
            done.add(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean canBeCompletedLater(Table table, Set<String> done) {
        return table.references().entrySet().stream().filter(one -> !done.contains(one.getValue().table()))
                .noneMatch(one -> table.field(one.getKey()).orElseThrow().required());
    }

    /**
     * The columns of a table that lead to rows which are put in with it or after it: they are filled when all rows are
     * there.
     */
    List<String> filledLater(Table table) {
        Set<String> before = new LinkedHashSet<>();
        for (Table one : tables) {
            if (one.equals(table)) {
                break;
            }
            before.add(one.name());
        }
        return table.references().entrySet().stream().filter(one -> !before.contains(one.getValue().table()))
                .map(Map.Entry::getKey).sorted().toList();
    }

    /** The highest number that the sequence of all tables may have given. */
    static long highestNumber(Connection connection) throws SQLException {
        String position = Migrations.isH2(connection)
                ? "select base_value - increment from information_schema.sequences where sequence_name = '" + SEQUENCE
                        + "'"
                : "select last_value from " + SEQUENCE;
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(position)) {
            row.next();
            return row.getLong(1);
        }
    }
}
