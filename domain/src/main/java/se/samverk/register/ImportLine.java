package se.samverk.register;

import java.io.Serializable;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;

/**
 * A row of a file of organisations, and what would become of it.
 *
 * @param number the row's place in the file, the headings being row 1
 * @param kind and {@code country} null where the row does not say it in words of the register
 * @param reason the text key of why it is refused, {@code import.} before it; empty when it is not
 */
public record ImportLine(int number, String name, OrganisationKind kind, Country country, String parent,
        String organisationNumber, String description, Fate fate, String reason) implements Serializable {

    /** What becomes of a row. */
    public enum Fate {
        NEW, EXISTS, REFUSED
    }

    public ImportLine refused(String why) {
        return new ImportLine(number, name, kind, country, parent, organisationNumber, description, Fate.REFUSED, why);
    }

    public ImportLine existing() {
        return new ImportLine(number, name, kind, country, parent, organisationNumber, description, Fate.EXISTS, "");
    }
}
