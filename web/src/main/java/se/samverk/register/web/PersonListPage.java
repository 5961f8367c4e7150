package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import se.samverk.organisation.Account;
import se.samverk.organisation.Invitation;
import se.samverk.register.InvitationView;
import se.samverk.register.PersonFilter;
import se.samverk.register.PersonListView;
import se.samverk.register.PersonRow;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.People;
import se.samverk.webshell.About;
import se.samverk.webshell.Words;

/** "Personer": those the reader looks after, and those invited. */
@Named
@RequestScoped
public class PersonListPage {
    private static final String INVITED = "INVITED";

    @Inject
    private People people;

    @Inject
    private Invitations invitations;

    @Inject
    private Words words;

    @Inject
    private About about;

    private String name;
    private String organisation;
    private String state;
    private String page;
    private PersonListView list;
    private List<InvitationView> pending;

    public void load() {
        int wanted = page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        Long of = organisation != null && organisation.matches("[0-9]{1,12}") ? Long.valueOf(organisation) : null;
        list = people.list(new PersonFilter(name, of, accountState()), wanted);
        boolean filtered = !getName().isEmpty() || of != null;
        pending = (state == null || state.isEmpty()) && !filtered || INVITED.equals(state)
                ? invitations.pending()
                : List.of();
    }

    private Account.Status accountState() {
        return Arrays.stream(Account.Status.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
    }

    /** Whether people with an account are listed; not where only those invited were asked for. */
    public boolean isPeopleShown() {
        return !INVITED.equals(state);
    }

    /** The grey line of a person: work, organisations, last sign-in, and that the account is closed. */
    public String note(PersonRow row) {
        StringJoiner note = new StringJoiner(" · ");
        if (!row.title().isEmpty()) {
            note.add(row.title());
        }
        if (!row.organisations().isEmpty()) {
            note.add(row.organisations());
        }
        if (!row.active()) {
            note.add(words.of("person.state.DISABLED"));
        }
        note.add(row.lastSeenAt() == null
                ? words.of("person.neverSeen")
                : words.of("person.lastSeen", about.when(row.lastSeenAt())));
        return note.toString();
    }

    /** The grey line of an invitation: address, organisation, and until when, or why it does not open. */
    public String invitedNote(InvitationView invitation) {
        String until = invitation.state() == Invitation.State.OPEN
                ? words.of("invitation.until", about.date(invitation.expiresAt().toLocalDate()))
                : words.of("invitation.state." + invitation.state());
        return invitation.mail() + " · " + invitation.organisation() + " · " + until;
    }

    public List<SelectItem> getOrganisations() {
        return people.organisations().entrySet().stream()
                .map(one -> new SelectItem(one.getKey(), one.getValue())).toList();
    }

    public List<SelectItem> getStates() {
        return List.of(new SelectItem(INVITED, words.of("person.state.INVITED")),
                new SelectItem("ACTIVE", words.of("person.state.ACTIVE")),
                new SelectItem("DISABLED", words.of("person.state.DISABLED")));
    }

    public PersonListView getList() {
        return list;
    }

    public List<InvitationView> getPending() {
        return pending;
    }

    public String getName() {
        return Objects.requireNonNullElse(name, "");
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOrganisation() {
        return Objects.requireNonNullElse(organisation, "");
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getState() {
        return Objects.requireNonNullElse(state, "");
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
