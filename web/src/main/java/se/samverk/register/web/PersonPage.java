package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.register.PersonView;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.ChangeMail;
import se.samverk.register.boundary.PasswordLinks;
import se.samverk.register.boundary.People;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.PortalAddress;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** A person, for those who administer people: seats now and before, and the account. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks links;

    @Inject
    private Words words;

    @Inject
    private About about;

    @Inject
    private Told told;

    @Inject
    private PortalAddress address;

    private long id;
    private PersonView person;
    private String mail;
    private String link;

    public void load() {
        person = people.view(id);
        mail = person.mail();
    }

    public String disable() {
        accounts.disable(person.username());
        return told("person.told.disabled");
    }

    public String enable() {
        accounts.enable(person.username());
        return told("person.told.enabled");
    }

    public String signOut() {
        accounts.signOut(person.username());
        return told("person.told.signedOut");
    }

    public String saveMail() {
        accounts.changeMail(new ChangeMail(person.username(), mail));
        return told("person.told.mail");
    }

    /** Makes a link to a new password and shows it this once. */
    public void makeLink() {
        link = address.of(links.hand(person.username()));
    }

    private String told(String key) {
        told.done(key);
        return "/person/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** The grey line of a seat: for whom, as what, from and until when. */
    public String note(PersonView.Held held) {
        String title = held.title().isEmpty() ? "" : held.title() + " · ";
        String period = held.to() == null
                ? words.of("person.since", about.date(held.from()))
                : words.of("person.period", about.date(held.from()), about.date(held.to()));
        return title + held.organisation() + " · " + period;
    }

    /** When the person signed in last, in words. */
    public String getLastSeen() {
        return person.lastSeenAt() == null ? words.of("person.neverSeen") : about.when(person.lastSeenAt());
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("person.list.title"), "/person/list.xhtml"));
    }

    public PersonView getPerson() {
        return person;
    }

    /** The link just made; null when none was. */
    public String getLink() {
        return link;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
