package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.shared.TableRights;

/** What the application's user may do to rows and tables, on both databases: proven by trying. */
class RightsOfTheApplicationTest {
    /** PostgreSQL: insufficient privilege. H2: not enough rights. */
    private static final Set<String> REFUSED = Set.of("42501", "90096");

    static Stream<Arguments> tables() throws SQLException {
        Stream.Builder<Arguments> all = Stream.builder();
        for (Database database : Database.values()) {
            database.factory();
            List<String> tables = database.tables();
            assertThat(tables).hasSizeGreaterThan(35).containsAll(TableRights.INSERT_ONLY);
            tables.forEach(table -> all.add(Arguments.of(database, table)));
        }
        return all.build();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rows_are_read_everywhere_and_changed_where_they_may_be(Database database, String table) throws SQLException {
        assertAllowed(database, "select count(*) from " + table);
        String key = firstColumn(database, table);
        String update = "update " + table + " set " + key + " = " + key;
        String delete = "delete from " + table + " where 1 = 0";
        if (TableRights.INSERT_ONLY.contains(table)) {
            assertRefused(database, update);
            assertRefused(database, delete);
        } else {
            assertAllowed(database, update);
            assertAllowed(database, delete);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_happened_can_be_added_and_never_changed_or_removed(Database database) throws SQLException {
        database.factory();
        String insert = """
                insert into event (id, version, subject_kind, subject_id, verb, actor_name, happened_at)
                values (-1, 1, 'GROUP', 7, 'group.created', 'Ordföranden', current_timestamp)""";
        assertAllowed(database, insert);
        assertRefused(database, insert, "update event set verb = 'group.closed' where id = -1");
        assertRefused(database, insert, "delete from event where id = -1");
    }

    @ParameterizedTest
    @EnumSource
    void the_application_makes_alters_and_drops_nothing(Database database) {
        database.factory();
        assertRefused(database, "create table mine (id int)");
        assertRefused(database, "alter table event add column mine int");
        assertRefused(database, "drop table event");
        assertRefused(database, "truncate table event");
        assertRefused(database, "select * from flyway_schema_history");
    }

    private static String firstColumn(Database database, String table) throws SQLException {
        try (Connection connection = database.as(Database.OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("select * from " + table + " where 1 = 0").getMetaData().getColumnName(1);
        }
    }

    private static void assertAllowed(Database database, String... statements) {
        assertThatCode(() -> tryAll(database, statements)).doesNotThrowAnyException();
    }

    private static void assertRefused(Database database, String... statements) {
        assertThatThrownBy(() -> tryAll(database, statements)).as(String.join("; ", statements))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(REFUSED).contains(e.getSQLState()));
    }

    /** Tries statements as the application, the last of which is the one in question, and takes them back. */
    private static void tryAll(Database database, String... statements) throws SQLException {
        try (Connection connection = database.as(Database.APPLICATION).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
