package se.samverk.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The number and hash of the newest link at some moment. Who keeps it where the portal's administrators
 * cannot reach can later prove that nothing up to that link has been changed.
 */
public record AuditHead(long number, String hash) implements Serializable {

    /** The line by which a head is kept, with the day or moment it was read: {@code 2018-03-14 17 9f86…}. */
    public String line(Object day) {
        return day + " " + number + " " + hash;
    }

    /** The heads that lines tell of, in their order; lines of another form are left out. */
    public static List<AuditHead> of(List<String> lines) {
        List<AuditHead> heads = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            int last = words.length - 1;
            if (last > 0 && words[last].matches("[0-9a-f]{64}") && words[last - 1].matches("[0-9]{1,18}")) {
                heads.add(new AuditHead(Long.parseLong(words[last - 1]), words[last]));
            }
        }
        return heads;
    }
}
