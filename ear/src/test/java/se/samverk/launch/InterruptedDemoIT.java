package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Portal;

/** The telling of the demo, interrupted where it takes more than one transaction: while a file is brought in. */
class InterruptedDemoIT {
    /** What was told last when the portal went down, as far as its database knows. */
    private static final String FORGOTTEN = "'document.vk.pengar', 'document.boras.natverk', "
            + "'document.boras.natverk#revised', 'document.bis.samtal', 'document.tromso.fullmakter', 'end'";

    @Test
    void what_was_brought_in_but_not_noted_is_not_brought_in_again() throws SQLException {
        try (Portal own = Portal.fresh("interrupted").start()) {
            own.stop();
            Map<String, Long> before = counts(own);
            assertThat(before.get("document")).isEqualTo(15);
            assertThat(before.get("document_version")).isEqualTo(16);
            try (Connection connection = database(own); Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("delete from demo_step where step_name in (" + FORGOTTEN + ")"))
                        .isEqualTo(6);
            }

            own.start();
            assertThat(own.log()).contains("The demo is told, 5 steps.");
            own.stop();
            assertThat(counts(own)).isEqualTo(before);

            own.start();
            assertThat(own.log()).doesNotContain("The demo is told");
            own.stop();
            assertThat(counts(own)).isEqualTo(before);
        }
    }

    private static Map<String, Long> counts(Portal portal) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database(portal); Statement statement = connection.createStatement()) {
            for (String table : new String[]{"document", "document_version", "stored_file", "file_text", "upload",
                    "citation", "funding_record", "demo_step"}) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }

    private static Connection database(Portal stopped) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + stopped.data().resolve("db/samverk")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE", "samverk_owner",
                "samverk-owner");
    }
}
