package se.samverk.transfer.boundary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table as the database describes it.
 *
 * @param key the columns of its primary key
 * @param references what the database lets a column lead to: a table and its column
 */
record Table(String name, List<Field> fields, List<String> key, Map<String, Reference> references) {
    /** The number that most tables have. */
    static final String ID = "id";

    /** Where a column leads. */
    record Reference(String table, String field) {
    }

    Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    boolean isNumbered() {
        return key.equals(List.of(ID));
    }

    /** The tables that its rows need, without itself. */
    Set<String> needed() {
        Set<String> tables = new LinkedHashSet<>();
        references.values().forEach(reference -> tables.add(reference.table()));
        tables.remove(name);
        return tables;
    }
}
