package se.samverk.audit.boundary;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import se.samverk.audit.AuditRow;

/**
 * Writes the audit trail to a text, one row a line: the hash that the database holds, a blank, and the
 * row's canonical JSON built from what the database holds. So a line is sound when the SHA-256 of what
 * follows the blank is what stands before it, which any tool can compute. Entries that stand in no link
 * and wait for none come last, with a dash for the hash. Needs nothing of the portal but its tables.
 */
public final class AuditFile {
    private static final int ROWS_AT_A_TIME = 1000;
    private static final String CHAIN = """
            select l.link_no, l.entry_id, e.happened_at, e.actor, e.act, e.subject_kind, e.subject_id, e.detail,
            l.chained_at, l.previous_hash, l.hash
            from audit_link l left join audit_entry e on e.id = l.entry_id order by l.link_no, l.id""";
    private static final String OUTSIDE = """
            select 0, e.id, e.happened_at, e.actor, e.act, e.subject_kind, e.subject_id, e.detail,
            cast(null as timestamp with time zone), null, '-'
            from audit_entry e where not exists (select 1 from audit_link l where l.entry_id = e.id)
            and not exists (select 1 from audit_pending p where p.entry_id = e.id) order by e.id""";

    private AuditFile() {
    }

    /** Writes all rows; the connection is left as it was. */
    public static void write(Connection connection, Appendable out) throws SQLException, IOException {
        write(connection, CHAIN, out);
        write(connection, OUTSIDE, out);
    }

    private static void write(Connection connection, String query, Appendable out) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    out.append(row.getString(11)).append(' ').append(read(row).canonical()).append('\n');
                }
            }
        }
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        String kind = row.getString(6);
        String subject = kind == null ? null : kind.toLowerCase(Locale.ROOT) + "-" + row.getLong(7);
        return new AuditRow(row.getLong(1), row.getLong(2), moment(row, 3), row.getString(4), row.getString(5), subject,
                row.getString(8), moment(row, 9), row.getString(10));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
