package se.samverk.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.util.Objects;
import se.samverk.shared.Kept;

/** Somebody who takes part in service of an organisation. Holds a display name and a work title, nothing more. */
@Entity
@NamedQuery(name = "Person.listed", query = """
        select p from Person p where (lower(p.displayName) like :pattern or exists (select a from Account a
        where a.person = p and (a.username like :pattern or a.mail like :pattern)))
        and exists (select a from Account a where a.person = p and a.status in :accountStates)
        order by p.displayName, p.id""")
@NamedQuery(name = "Person.numberListed", query = """
        select count(p) from Person p where (lower(p.displayName) like :pattern or exists (select a from Account a
        where a.person = p and (a.username like :pattern or a.mail like :pattern)))
        and exists (select a from Account a where a.person = p and a.status in :accountStates)""")
@NamedQuery(name = "Person.listedOf", query = """
        select p from Person p where (lower(p.displayName) like :pattern or exists (select a from Account a
        where a.person = p and (a.username like :pattern or a.mail like :pattern)))
        and exists (select a from Account a where a.person = p and a.status in :accountStates)
        and exists (select h from Holding h where h.person = p and h.seat.organisation.id in :organisations)
        order by p.displayName, p.id""")
@NamedQuery(name = "Person.numberListedOf", query = """
        select count(p) from Person p where (lower(p.displayName) like :pattern or exists (select a from Account a
        where a.person = p and (a.username like :pattern or a.mail like :pattern)))
        and exists (select a from Account a where a.person = p and a.status in :accountStates)
        and exists (select h from Holding h where h.person = p and h.seat.organisation.id in :organisations)""")
public class Person extends Kept {
    public static final int NAME_LENGTH = 120;

    @Column(name = "display_name", nullable = false, length = NAME_LENGTH)
    private String displayName;

    @Column(length = NAME_LENGTH)
    private String title;

    protected Person() {
    }

    public Person(String displayName, String title) {
        this.displayName = Objects.requireNonNull(displayName);
        this.title = title;
    }

    /** Takes away name and title: "N. N." stands for a name that is not told, in every language of the portal. */
    public void anonymise() {
        displayName = "N. N. " + getId();
        title = null;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getTitle() {
        return title == null ? "" : title;
    }
}
