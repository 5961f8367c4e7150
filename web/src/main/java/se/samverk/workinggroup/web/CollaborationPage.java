package se.samverk.workinggroup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.workinggroup.CollaborationView;
import se.samverk.workinggroup.boundary.Groups;

/** A collaboration: what it is for, its groups, projects and plans, and who hosts it. */
@Named
@RequestScoped
public class CollaborationPage {
    private static final int ROWS = 20;

    @Inject
    private Groups groups;

    @Inject
    private Things things;

    @Inject
    private Seats seats;

    private long id;
    private SeatRow vacant;
    private CollaborationView collaboration;

    public void load() {
        collaboration = groups.viewCollaboration(id);
        vacant = seats.toFill(getRef()).stream().findFirst().orElse(null);
    }

    /** The readable things of a kind in this collaboration, by the name of the kind. */
    public List<ThingRow> all(String kind) {
        return things.ofCollaboration(id, SubjectKind.valueOf(kind), ROWS);
    }

    /** The first seat here that is empty and that the reader may fill; null when there is none. */
    public SeatRow getVacant() {
        return vacant;
    }

    /** Whose seat it is. */
    public String getVacantName() {
        return vacant.nameWithOrganisation();
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.COLLABORATION, id);
    }

    public CollaborationView getCollaboration() {
        return collaboration;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
