package se.samverk.transfer.boundary;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.shared.Sha256;

/**
 * Fills every table of a database, whatever tables there are: two rows with a value of its own in every column, and one
 * with as little as may be. What a rule of the database wants otherwise stands in {@link #wanted}.
 */
final class Filled {
    private static final int ROWS = 3;
    private static final int SPARSE = 2;
    /** All that texts may come to have, and is hard to carry: quotes, lines, signs of four bytes. */
    private static final String HARD = "å \"ø\" \\ \n\t\u2028 😀 </script> ";
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2018-03-14T23:59:59.123456+01:00");
    private static final Set<String> CODES = Set.of("language", "country");
    /** What has a value where the row has nothing else, and nowhere else: of an organisation where there is no group. */
    private static final Set<String> INSTEAD = Set.of("upload.organisation_id", "document_import.organisation_id");

    /** The bytes of the stored files; two files have the same. */
    static final List<byte[]> FILES = List.of("åäö".getBytes(StandardCharsets.UTF_8), bytes(7));

    private final Connection connection;
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();
    private int count = 1000;

    private Filled(Connection connection) {
        this.connection = connection;
    }

    /** Fills the tables, but for the files that they name. */
    static void all(Connection connection) throws SQLException {
        Filled filled = new Filled(connection);
        Schema schema = Schema.of(connection);
        for (Table table : schema.tables()) {
            if (!table.fields().isEmpty()) {
                filled.fill(table, schema.filledLater(table));
            }
        }
        for (Table table : schema.tables()) {
            filled.lead(table, schema.filledLater(table));
        }
        try (PreparedStatement numbers = connection
                .prepareStatement("alter sequence samverk_seq restart with " + (filled.count + 50))) {
            numbers.execute();
        }
        connection.createStatement().executeQuery("select nextval('samverk_seq')").close();
    }

    private void fill(Table table, List<String> later) throws SQLException {
        String names = String.join(", ", table.fields().stream().map(Field::name).toList());
        String marks = String.join(", ", Collections.nCopies(table.fields().size(), "?"));
        List<Map<String, Object>> put = new ArrayList<>();
        try (PreparedStatement statement = connection
                .prepareStatement("insert into " + table.name() + " (" + names + ") values (" + marks + ")")) {
            for (int i = 0; i < ROWS; i++) {
                Map<String, Object> row = new HashMap<>();
                int column = 0;
                for (Field field : table.fields()) {
                    row.put(field.name(), later.contains(field.name()) ? null : value(table, field, i));
                    statement.setObject(++column, row.get(field.name()));
                }
                statement.executeUpdate();
                put.add(row);
            }
        }
        rows.put(table.name(), put);
    }

    /** Lets the first row lead to the second, whose number is higher. */
    private void lead(Table table, List<String> later) throws SQLException {
        for (String column : later) {
            Table.Reference reference = table.references().get(column);
            Object to = rows.get(reference.table()).get(1).get(reference.field());
            try (PreparedStatement statement = connection.prepareStatement(
                    "update " + table.name() + " set " + column + " = ? where id = ?")) {
                statement.setObject(1, to);
                statement.setObject(2, rows.get(table.name()).get(0).get("id"));
                statement.executeUpdate();
            }
        }
    }

    private Object value(Table table, Field field, int row) {
        Object wanted = wanted(table.name() + "." + field.name(), row);
        if (wanted != null) {
            return wanted;
        }
        boolean instead = INSTEAD.contains(table.name() + "." + field.name());
        if (instead && row != SPARSE) {
            return null;
        }
        Table.Reference reference = table.references().get(field.name());
        boolean needed = instead || field.required() || table.key().contains(field.name());
        if (row == SPARSE && !needed) {
            return null;
        }
        if (reference != null) {
            return rows.get(reference.table()).get(row).get(reference.field());
        }
        count++;
        return switch (field.kind()) {
            case INTEGER -> (long) count;
            case DECIMAL -> new BigDecimal(count + ".2500");
            case BOOLEAN -> row == 1;
            case DATE -> LocalDate.of(2018, 3, 14).plusDays(count);
            case MOMENT -> MOMENT.plusSeconds(count);
            case BYTES -> bytes(count);
            case TEXT -> text(field);
        };
    }

    private String text(Field field) {
        if (CODES.contains(field.name())) {
            return "nb";
        }
        String own = Integer.toString(count, 36);
        int room = field.length() - own.length();
        String hard = room < HARD.length() ? "å".repeat(Math.max(0, Math.min(room, 3))) : HARD;
        return hard + own;
    }

    /** What the tables' own rules demand. */
    private Object wanted(String column, int row) {
        return switch (column) {
            case "document.visibility" -> "ALL_MEMBERS";
            case "project.visibility", "funding_record.visibility" -> "PUBLIC";
            case "retention_rule.outcome" -> row == SPARSE ? "KEEP" : "DISPOSE";
            case "funding_record.beneficiary_kind" -> "GROUP";
            case "funding_record.amount_status" -> row == SPARSE ? "NOT_STATED" : "GRANTED";
            case "figure.quantity_value" -> new BigDecimal("0.2500");
            case "stored_file.sha256" -> Sha256.of(FILES.get(row == SPARSE ? 1 : 0));
            default -> null;
        };
    }

    private static byte[] bytes(int first) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (first + i);
        }
        return all;
    }
}
