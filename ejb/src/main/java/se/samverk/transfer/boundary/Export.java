package se.samverk.transfer.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.samverk.document.storage.BlobStore;
import se.samverk.platform.Migrations;

/**
 * Writes everything the portal keeps: tables as JSON, an object a line, and files as they are. All rows are those of one
 * moment, and no table or file is ever in memory as a whole.
 */
final class Export {
    private static final int ROWS_AT_A_TIME = 50;

    private final DataSource database;
    private final BlobStore store;
    private final Clock clock;
    private final String productVersion;
    private final PrintStream said;
    private final List<Manifest.Entry> written = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** @param said is told what has been written, line by line */
    Export(DataSource database, BlobStore store, Clock clock, String productVersion, PrintStream said) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.productVersion = productVersion;
        this.said = said;
    }

    /**
     * Writes an export and gives it its name; whatever goes wrong, nothing of it has that name.
     *
     * @param credentials whether the keys to this installation go along
     * @param withoutMissing whether files that are not there, lost before or disposed of meanwhile, are passed over, and named in the manifest
     */
    Manifest to(ExportTarget target, boolean credentials, boolean withoutMissing) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            Schema schema = Schema.of(connection);
            demandKnown(schema);
            beginAtOneMoment(connection);
            for (Table table : schema.tables()) {
                if (TableBook.get().goesAlong(table.name(), credentials)) {
                    writeRows(connection, table, credentials, target);
                }
            }
            writeFiles(connection, withoutMissing, target);
            long highest = Schema.highestNumber(connection);
            connection.rollback();
            writeDescription(schema, credentials, target);
            Manifest manifest = new Manifest(Manifest.FORMAT_VERSION, productVersion,
                    schema.version().orElseThrow().getVersion(), clock.instant(), credentials, highest,
                    TableBook.get().leftOut(credentials), List.copyOf(missing), List.copyOf(written));
            try (OutputStream out = target.entry(Manifest.NAME)) {
                manifest.write(out);
            }
            target.finish();
            return manifest;
        }
    }

    private static void demandKnown(Schema schema) throws Refused {
        if (schema.version().isEmpty()) {
            throw new Refused("the database has no tables: the portal has never run on it.");
        }
        for (Table table : schema.tables()) {
            if (!TableBook.get().knows(table.name())) {
                throw new Refused("the database has a table " + table.name()
                        + " that this version of Samverk does not know: export with the version that made it.");
            }
        }
    }

    /** Both databases read all tables as they were when the first is read; the embedded one as it goes, row by row. */
    private static void beginAtOneMoment(Connection connection) throws SQLException {
        if (Migrations.isH2(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution 1");
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        } else {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        connection.setAutoCommit(false);
    }

    private void writeRows(Connection connection, Table table, boolean credentials, ExportTarget target)
            throws IOException, SQLException {
        List<Field> fields = table.fields().stream()
                .filter(field -> TableBook.get().goesAlong(table.name() + "." + field.name(), credentials)).toList();
        String query = "select " + fields.stream().map(Field::name).collect(Collectors.joining(", ")) + " from "
                + table.name() + " order by " + String.join(", ", table.key());
        String name = Manifest.dataOf(table.name());
        long rows = 0;
        try (Measured out = new Measured(target.entry(name))) {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_A_TIME);
                Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                try (ResultSet row = statement.executeQuery(query)) {
                    while (row.next()) {
                        writeRow(row, fields, lines);
                        rows++;
                    }
                }
                lines.flush();
            }
            written.add(out.entry(name, rows));
        }
        said.println(table.name() + ": " + rows);
    }

    private static void writeRow(ResultSet row, List<Field> fields, Writer lines) throws IOException, SQLException {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            object.add(field.name(), field.kind().read(row, i + 1));
        }
        writeWhole(object.build().toString(), lines);
        lines.write('\n');
    }

    /** Half of a character, which a text has that was cut in the wrong place, is no UTF-8; JSON can name it. */
    private static void writeWhole(String json, Writer out) throws IOException {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) {
                out.write(c);
            } else if (i + 1 < json.length() && Character.isSurrogatePair(c, json.charAt(i + 1))) {
                out.write(json, i, 2);
                i++;
            } else {
                out.write("\\u" + Integer.toHexString(c));
            }
        }
    }

    private void writeFiles(Connection connection, boolean withoutMissing, ExportTarget target)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sha256, min(file_name) from stored_file group by sha256 order by sha256")) {
            while (row.next()) {
                writeFile(row.getString(1), row.getString(2), withoutMissing, target);
            }
        }
    }

    private void writeFile(String sha256, String called, boolean withoutMissing, ExportTarget target)
            throws IOException, SQLException {
        try (InputStream bytes = store.open(sha256)) {
            String name = Manifest.FILES + sha256;
            try (Measured out = new Measured(target.entry(name))) {
                bytes.transferTo(out);
                Manifest.Entry entry = out.entry(name, -1);
                if (!entry.sha256().equals(sha256)) {
                    throw new Refused("the bytes of \"" + called + "\" are damaged: put the file " + sha256
                            + " back from a backup, or remove it and add --force to leave without it.");
                }
                written.add(entry);
            }
        } catch (NoSuchFileException e) {
            if (isDisposedOf(sha256)) {
                throw new Refused("\"" + called + "\" was disposed of meanwhile: export again.", e);
            }
            if (!withoutMissing) {
                throw new Refused("the bytes of \"" + called + "\" are not there: put the file " + sha256
                        + " back from a backup, or add --force to leave without it. If it was disposed of just now,"
                        + " export again.", e);
            }
            missing.add(sha256);
        }
    }

    /** Whether the database, as it is now and not as it was when the export began, knows a file no longer. */
    private boolean isDisposedOf(String sha256) throws SQLException {
        try (Connection now = database.getConnection();
                PreparedStatement statement = now
                        .prepareStatement("select count(*) from stored_file where sha256 = ?")) {
            statement.setString(1, sha256);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) == 0;
            }
        }
    }

    private void writeDescription(Schema schema, boolean credentials, ExportTarget target) throws IOException {
        try (Measured out = new Measured(target.entry(Manifest.SCHEMA))) {
            new Description(schema, credentials).write(out);
            written.add(out.entry(Manifest.SCHEMA, -1));
        }
    }
}
