package se.samverk.workinggroup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.platform.Caller;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.webshell.AskedDay;
import se.samverk.webshell.Crumb;
import se.samverk.workinggroup.GroupView;
import se.samverk.workinggroup.boundary.Groups;

/** A group: now, plan, meetings and decisions, reports, money, documents, members; five rows each. */
@Named
@RequestScoped
public class GroupPage {
    private static final int ROWS = 5;

    @Inject
    private Groups groups;

    @Inject
    private Things things;

    @Inject
    private Waitings waitings;

    @Inject
    private Caller caller;

    @Inject
    private Seats seats;

    private long id;
    private String on;
    private AskedDay asked;
    private List<SeatRow> members;
    private SeatRow vacant;
    private GroupView group;

    public void load() {
        group = groups.view(id);
        asked = AskedDay.of(on);
        members = asked.day() == null ? group.seats() : seats.on(getRef(), asked.day());
        vacant = seats.toFill(getRef()).stream().findFirst().orElse(null);
    }

    /** The newest readable things of a kind, by the name of the kind. */
    public List<ThingRow> newest(String kind) {
        return things.ofGroup(id, SubjectKind.valueOf(kind), ROWS);
    }

    /** What waits for the reader in this group. */
    public List<WaitingRow> getNow() {
        if (!caller.view().signedIn()) {
            return List.of();
        }
        List<WaitingRow> rows = new ArrayList<>(waitings.forMe());
        rows.removeIf(row -> things.find(row.subject()).map(ThingRow::groupId).filter(of -> of == id).isEmpty());
        return rows.stream().limit(ROWS).toList();
    }

    /** The seats of today or of the day that is asked for. */
    public List<SeatRow> getMembers() {
        return members;
    }

    public AskedDay getAsked() {
        return asked;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    /** The first seat here that is empty and that the reader may fill; null when there is none. */
    public SeatRow getVacant() {
        return vacant;
    }

    /** Whose seat it is: "läsare, Tromsø kommune". */
    public String getVacantName() {
        return vacant.nameWithOrganisation();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(group.collaborationName(), group.collaboration().url()));
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.GROUP, id);
    }

    public GroupView getGroup() {
        return group;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
