package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;

/**
 * How long the start page takes when ten thousand things wait in the database, against a hundred: those of others, on the
 * same things, so that the reader's own list is the same. Warm, one caller, the middle time.
 */
class StartBench {
    private static final int PAGES = Integer.getInteger("bench.pages", 100);
    private static final double GOAL = 1.5;
    private static final int FEW = 100;
    private static final int MANY = 10_000;

    @Test
    void ten_thousand_waitings_against_a_hundred() throws SQLException {
        Portal portal = Portal.fresh("bench-start");
        try (portal) {
            portal.start();
            portal.stop();
            double few = withWaitings(portal, FEW);
            double many = withWaitings(portal, MANY);
            Figures.ratio("start page with 10 000 waitings / with 100, p50", many, few, GOAL);
        }
    }

    private static double withWaitings(Portal portal, int wanted) throws SQLException {
        fill(portal, wanted);
        portal.start();
        Http http = portal.http().signIn("lasare.molndal");
        measured(http);
        double middle = Figures.median(measured(http));
        portal.stop();
        return middle;
    }

    private static double[] measured(Http http) {
        double[] times = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = http.get("index.xhtml");
            times[i] = (System.nanoTime() - begin) / 1e6;
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        return times;
    }

    private static void fill(Portal portal, int wanted) throws SQLException {
        String address = "jdbc:h2:file:" + portal.data().resolve("db/samverk")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE";
        try (Connection database = DriverManager.getConnection(address, "samverk_owner", "samverk-owner");
                Statement statement = database.createStatement()) {
            int there = number(statement, "select count(*) from waiting");
            assertThat(there).as("waitings of the demo").isPositive().isLessThanOrEqualTo(wanted);
            statement.executeUpdate("""
                    insert into waiting (id, version, seat_id, verb, subject_kind, subject_id, asked_by, asked_at)
                    select -row_number() over () - (select count(*) from waiting), 0, s.id, 'ANSWER', t.subject_kind,
                    t.subject_id, 'Portalen', current_timestamp
                    from thing t cross join seat s cross join system_range(1, 20)
                    where s.id not in (select h.seat_id from holding h join account a on a.person_id = h.person_id
                    where a.username = 'lasare.molndal') limit %d""".formatted(wanted - there));
            assertThat(number(statement, "select count(*) from waiting")).isEqualTo(wanted);
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
