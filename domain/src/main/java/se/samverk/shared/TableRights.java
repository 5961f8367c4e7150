package se.samverk.shared;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the application's database user may do. In most tables it may do anything with rows; what was
 * sealed, what happened and what was audited it may add to and read, and neither change nor remove.
 * It makes, alters and drops nothing.
 */
public final class TableRights {
    /** Tables in which the application may insert and read, nothing else. */
    public static final Set<String> INSERT_ONLY = Set.of("sealed_version", "event", "audit_entry", "audit_link",
            "setting_change", "broken_glass", "disposal", "statement_edition", "statement_text");
    private static final String OWN_TABLES_OF_THE_MIGRATIONS = "flyway";

    private TableRights() {
    }

    /** The statements by which the owner of some tables lets a user into them. */
    public static List<String> grants(Collection<String> tables, String user) {
        return new TreeSet<>(tables).stream().filter(table -> !table.startsWith(OWN_TABLES_OF_THE_MIGRATIONS))
                .map(table -> "grant " + of(table) + " on " + table + " to " + user).toList();
    }

    /** The statement that lets a user take numbers; the embedded database asks for none. */
    public static String grantNumbers(String user) {
        return "grant usage on all sequences in schema public to " + user;
    }

    private static String of(String table) {
        return INSERT_ONLY.contains(table) ? "select, insert" : "select, insert, update, delete";
    }
}
