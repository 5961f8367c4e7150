package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.register.OrganisationView;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** An organisation: what waits for it, its seats (also the empty ones), decisions that bind it, money. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;

    @Inject
    private Organisations organisations;

    @Inject
    private Waitings waitings;

    @Inject
    private Things things;

    @Inject
    private Seats seats;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private SeatRow vacant;
    private OrganisationView organisation;

    public void load() {
        organisation = organisations.view(id);
        vacant = seats.toFill(getRef()).stream().findFirst().orElse(null);
    }

    /** Moves a seat of an organisation that was merged into this one. */
    public String takeOver(long seat) {
        seats.takeOver(seat);
        told.done("organisation.told.takenOver");
        return "/organisation/view.xhtml?faces-redirect=true&id=" + id;
    }

    public List<WaitingRow> getWaiting() {
        return waitings.ofOrganisation(id);
    }

    /** The newest readable things of a kind that belong to the organisation, by the name of the kind. */
    public List<ThingRow> newest(String kind) {
        return things.ofOrganisation(id, SubjectKind.valueOf(kind), ROWS);
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
