package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** An organisation in a list. {@code parentName} and {@code formerName} may be empty, {@code validTo} null. */
public record OrganisationRow(long id, String name, OrganisationKind kind, Country country, String parentName,
        String formerName, LocalDate validTo) implements Serializable {
    public String url() {
        return new SubjectRef(SubjectKind.ORGANISATION, id).url();
    }
}
