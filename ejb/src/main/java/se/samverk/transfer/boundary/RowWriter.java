package se.samverk.transfer.boundary;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts the rows of an export into one table, some at a time. */
final class RowWriter {
    private static final int ROWS_AT_A_TIME = 50;

    private final Connection connection;
    private final Table table;
    /** Columns that the export has. */
    private final List<Field> fields;
    /** Columns that lead to rows which are not there yet. */
    private final List<Field> later;
    /** Columns that get a value although the export has none. */
    private final Map<String, Supplier<String>> made;
    private final long highest;

    RowWriter(Connection connection, Table table, Set<String> exported, List<String> filledLater,
            Map<String, Supplier<String>> made, long highest) {
        this.connection = connection;
        this.table = table;
        this.fields = table.fields().stream().filter(field -> exported.contains(field.name())).toList();
        this.later = fields.stream().filter(field -> filledLater.contains(field.name())).toList();
        this.made = made;
        this.highest = highest;
    }

    /** The names of the columns that the export has. */
    Set<String> exported() {
        return fields.stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether there are columns for {@link #complete}. */
    boolean hasMore() {
        return !later.isEmpty();
    }

    /** Puts in all rows, without what leads to rows that may not be there yet. */
    void insert(RowReader rows) throws IOException, SQLException {
        List<String> names = new ArrayList<>(fields.stream().map(Field::name).toList());
        List<Supplier<String>> values = new ArrayList<>();
        made.forEach((name, value) -> {
            names.add(name);
            values.add(value);
        });
        String sql = "insert into " + table.name() + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (JsonObject row = rows.next(); row != null; row = rows.next()) {
                demandKnownNumber(row, rows);
                int column = 0;
                for (Field field : fields) {
                    JsonValue value = later.contains(field) ? JsonValue.NULL : row.get(field.name());
                    bind(statement, ++column, field, value, rows);
                }
                for (Supplier<String> value : values) {
                    statement.setString(++column, value.get());
                }
                add(statement, rows);
            }
            statement.executeBatch();
        }
    }

    /** Fills in what {@link #insert} has left open, reading the same rows again. */
    void complete(RowReader rows) throws IOException, SQLException {
        String sql = "update " + table.name() + " set "
                + later.stream().map(field -> field.name() + " = ?").collect(Collectors.joining(", ")) + " where "
                + table.key().stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (JsonObject row = rows.next(); row != null; row = rows.next()) {
                JsonObject read = row;
                if (later.stream().anyMatch(field -> read.get(field.name()) != JsonValue.NULL)) {
                    int column = 0;
                    for (Field field : later) {
                        bind(statement, ++column, field, row.get(field.name()), rows);
                    }
                    for (String name : table.key()) {
                        bind(statement, ++column, table.field(name).orElseThrow(), row.get(name), rows);
                    }
                    add(statement, rows);
                }
            }
            statement.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, RowReader rows) throws SQLException {
        statement.addBatch();
        if (rows.rows() % ROWS_AT_A_TIME == 0) {
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, int column, Field field, JsonValue value, RowReader rows)
            throws IOException, SQLException {
        if (!field.kind().tryBind(statement, column, value)) {
            throw rows.wrong("its field " + field.name() + " is not of the type " + field.kind().words());
        }
    }

    /** A number above the highest would be given a second time. */
    private void demandKnownNumber(JsonObject row, RowReader rows) throws Refused {
        if (table.isNumbered() && row.get(Table.ID) instanceof JsonNumber number
                && number.bigDecimalValue().longValue() > highest) {
            throw rows.wrong("its number is above the highest that the manifest names");
        }
    }
}
