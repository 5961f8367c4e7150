package se.samverk.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import se.samverk.shared.CanonicalJson;
import se.samverk.shared.Sha256;

/**
 * One row of the chain as it is hashed: its number, the entry's content and the hash of the row before.
 *
 * @param subject the thing acted upon as {@code report-12}, or null
 * @param act null when the entry that the link names is not there
 */
public record AuditRow(long number, long entry, Instant at, String actor, String act, String subject, String detail,
        Instant chained, String previous) {
    /** What stands for the hash of an entry outside the chain. */
    public static final String NO_HASH = "-";
    /** What stands as the hash before the first row. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    /** The bytes that are hashed, as text: canonical JSON, in which what is not there is left out. */
    public String canonical() {
        Map<String, Object> members = new HashMap<>();
        members.put("number", number);
        members.put("entry", entry);
        members.put("at", moment(at));
        members.put("actor", actor);
        members.put("act", act);
        members.put("subject", subject);
        members.put("detail", detail == null || detail.isEmpty() ? null : detail);
        members.put("chained", moment(chained));
        members.put("previous", previous);
        return CanonicalJson.write(members);
    }

    private static String moment(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** SHA-256 of the canonical form. */
    public String hash() {
        return hash(canonical());
    }

    static String hash(String canonical) {
        return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
    }
}
