package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import se.samverk.organisation.SeatRow;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.register.OrganisationView;
import se.samverk.register.boundary.Memberships;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.People;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.webshell.AskedDay;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** An organisation: what waits for it, its seats (also the empty ones), decisions that bind it, money. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;
    private static final int MOST = 500;
    private static final Set<SubjectKind> PAPERS = Set.of(SubjectKind.REPORT, SubjectKind.MINUTES,
            SubjectKind.ATTACHMENT);

    @Inject
    private Organisations organisations;

    @Inject
    private Waitings waitings;

    @Inject
    private Things things;

    @Inject
    private Seats seats;

    @Inject
    private People people;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private Told told;

    @Inject
    private Memberships memberships;

    private long id;
    private String on;
    private String all;
    private AskedDay asked;
    private List<SeatRow> held;
    private List<WaitingRow> waiting;
    private List<ThingRow> grants;
    private List<ThingRow> papers;
    private List<ThingRow> own;
    private long joining;
    private SeatRow vacant;
    private OrganisationView organisation;

    public void load() {
        organisation = organisations.view(id);
        waiting = waitings.ofOrganisation(id);
        grants = things.ofOrganisation(id, SubjectKind.GRANT, most("grants"));
        papers = things.ofGroupsOf(id, PAPERS, most("documents"));
        own = things.ofOrganisationAlone(id, SubjectKind.DOCUMENT, most("own"));
        asked = AskedDay.of(on);
        held = asked.day() == null ? organisation.seats() : seats.on(getRef(), asked.day());
        joining = memberships.number(id);
        vacant = seats.toFill(getRef()).stream().findFirst().orElse(null);
    }

    /** Moves a seat of an organisation that was merged into this one. */
    public String takeOver(long seat) {
        seats.takeOver(seat);
        told.done("organisation.told.takenOver");
        return "/organisation/view.xhtml?faces-redirect=true&id=" + id;
    }

    public List<WaitingRow> getWaiting() {
        return waiting;
    }

    /** How many rows a part of the page asks for: five and one more, so that it is known whether there are others. */
    public int most(String section) {
        return section.equals(all) ? MOST : ROWS + 1;
    }

    /** The rows of a part of the page: five, or all when the address asks for them. */
    public <T> List<T> few(String section, List<T> rows) {
        return section.equals(all) || rows.size() <= ROWS ? rows : rows.subList(0, ROWS);
    }

    /** Where all rows of a part are shown; nothing when they are shown already. */
    public String more(String section, List<?> rows) {
        if (section.equals(all) || rows.size() <= ROWS) {
            return "";
        }
        String day = asked.day() == null ? "" : "&on=" + asked.day();
        return "/organisation/view.xhtml?id=" + id + "&all=" + section + day + "#" + section;
    }

    /** The newest readable grants that belong to the organisation. */
    public List<ThingRow> getGrants() {
        return grants;
    }

    /** The newest readable papers of the groups in which the organisation has a seat. */
    public List<ThingRow> getPapers() {
        return papers;
    }

    /** The newest readable documents that the organisation has for itself. */
    public List<ThingRow> getOwn() {
        return own;
    }

    /** Whether the reader looks after these documents. */
    public boolean isKeeper() {
        return caller.view().looksAfter(id);
    }

    /** The seats of today or of the day that is asked for. */
    public List<SeatRow> getHeld() {
        return held;
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

    public String getAll() {
        return all;
    }

    public void setAll(String all) {
        this.all = all;
    }

    /** Whether the reader looks after the people of the organisation. */
    public boolean isPeopleAdministrator() {
        return Right.PEOPLE_ADMINISTRATOR.holds(caller.view()) && people.organisations().containsKey(id);
    }

    /** The first seat here that is empty and that the reader may fill; null when there is none. */
    public SeatRow getVacant() {
        return vacant;
    }

    /** How many want to take part for the organisation and wait for the reader's answer. */
    public long getJoining() {
        return joining;
    }

    /** Whose seat it is: "läsare, Tromsø kommune". */
    public String getVacantName() {
        return vacant.nameWithOrganisation();
    }

    public List<Crumb> getCrumbs() {
        Crumb all = new Crumb(words.of("organisation.list.title"), "/organisation/list.xhtml");
        return organisation.parent() == null
                ? List.of(all)
                : List.of(all, new Crumb(organisation.parentName(), organisation.parent().url()));
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.ORGANISATION, id);
    }

    public OrganisationView getOrganisation() {
        return organisation;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
