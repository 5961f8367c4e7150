package se.samverk.workinggroup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

    private long id;
    private CollaborationView collaboration;

    public void load() {
        collaboration = groups.viewCollaboration(id);
    }

    /** The readable things of a kind in this collaboration, by the name of the kind. */
    public List<ThingRow> all(String kind) {
        return things.ofCollaboration(id, SubjectKind.valueOf(kind), ROWS);
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
