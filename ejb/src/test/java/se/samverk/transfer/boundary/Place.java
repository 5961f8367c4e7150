package se.samverk.transfer.boundary;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import se.samverk.document.storage.FileBlobStore;
import se.samverk.platform.Migrations;

/** An installation: a database of its own, and a folder. */
final class Place {
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    static {
        MIGRATIONS.setLevel(Level.WARNING);
    }

    private static EmbeddedPostgres server;
    private static int made;

    final DataSource database;
    final Path data;

    private Place(DataSource database, Path data) {
        this.database = database;
        this.data = data;
    }

    /** Which database it has. */
    enum Kind {
        H2 {
            @Override
            DataSource fresh(String name) {
                JdbcDataSource source = new JdbcDataSource();
                source.setURL("jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                        + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
                source.setUser("samverk_owner");
                source.setPassword("samverk_owner");
                return source;
            }
        },
        POSTGRESQL {
            private final Set<Content> models = EnumSet.noneOf(Content.class);

            @Override
            DataSource fresh(String name) throws SQLException {
                return copy(name, "template1");
            }

            /** What was made once is copied, which is quicker. */
            @Override
            synchronized DataSource prepared(String name, Content content) throws SQLException {
                String model = "model_" + content.name().toLowerCase(Locale.ROOT);
                if (models.add(content)) {
                    prepare(copy(model, "template1"), content);
                }
                return copy(name, model);
            }

            private DataSource copy(String name, String model) throws SQLException {
                try (Connection connection = server().getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name + " template " + model);
                }
                return server().getDatabase("postgres", name);
            }
        };

        abstract DataSource fresh(String name) throws SQLException;

        DataSource prepared(String name, Content content) throws SQLException {
            DataSource fresh = fresh(name);
            prepare(fresh, content);
            return fresh;
        }

        private static void prepare(DataSource database, Content content) throws SQLException {
            Migrations.to(Migrations.newest(database), database);
            if (content == Content.ROWS) {
                try (Connection connection = database.getConnection()) {
                    Filled.all(connection);
                }
            }
        }

        private static synchronized EmbeddedPostgres server() {
            try {
                if (server == null) {
                    server = EmbeddedPostgres.builder().start();
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What there is in it. */
    private enum Content {
        TABLES, ROWS
    }

    /** One without tables. */
    static synchronized Place empty(Kind kind, Path folder) throws SQLException {
        made++;
        return new Place(kind.fresh("transfer_" + made), folder.resolve("data-" + made));
    }

    /** One with empty tables. */
    static synchronized Place unused(Kind kind, Path folder) throws SQLException {
        made++;
        return new Place(kind.prepared("transfer_" + made, Content.TABLES), folder.resolve("data-" + made));
    }

    /** One with rows in every table. */
    static synchronized Place filled(Kind kind, Path folder) throws IOException, SQLException {
        made++;
        Place filled = new Place(kind.prepared("transfer_" + made, Content.ROWS), folder.resolve("data-" + made));
        filled.keepFiles();
        return filled;
    }

    void keepFiles() throws IOException {
        for (byte[] bytes : Filled.FILES) {
            store().put(new ByteArrayInputStream(bytes), bytes.length);
        }
    }

    Path files() {
        return data.resolve("files");
    }

    FileBlobStore store() {
        return new FileBlobStore(files());
    }

    /** What is kept: the rows of every table, read without anything of the export, with moments as instants. */
    Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet row = statement.executeQuery("select * from " + table)) {
                    all.put(table, rows(row));
                }
            }
        }
        return all;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = connection.getMetaData().getTables(null, "public", "%",
                new String[]{"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<String> rows(ResultSet row) throws SQLException {
        List<String> found = new ArrayList<>();
        ResultSetMetaData columns = row.getMetaData();
        while (row.next()) {
            Map<String, String> values = new TreeMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnName(i), value(row, i));
            }
            found.add(values.toString());
        }
        found.sort(null);
        return found;
    }

    private static String value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            List<String> each = new ArrayList<>();
            for (byte one : bytes) {
                each.add(Byte.toString(one));
            }
            return each.toString();
        }
        boolean moment = value instanceof OffsetDateTime || value instanceof Timestamp;
        return moment ? row.getObject(column, OffsetDateTime.class).toInstant().toString() : String.valueOf(value);
    }

    /** The kept files, with their bytes. */
    Map<String, byte[]> bytes() throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        if (Files.isDirectory(files())) {
            try (Stream<Path> all = Files.walk(files())) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    found.put(files().relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return found;
    }
}
