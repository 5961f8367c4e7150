package se.samverk.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Objects;
import se.samverk.shared.Kept;

/** Somebody who takes part in service of an organisation. Holds a display name and a work title, nothing more. */
@Entity
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
