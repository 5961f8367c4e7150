package se.samverk.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Organisations that work together under a name, with a host that is a legal person. */
@Entity
public class Collaboration extends Kept {
    public static final int NAME_LENGTH = 200;
    public static final int TEXT_LENGTH = 4000;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "reach", nullable = false, length = 20)
    private CollaborationLevel level;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Country country;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "host_id", nullable = false)
    private Organisation host;

    @Column(length = TEXT_LENGTH)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ApprovalHabit approval;

    protected Collaboration() {
    }

    public Collaboration(String name, CollaborationLevel level, Country country, Language language, Organisation host,
            String description) {
        this.name = Objects.requireNonNull(name);
        this.level = Objects.requireNonNull(level);
        this.country = Objects.requireNonNull(country);
        this.language = Objects.requireNonNull(language);
        this.host = Objects.requireNonNull(host, "R1 a collaboration has a host that is a legal person");
        this.description = description;
        this.approval = CountryProfile.of(country).approval();
    }

    /** Changes what the country's habits gave it; its country and its host stay. */
    public void change(String newName, CollaborationLevel newLevel, Language newLanguage, ApprovalHabit newApproval,
            String newDescription) {
        name = Objects.requireNonNull(newName);
        level = Objects.requireNonNull(newLevel);
        language = Objects.requireNonNull(newLanguage);
        approval = Objects.requireNonNull(newApproval);
        description = newDescription;
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.COLLABORATION, getId());
    }

    public String getName() {
        return name;
    }

    public CollaborationLevel getLevel() {
        return level;
    }

    public Country getCountry() {
        return country;
    }

    public Language getLanguage() {
        return language;
    }

    public ApprovalHabit getApproval() {
        return approval;
    }

    public Organisation getHost() {
        return host;
    }

    public String getDescription() {
        return description == null ? "" : description;
    }
}
