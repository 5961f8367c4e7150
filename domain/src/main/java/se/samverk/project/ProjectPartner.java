package se.samverk.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;

/** An organisation that takes part in a project, with what it contributes in a few words. */
@Entity
@Table(name = "project_partner")
public class ProjectPartner extends Kept {
    public static final int NOTE_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id", nullable = false)
    private Project project;

    @Column(name = "position_no", nullable = false)
    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id", nullable = false)
    private Organisation organisation;

    @Column(length = NOTE_LENGTH)
    private String note;

    protected ProjectPartner() {
    }

    ProjectPartner(Project project, int position, Organisation organisation, String note) {
        this.project = project;
        this.position = position;
        this.organisation = Objects.requireNonNull(organisation);
        this.note = note;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public String getNote() {
        return note == null ? "" : note;
    }
}
