package se.samverk.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.samverk.audit.AuditVerdict.Broken;
import se.samverk.audit.AuditVerdict.Fault;
import se.samverk.shared.CanonicalJson;

/**
 * Tells whether an audit trail is as it was written, from its lines alone, and names the first row that is
 * not. A line holds the hash that the database has, a blank, and the canonical JSON of the row.
 */
public final class AuditCheck {
    private final Map<Long, Set<String>> kept = new TreeMap<>();
    private long number;
    private String last = AuditRow.NOTHING_BEFORE;
    private String beforeLast = "";
    private long lastEntry;

    private AuditCheck(List<AuditHead> heads) {
        for (AuditHead head : heads) {
            kept.computeIfAbsent(head.number(), any -> new TreeSet<>()).add(head.hash());
        }
    }

    /** Checks a file, and that it still holds the links of which the heads were kept. */
    public static AuditVerdict of(BufferedReader file, List<AuditHead> heads) throws IOException {
        AuditCheck check = new AuditCheck(heads);
        Broken broken = null;
        String line = file.readLine();
        while (line != null && broken == null) {
            broken = check.follow(line);
            line = file.readLine();
        }
        if (broken == null && check.kept.keySet().stream().anyMatch(head -> head > check.number)) {
            broken = new Broken(check.number + 1, 0, Fault.REMOVED);
        }
        return new AuditVerdict(check.number,
                check.number == 0 ? Optional.empty() : Optional.of(new AuditHead(check.number, check.last)),
                Optional.ofNullable(broken));
    }

    private Broken follow(String line) {
        int blank = line.indexOf(' ');
        Map<String, Object> row;
        try {
            row = CanonicalJson.read(line.substring(blank + 1));
        } catch (IllegalArgumentException malformed) {
            return new Broken(number + 1, 0, Fault.UNREADABLE);
        }
        if (blank < 0 || !(row.get("number") instanceof Long said) || !(row.get("entry") instanceof Long entry)) {
            return new Broken(number + 1, 0, Fault.UNREADABLE);
        }
        String hash = line.substring(0, blank);
        if (hash.equals(AuditRow.NO_HASH)) {
            return new Broken(0, entry, Fault.INSERTED);
        }
        if (said != number + 1) {
            return said > number + 1
                    ? new Broken(number + 1, 0, Fault.REMOVED)
                    : new Broken(said, entry, Fault.INSERTED);
        }
        if (!row.containsKey("act")) {
            return new Broken(said, entry, Fault.REMOVED);
        }
        if (!last.equals(row.get("previous"))) {
            return beforeLast.equals(row.get("previous"))
                    ? new Broken(number, lastEntry, Fault.INSERTED)
                    : new Broken(said, entry, Fault.OUT_OF_ORDER);
        }
        if (!hash.equals(AuditRow.hash(line.substring(blank + 1)))) {
            return new Broken(said, entry, Fault.CHANGED);
        }
        if (!Set.of(hash).containsAll(kept.getOrDefault(said, Set.of()))) {
            return new Broken(said, entry, Fault.REWRITTEN);
        }
        number = said;
        beforeLast = last;
        last = hash;
        lastEntry = entry;
        return null;
    }
}
