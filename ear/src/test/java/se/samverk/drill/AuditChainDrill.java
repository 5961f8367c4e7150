package se.samverk.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.audit.AuditCheck;
import se.samverk.audit.AuditHead;
import se.samverk.audit.AuditVerdict;
import se.samverk.audit.AuditVerdict.Broken;
import se.samverk.audit.AuditVerdict.Fault;
import se.samverk.audit.boundary.AuditFile;
import se.samverk.harness.Portal;
import se.samverk.harness.Postgres;
import se.samverk.harness.Until;

/**
 * Ten thousand audited acts, chained by the portal. Then, as the owner of the tables, rows anywhere in it are
 * changed, deleted, moved and put in, and the check outside the portal names each. {@code -Ddrill.seed=N}
 * repeats the choice of rows, {@code -Ddrill.rounds=N} says how many of each kind (10).
 */
class AuditChainDrill {
    private static final System.Logger OUT = System.getLogger(AuditChainDrill.class.getName());
    private static final int ROWS = 10_000;
    private static final int ROUNDS = Integer.getInteger("drill.rounds", 10);
    private static final long OWN_IDS = -1_000_000;

    /** What somebody does to the tables, around a row of the chain. */
    private interface Tampering {
        void at(Statement statement, long row) throws SQLException;
    }

    @ParameterizedTest
    @EnumSource(DrillDatabase.class)
    void whatever_is_done_to_a_row_is_named(DrillDatabase database) throws Exception {
        long seed = Long.getLong("drill.seed", System.nanoTime());
        OUT.log(Level.INFO, "{0}: -Ddrill.seed={1}", database, Long.toString(seed));
        Portal portal = Portal.fresh("audit-" + database.name().toLowerCase(Locale.ROOT));
        try (AutoCloseable server = database.provide(portal); portal) {
            portal.start().stop();
            try (Connection owner = owner(server, portal)) {
                write(owner);
            }
            portal.start();
            Until.holds("all acts are in the chain", () -> fetched(portal).lines().count() > ROWS);
            String trail = fetched(portal);
            portal.stop();
            try (Connection owner = owner(server, portal)) {
                owner.setAutoCommit(false);
                tamper(owner, trail, new Random(seed));
            }
        }
    }

    /** The embedded database is opened as its file, which only a stopped portal leaves to others. */
    private static Connection owner(AutoCloseable server, Portal portal) throws SQLException {
        return server instanceof Postgres postgres
                ? postgres.asOwner()
                : DriverManager.getConnection("jdbc:h2:file:" + portal.data().resolve("db/samverk")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE",
                        "samverk_owner", "samverk-owner");
    }

    private static void write(Connection owner) throws SQLException {
        try (PreparedStatement entry = owner.prepareStatement("""
                insert into audit_entry (id, version, happened_at, actor, act, detail)
                values (?, 1, current_timestamp, 'drill', 'signin.accepted', ?)""");
                PreparedStatement pending = owner.prepareStatement(
                        "insert into audit_pending (id, version, entry_id) values (?, 1, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                entry.setLong(1, OWN_IDS + i);
                entry.setString(2, "act " + i);
                entry.addBatch();
                pending.setLong(1, OWN_IDS + i);
                pending.setLong(2, OWN_IDS + i);
                pending.addBatch();
            }
            entry.executeBatch();
            pending.executeBatch();
        }
    }

    private static String fetched(Portal portal) {
        return portal.http().signIn("sysadmin").get("api/audit.txt").body();
    }

    private static void tamper(Connection owner, String trail, Random random) throws Exception {
        AuditVerdict sound = AuditCheck.of(new BufferedReader(new StringReader(trail)), List.of());
        assertThat(sound.broken()).isEmpty();
        assertThat(sound.rows()).isGreaterThan(ROWS);
        AuditHead head = sound.head().orElseThrow();
        assertThat(checked(owner, head)).isEmpty();
        for (int round = 0; round < ROUNDS; round++) {
            // The head's own row and what follows it is the tail; these lie before it.
            long row = 2 + random.nextInt(ROWS - 3);
            named(owner, head, row, Fault.CHANGED, row, (statement, at) -> statement.execute(
                    "update audit_entry set actor = 'nobody' where id = " + entry(at)));
            named(owner, head, row, Fault.CHANGED, row, (statement, at) -> statement.execute(
                    "update audit_link set hash = '" + "0".repeat(64) + "' where link_no = " + at));
            named(owner, head, row, Fault.REMOVED, row, (statement, at) -> statement.execute(
                    "delete from audit_entry where id = " + entry(at)));
            named(owner, head, row, Fault.REMOVED, row, (statement, at) -> remove(statement, at));
            named(owner, head, row, Fault.OUT_OF_ORDER, row, (statement, at) -> {
                remove(statement, at);
                shift(statement, at, -1);
            });
            named(owner, head, row, Fault.OUT_OF_ORDER, row, (statement, at) -> {
                statement.execute("update audit_link set link_no = -1 where link_no = " + at);
                statement.execute("update audit_link set link_no = " + at + " where link_no = " + (at + 1));
                statement.execute("update audit_link set link_no = " + (at + 1) + " where link_no = -1");
            });
            named(owner, head, row, Fault.CHANGED, row, (statement, at) -> {
                shift(statement, at, 1);
                putIn(statement, at);
            });
            named(owner, head, 0, Fault.INSERTED, row, (statement, at) -> statement.execute("""
                    insert into audit_entry (id, version, happened_at, actor, act)
                    values (-1, 1, current_timestamp, 'nobody', 'signin.accepted')"""));
        }
        named(owner, head, head.number(), Fault.REMOVED, head.number(), (statement, at) -> remove(statement, at));
    }

    private static String entry(long row) {
        return "(select entry_id from audit_link where link_no = " + row + ")";
    }

    private static void remove(Statement statement, long row) throws SQLException {
        statement.execute("delete from audit_entry where id = " + entry(row));
        statement.execute("delete from audit_link where link_no = " + row);
    }

    private static void shift(Statement statement, long from, int by) throws SQLException {
        // By way of negative numbers, which the constraint on numbers allows step by step.
        statement.execute("update audit_link set link_no = -link_no where link_no >= " + from);
        statement.execute("update audit_link set link_no = -link_no + " + by + " where link_no < 0");
    }

    /** A row of somebody's making, in the place of another and with its hashes. */
    private static void putIn(Statement statement, long row) throws SQLException {
        statement.execute("""
                insert into audit_entry (id, version, happened_at, actor, act)
                values (-1, 1, current_timestamp, 'nobody', 'signin.accepted')""");
        statement.execute("""
                insert into audit_link (id, version, link_no, entry_id, previous_hash, hash, chained_at)
                select -1, 1, %d, -1, previous_hash, hash, chained_at from audit_link where link_no = %d"""
                .formatted(row, row + 1));
    }

    private static void named(Connection owner, AuditHead head, long named, Fault fault, long row, Tampering tampering)
            throws Exception {
        try (Statement statement = owner.createStatement()) {
            tampering.at(statement, row);
            assertThat(checked(owner, head)).as("%s at row %d", fault, row).hasValueSatisfying(broken -> {
                assertThat(broken.number()).isEqualTo(named);
                assertThat(broken.fault()).isEqualTo(fault);
            });
        } finally {
            owner.rollback();
        }
    }

    private static Optional<Broken> checked(Connection owner, AuditHead head) throws Exception {
        StringWriter trail = new StringWriter();
        AuditFile.write(owner, trail);
        return AuditCheck.of(new BufferedReader(new StringReader(trail.toString())), List.of(head)).broken();
    }
}
