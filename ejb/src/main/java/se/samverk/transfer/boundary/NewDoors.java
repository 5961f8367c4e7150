package se.samverk.transfer.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.SecretKey;

/**
 * The way in after an import without keys: a link to a new password for every administrator of the portal, in a file that
 * only its owner reads. They give links to the others, or these ask for one by mail.
 */
final class NewDoors {
    private static final Duration OPEN = Duration.ofDays(7);
    private static final String ADMINISTRATORS = """
            select distinct a.id, a.username from account a join holding h on h.person_id = a.person_id
            join seat s on s.id = h.seat_id where a.status = 'ACTIVE' and s.seat_role = 'SYSTEM_ADMINISTRATOR'
            and h.valid_from <= ? and (h.valid_to is null or h.valid_to >= ?)
            and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?) order by a.username""";
    private static final String LINK = """
            insert into one_time_link (id, version, purpose, token_sha256, created_at, expires_at, account_id)
            values (?, 1, 'PASSWORD', ?, ?, ?, ?)""";

    private final Path file;
    private final String address;
    private boolean written;

    /**
     * @param file where the links are written
     * @param address where the portal will be
     */
    NewDoors(Path file, String address) {
        this.file = file;
        this.address = address;
    }

    /** Makes the links; they open when the transaction is committed. */
    void open(Connection connection, Instant now) throws IOException, SQLException {
        Map<Long, String> administrators = administrators(connection, LocalDate.ofInstant(now, ZoneOffset.UTC));
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LINK)) {
            for (Map.Entry<Long, String> one : administrators.entrySet()) {
                String token = SecretKey.fresh();
                statement.setLong(1, Import.nextNumber(connection));
                statement.setString(2, OneTimeLink.hash(token));
                statement.setObject(3, moment(now));
                statement.setObject(4, moment(now.plus(OPEN)));
                statement.setLong(5, one.getKey());
                statement.executeUpdate();
                lines.add(one.getValue() + " " + address + "/open/password.xhtml?token=" + token);
            }
        }
        if (!lines.isEmpty()) {
            Files.createDirectories(file.getParent(), OwnerOnly.folder());
            Files.deleteIfExists(file);
            Files.createFile(file, OwnerOnly.file());
            written = true;
            Files.write(file, lines);
        }
    }

    private static Map<Long, String> administrators(Connection connection, LocalDate day) throws SQLException {
        Map<Long, String> found = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ADMINISTRATORS)) {
            for (int i = 1; i <= 4; i++) {
                statement.setObject(i, day);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return found;
    }

    /** Whether there are links. */
    boolean areOpen() {
        return written;
    }

    /** Removes the file: the links will not open. */
    void forget() throws IOException {
        if (written) {
            Files.deleteIfExists(file);
            written = false;
        }
    }

    /** To the microsecond, which is what both databases keep. */
    static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
