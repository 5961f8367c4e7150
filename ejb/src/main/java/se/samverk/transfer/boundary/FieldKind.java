package se.samverk.transfer.boundary;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;

/** What kind of value a column holds, and how it stands in JSON. Both databases have the same kinds. */
enum FieldKind {
    INTEGER("integer") {
        @Override
        JsonValue read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? JsonValue.NULL : Json.createValue(value);
        }

        @Override
        void bind(PreparedStatement statement, int column, JsonValue value) throws SQLException {
            statement.setLong(column, number(value).longValueExact());
        }
    },
    DECIMAL("decimal") {
        @Override
        JsonValue read(ResultSet row, int column) throws SQLException {
            BigDecimal value = row.getBigDecimal(column);
            return value == null ? JsonValue.NULL : Json.createValue(value);
        }

        @Override
        void bind(PreparedStatement statement, int column, JsonValue value) throws SQLException {
            statement.setBigDecimal(column, number(value).bigDecimalValue());
        }
    },
    BOOLEAN("boolean") {
        @Override
        JsonValue read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            if (row.wasNull()) {
                return JsonValue.NULL;
            }
            return value ? JsonValue.TRUE : JsonValue.FALSE;
        }

        @Override
        void bind(PreparedStatement statement, int column, JsonValue value) throws SQLException {
            if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                throw new IllegalArgumentException();
            }
            statement.setBoolean(column, value == JsonValue.TRUE);
        }
    },
    DATE("date, ISO 8601") {
        @Override
        JsonValue read(ResultSet row, int column) throws SQLException {
            LocalDate value = row.getObject(column, LocalDate.class);
            return value == null ? JsonValue.NULL : Json.createValue(value.toString());
        }

        @Override
        void bind(PreparedStatement statement, int column, JsonValue value) throws SQLException {
            statement.setObject(column, LocalDate.parse(text(value)));
        }
    },
    MOMENT("moment, ISO 8601, UTC") {
        @Override
        JsonValue read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? JsonValue.NULL : Json.createValue(value.toInstant().toString());
        }

        @Override
        void bind(PreparedStatement statement, int column, JsonValue value) throws SQLException {
            statement.setObject(column, Instant.parse(text(value)).atOffset(ZoneOffset.UTC));
        }
    },
    TEXT("text") {
        @Override
        JsonValue read(ResultSet row, int column) throws SQLException {
            String value = row.getString(column);
            return value == null ? JsonValue.NULL : Json.createValue(value);
        }

        @Override
        void bind(PreparedStatement statement, int column, JsonValue value) throws SQLException {
            statement.setString(column, text(value));
        }
    },
    BYTES("bytes, base64") {
        @Override
        JsonValue read(ResultSet row, int column) throws SQLException {
            byte[] value = row.getBytes(column);
            return value == null ? JsonValue.NULL : Json.createValue(Base64.getEncoder().encodeToString(value));
        }

        @Override
        void bind(PreparedStatement statement, int column, JsonValue value) throws SQLException {
            statement.setBytes(column, Base64.getDecoder().decode(text(value)));
        }
    };

    private final String words;

    FieldKind(String words) {
        this.words = words;
    }

    /** The kind of a column, by what the driver says of it; PostgreSQL's tells booleans and moments by name only. */
    static FieldKind of(int type, String typeName) {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BOOLEAN -> BOOLEAN;
            case Types.BIT -> byName(typeName, "bool", BOOLEAN);
            case Types.DATE -> DATE;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.TIMESTAMP -> byName(typeName, "timestamptz", MOMENT);
            case Types.VARCHAR -> TEXT;
            case Types.BINARY, Types.VARBINARY -> BYTES;
            default -> throw new IllegalArgumentException("values of the type " + typeName + " have no open form yet");
        };
    }

    private static FieldKind byName(String typeName, String expected, FieldKind kind) {
        if (!typeName.equals(expected)) {
            throw new IllegalArgumentException("values of the type " + typeName + " have no open form yet");
        }
        return kind;
    }

    /** How the kind is called in the description of an export. */
    String words() {
        return words;
    }

    /** The value of a column in the row where the result stands. */
    abstract JsonValue read(ResultSet row, int column) throws SQLException;

    /** Gives a value that is not null to a statement; one of another kind is thrown out. */
    abstract void bind(PreparedStatement statement, int column, JsonValue value) throws SQLException;

    /** Gives a value to a statement; false when it is of another kind. */
    boolean tryBind(PreparedStatement statement, int column, JsonValue value) throws SQLException {
        if (value == JsonValue.NULL) {
            statement.setObject(column, null);
            return true;
        }
        try {
            bind(statement, column, value);
            return true;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return false;
        }
    }

    private static JsonNumber number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number;
        }
        throw new IllegalArgumentException();
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new IllegalArgumentException();
    }
}
