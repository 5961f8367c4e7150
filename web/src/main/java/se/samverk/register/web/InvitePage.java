package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.samverk.notification.mail.SmtpServer;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.VacancyView;
import se.samverk.register.boundary.InvitePerson;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.Invitations.Invited;
import se.samverk.register.boundary.InviteToSeat;
import se.samverk.register.boundary.People;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.PortalAddress;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/**
 * Inviting somebody: to an empty seat, to one that is held – to follow its holder or to stand in –, or to one of an
 * organisation or the portal.
 */
@Named
@ViewScoped
public class InvitePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<Role> WITHOUT_PLACE = List.of(Role.READER, Role.ORGANISATION_ADMINISTRATOR, Role.FUNDER,
            Role.SYSTEM_ADMINISTRATOR);

    @Inject
    private Invitations invitations;

    @Inject
    private People people;

    @Inject
    private Seats seats;

    @Inject
    private SmtpServer mails;

    @Inject
    private Words words;

    @Inject
    private UserLanguage userLanguage;

    @Inject
    private Told told;

    @Inject
    private PortalAddress address;

    private Long seat;
    private Invitation.Task task;
    private VacancyView held;
    private LocalDate from;
    private SeatRow vacant;
    private Map<Long, String> organisations = Map.of();
    private Long organisation;
    private Role role = Role.READER;
    private String mail;
    private String name;
    private String title;
    private Language language;
    private boolean byMail;
    private Invited invited;

    public void load() {
        if (language == null) {
            language = userLanguage.getLanguage();
            byMail = mails.configured();
        }
        if (seat != null && task != null) {
            held = task == Invitation.Task.FOLLOW ? seats.successors(seat) : seats.standIns(seat);
            vacant = held.seat();
            from = held.from();
        } else if (seat != null) {
            vacant = seats.vacancy(seat).seat();
        } else {
            organisations = people.organisations();
        }
    }

    /** Invites, and goes to the invitation; a link to hand over is shown here, this once. */
    public String invite() {
        invited = held == null ? invitations.invite(order()) : invitations.inviteTo(orderToHeld());
        if (invited.path() != null) {
            return null;
        }
        told.done("invitation.told.sent");
        return "/person/invitation.xhtml?faces-redirect=true&id=" + invited.id();
    }

    private InvitePerson order() {
        return vacant == null
                ? new InvitePerson(mail, name, role, place(), organisation, title, language, byMail)
                : new InvitePerson(mail, name, vacant.role(), placeOf(vacant.place()), vacant.organisationId(),
                        vacant.title(), language, byMail);
    }

    private InviteToSeat orderToHeld() {
        if (from == null) {
            throw new RuleBroken("seat.noDay", "from");
        }
        return new InviteToSeat(seat, task, from, mail, name, language, byMail);
    }

    private Long place() {
        return role.place() == SubjectKind.ORGANISATION ? organisation : null;
    }

    private static Long placeOf(SubjectRef place) {
        return place == null ? null : place.id();
    }

    /** The link to hand over; null until there is one. */
    public String getLink() {
        return invited == null || invited.path() == null ? null : address.of(invited.path());
    }

    public String getInvitationUrl() {
        return "/person/invitation.xhtml?id=" + invited.id();
    }

    public List<SelectItem> getOrganisations() {
        return organisations.entrySet().stream().map(one -> new SelectItem(one.getKey(), one.getValue())).toList();
    }

    /** The roles that the reader may give in any of the organisations. */
    public List<SelectItem> getRoles() {
        return WITHOUT_PLACE.stream().filter(invitations::mayInviteTo)
                .map(one -> new SelectItem(one, words.of("role." + one))).toList();
    }

    public List<SelectItem> getLanguages() {
        return Arrays.stream(Language.values())
                .map(one -> new SelectItem(one, words.of("shell.language." + one.tag()))).toList();
    }

    /** Why the portal cannot send the invitation; empty when it can. */
    public String getNoMail() {
        return mails.configured() ? "" : words.of("invitation.noMail");
    }

    public List<SelectItem> getWays() {
        return List.of(new SelectItem(true, words.of("invitation.byMail")),
                new SelectItem(false, words.of("invitation.byHand")));
    }

    public List<Crumb> getCrumbs() {
        return vacant != null && vacant.place() != null
                ? List.of(new Crumb(vacant.placeName(), vacant.place().url()))
                : List.of(new Crumb(words.of("person.list.title"), "/person/list.xhtml"));
    }

    /** What the page does: invites somebody, a successor or a substitute. */
    public String getHeading() {
        return words.of(task == null ? "invitation.invite" : "invitation.invite." + task);
    }

    public boolean isToHeld() {
        return held != null;
    }

    public Invitation.Task getTask() {
        return task;
    }

    public void setTask(Invitation.Task task) {
        this.task = task;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    /** The seat to fill, follow in or stand in for; null for a seat of an organisation or the portal. */
    public SeatRow getVacant() {
        return vacant;
    }

    public Long getSeat() {
        return seat;
    }

    public void setSeat(Long seat) {
        this.seat = seat;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public boolean isByMail() {
        return byMail;
    }

    public void setByMail(boolean byMail) {
        this.byMail = byMail;
    }
}
