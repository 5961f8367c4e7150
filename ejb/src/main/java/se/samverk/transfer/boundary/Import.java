package se.samverk.transfer.boundary;

import jakarta.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import se.samverk.document.storage.FileBlobStore;
import se.samverk.platform.Migrations;

/**
 * Brings an export into an empty installation: all of it, or nothing. The tables are made as they were when the export was
 * written; the next start of the portal brings them to what it needs, and fills the index.
 */
final class Import {
    private static final Map<String, Supplier<String>> MADE = Map.of("account.password_hash", Import::hashOfNoPassword);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource database;
    private final Path files;
    private final Clock clock;
    private final NewDoors doors;
    private final PrintStream said;

    /**
     * @param files where files are kept
     * @param doors makes the way in when the keys have stayed behind
     * @param said is told what has been read, line by line
     */
    Import(DataSource database, Path files, Clock clock, NewDoors doors, PrintStream said) {
        this.database = database;
        this.files = files;
        this.clock = clock;
        this.doors = doors;
        this.said = said;
    }

    void from(ImportSource source) throws IOException, SQLException {
        Manifest manifest = source.manifest();
        demandReadable(source);
        source.demandWhole();
        KeptFiles kept = new KeptFiles(files);
        kept.demandNoneBut(manifest.files().stream().map(Manifest.Entry::kept).collect(Collectors.toSet()));
        provideTables(source);
        boolean done = false;
        try (Connection connection = database.getConnection()) {
            Schema schema = Schema.of(connection);
            demandEmpty(connection, schema);
            raiseNumbers(connection, manifest);
            connection.setAutoCommit(false);
            try {
                load(connection, schema, source);
                keepFiles(connection, source, kept);
                note(connection, manifest);
                if (!manifest.credentials()) {
                    doors.open(connection, clock.instant());
                }
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (JsonException e) {
            throw new Refused(source.named() + " cannot be read: " + e.getMessage(), e);
        } finally {
            if (!done) {
                kept.restore();
                doors.forget();
            }
        }
    }

    private void demandReadable(ImportSource source) throws IOException, SQLException {
        MigrationVersion newest = Migrations.newest(database);
        if (MigrationVersion.fromVersion(source.manifest().schemaVersion()).compareTo(newest) > 0) {
            throw new Refused(source.named() + " was written by a newer version of Samverk ("
                    + source.manifest().productVersion() + "): take that version or a newer one.");
        }
    }

    /** Makes the tables as they were when the export was written. */
    private void provideTables(ImportSource source) throws IOException, SQLException {
        MigrationVersion wanted = MigrationVersion.fromVersion(source.manifest().schemaVersion());
        MigrationVersion there;
        try (Connection connection = database.getConnection()) {
            Schema schema = Schema.of(connection);
            there = schema.version().orElse(MigrationVersion.EMPTY);
            if (schema.version().isEmpty() && !schema.tables().isEmpty()) {
                throw new Refused("the database holds tables that are not Samverk's: name an empty one.");
            }
            if (schema.version().isPresent()) {
                demandEmpty(connection, schema);
            }
        }
        if (there.compareTo(wanted) > 0) {
            throw new Refused(source.named() + " was written by an older version of Samverk ("
                    + source.manifest().productVersion()
                    + "): import it before the first start, into a database without tables.");
        }
        if (there.compareTo(wanted) < 0) {
            Migrations.to(wanted, database);
        }
    }

    /** What the migrations themselves put in has numbers below zero. */
    private static void demandEmpty(Connection connection, Schema schema) throws IOException, SQLException {
        for (Table table : schema.tables()) {
            if (!TableBook.get().knows(table.name())) {
                throw new Refused("the database has a table " + table.name() + " that is not Samverk's.");
            }
            if (TableBook.get().goesAlong(table.name(), true)) {
                long rows = number(connection, "select count(*) from " + table.name()
                        + (table.isNumbered() ? " where " + Table.ID + " > 0" : ""));
                if (rows > 0) {
                    throw new Refused("there is something in this installation already (" + table.name() + ": " + rows
                            + "): import into an empty one, before its first start.");
                }
            }
        }
    }

    /** The sequence goes on after every number that the export has used; the embedded database commits this at once. */
    private static void raiseNumbers(Connection connection, Manifest manifest) throws SQLException {
        long next = Math.max(manifest.highestNumber(), Schema.highestNumber(connection)) + Schema.NUMBERS_AT_A_TIME;
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter sequence " + Schema.SEQUENCE + " restart with " + next);
        }
    }

    private void load(Connection connection, Schema schema, ImportSource source) throws IOException, SQLException {
        Manifest manifest = source.manifest();
        Map<String, Manifest.Entry> data = new LinkedHashMap<>();
        manifest.files().stream().filter(file -> !file.table().isEmpty())
                .forEach(file -> data.put(file.table(), file));
        demandTheSameTables(schema, manifest, data.keySet());
        removeAll(connection, schema);
        Map<Table, RowWriter> unfinished = new LinkedHashMap<>();
        for (Table table : schema.tables()) {
            Manifest.Entry file = data.get(table.name());
            if (file != null) {
                RowWriter writer = writer(connection, schema, table, manifest);
                insert(table, writer, file, source);
                if (writer.hasMore()) {
                    unfinished.put(table, writer);
                }
            }
        }
        for (Map.Entry<Table, RowWriter> one : unfinished.entrySet()) {
            complete(one.getKey(), one.getValue(), data.get(one.getKey().name()), source);
        }
    }

    private static void demandTheSameTables(Schema schema, Manifest manifest, Set<String> data) throws Refused {
        Set<String> unknown = new LinkedHashSet<>(data);
        for (Table table : schema.tables()) {
            unknown.remove(table.name());
            if (!data.contains(table.name()) && !manifest.leftOut().containsKey(table.name())) {
                throw new Refused("the export has no rows of the table " + table.name() + ", and does not say why.");
            }
        }
        if (!unknown.isEmpty()) {
            throw new Refused("the export has rows of a table " + unknown.iterator().next()
                    + ", which this installation has not.");
        }
    }

    /** Rows that the migrations put in come with the export; links into an empty installation are closed. */
    private static void removeAll(Connection connection, Schema schema) throws SQLException {
        List<Table> all = new ArrayList<>(schema.tables());
        try (Statement statement = connection.createStatement()) {
            for (int i = all.size() - 1; i >= 0; i--) {
                if (!all.get(i).fields().isEmpty()) {
                    statement.executeUpdate("delete from " + all.get(i).name());
                }
            }
        }
    }

    private static RowWriter writer(Connection connection, Schema schema, Table table, Manifest manifest)
            throws Refused {
        Set<String> exported = new LinkedHashSet<>();
        Map<String, Supplier<String>> made = new HashMap<>();
        for (Field field : table.fields()) {
            String name = table.name() + "." + field.name();
            if (!manifest.leftOut().containsKey(name)) {
                exported.add(field.name());
            } else if (MADE.containsKey(name)) {
                made.put(field.name(), MADE.get(name));
            } else if (field.required()) {
                throw new Refused("the export leaves out " + name + ", which every row needs.");
            }
        }
        return new RowWriter(connection, table, exported, schema.filledLater(table), made, manifest.highestNumber());
    }

    private void insert(Table table, RowWriter writer, Manifest.Entry file, ImportSource source)
            throws IOException, SQLException {
        try (RowReader rows = new RowReader(file.name(), writer.exported(), source.open(file))) {
            writer.insert(rows);
            if (rows.rows() != file.rows()) {
                throw new Refused(source.named() + " is not as it was written: " + file.name() + " has " + rows.rows()
                        + " rows instead of " + file.rows() + ".");
            }
            said.println(table.name() + ": " + rows.rows());
        } catch (SQLException e) {
            throw new Refused(file.name() + ": its rows cannot be put in (" + reason(e) + ").", e);
        }
    }

    private static void complete(Table table, RowWriter writer, Manifest.Entry file, ImportSource source)
            throws IOException {
        try (RowReader rows = new RowReader(file.name(), writer.exported(), source.open(file))) {
            writer.complete(rows);
        } catch (SQLException e) {
            throw new Refused(file.name() + ": the rows of " + table.name() + " lead to rows that are not there ("
                    + reason(e) + ").", e);
        }
    }

    private static String reason(SQLException e) {
        String words = e.getNextException() == null ? e.getMessage() : e.getNextException().getMessage();
        return words.lines().findFirst().orElse("").strip();
    }

    private void keepFiles(Connection connection, ImportSource source, KeptFiles kept)
            throws IOException, SQLException {
        FileBlobStore store = new FileBlobStore(files);
        Set<String> come = new HashSet<>(source.manifest().missing());
        for (Manifest.Entry file : source.manifest().files()) {
            if (!file.kept().isEmpty()) {
                kept.comes(file.sha256());
                try (InputStream bytes = source.open(file)) {
                    if (!store.put(bytes, file.bytes()).sha256().equals(file.kept())) {
                        throw new Refused(file.name() + " is not the file that its name says.");
                    }
                }
                come.add(file.kept());
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct sha256 from stored_file")) {
            while (row.next()) {
                if (!come.contains(row.getString(1))) {
                    throw new Refused(source.named() + " is not whole: " + Manifest.FILES + row.getString(1)
                            + " is missing.");
                }
            }
        }
    }

    /** The trail says where its earlier rows come from. */
    private void note(Connection connection, Manifest manifest) throws SQLException {
        long entry = nextNumber(connection);
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into audit_entry (id, version, happened_at, actor, act, detail)
                values (?, 1, ?, 'import', 'portal.imported', ?)""")) {
            statement.setLong(1, entry);
            statement.setObject(2, NewDoors.moment(clock.instant()));
            statement.setString(3, manifest.writtenAt().toString());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_pending (id, version, entry_id) values (?, 1, ?)")) {
            statement.setLong(1, nextNumber(connection));
            statement.setLong(2, entry);
            statement.executeUpdate();
        }
    }

    static long nextNumber(Connection connection) throws SQLException {
        return number(connection, "select nextval('" + Schema.SEQUENCE + "')");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What stands for a password until its holder chooses one: looks like any hash, and is that of none known. */
    private static String hashOfNoPassword() {
        return "PBKDF2WithHmacSHA512:210000:" + random() + ":" + random();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
