package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Build;
import se.samverk.harness.Command;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.Postgres;
import se.samverk.harness.Until;
import se.samverk.shared.TableRights;

/** The same EAR on PostgreSQL, chosen by the environment alone. */
class PostgresIT {
    @Test
    void the_demo_is_found_on_postgresql_as_on_the_embedded_database() throws IOException, SQLException {
        int expected = onTheEmbeddedDatabase();
        try (Postgres database = new Postgres();
                Portal portal = database.used(Portal.fresh("postgres"))) {
            portal.start();
            assertThat(portal.data().resolve("db")).doesNotExist();
            Until.equal("what everybody finds", expected, () -> Found.byEverybody(portal.http()));

            portal.kill();
            portal.start();
            Until.equal("what everybody finds", expected, () -> Found.byEverybody(portal.http()));
            connectionsThatEndAreReplaced(database, portal);
            theApplicationIsRestricted(database);
            everythingComesToTheEmbeddedDatabase(database, portal.data());
        }
    }

    /** What everybody finds in a demo of its own: in the shared portal, other tests have published more. */
    private static int onTheEmbeddedDatabase() {
        try (Portal embedded = Portal.fresh("embedded").start()) {
            int found = Found.byEverybody(embedded.http());
            assertThat(found).isPositive();
            return found;
        }
    }

    private static void connectionsThatEndAreReplaced(Postgres database, Portal portal) throws SQLException {
        Http reader = portal.http().signIn("lasare.molndal");
        assertThat(reader.get("index.xhtml").statusCode()).isEqualTo(200);
        assertThat(database.endConnections()).isPositive();
        for (int i = 0; i < 10; i++) {
            assertThat(reader.get("index.xhtml").statusCode()).as("page %d after the connections ended", i)
                    .isEqualTo(200);
        }
    }

    private static void theApplicationIsRestricted(Postgres database) throws SQLException {
        try (Connection connection = database.asApplication();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table intruder (id bigint)"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
            for (String table : TableRights.INSERT_ONLY) {
                assertThat(count(statement, table)).as(table).isNotNegative();
                assertThatThrownBy(() -> statement.execute("delete from " + table)).as(table)
                        .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
            }
        }
    }

    /** Written while the portal runs; the same comes out of an installation with the other database. */
    private static void everythingComesToTheEmbeddedDatabase(Postgres database, Path data) throws IOException {
        Exported first = Exported.of(data, "from-postgresql", database.environment());
        Path elsewhere = Build.fresh("from-postgresql-data");
        Command come = Command.run(Map.of(), "import", first.folder(), "--data", elsewhere);
        assertThat(come.status()).as(come.said()).isZero();
        Command audit = Command.run(Map.of(), "audit", "--data", elsewhere);
        assertThat(audit.status()).as(audit.said()).isZero();
        first.assertSameAs(Exported.of(elsewhere, "from-h2", Map.of()));
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
