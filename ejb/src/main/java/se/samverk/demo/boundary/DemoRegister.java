package se.samverk.demo.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.organisation.Country;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Caller;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Language;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.boundary.CreateGroup;
import se.samverk.workinggroup.boundary.Groups;
import se.samverk.workinggroup.boundary.StartCollaboration;

/** Tells of organisations, people, collaborations, groups and seats. */
@Dependent
class DemoRegister {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private DemoMemory memory;

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    @Inject
    private Seats seats;

    @Inject
    private Groups groups;

    @Inject
    private Caller caller;

    @Inject
    @ConfigProperty(name = "samverk.demo.password")
    private String password;

    private String hash;

    void tell(DemoTold told) {
        switch (told.verb()) {
            case "organisation" -> told.made(register(told));
            case "person" -> told.made(enter(told));
            case "collaboration" -> collaboration(told);
            case "group" -> group(told);
            case "seat" -> told.made(give(told, told.story(), null));
            case "leave" -> seats.leave(memory.number(told.text("seat")), told.day("on"));
            case "closeGroup" -> groups.close(memory.number(told.text("group")), told.text("text"));
            case "closeOrganisation" -> organisations.close(memory.number(told.text("organisation")), told.day("on"),
                    memory.number(told.text("successor")));
            default -> throw new IllegalArgumentException(told.verb());
        }
    }

    /**
     * The portal's beginning: somebody must be administrator before there is an administrator to
     * appoint one, on behalf of an organisation that nobody could register.
     */
    void found(DemoTold told) {
        JsonObject story = told.story();
        Organisation organisation = organisations.enter(order(told));
        JsonObject person = story.getJsonObject("administrator");
        long number = enter(told, person);
        Seat seat = new Seat(Role.SYSTEM_ADMINISTRATOR, null, organisation, told.text(person, "work"),
                told.time().day(person.getString("from")));
        em.persist(seat);
        em.persist(new Holding(seat, access.person(number), seat.getValidFrom()));
        told.made(organisation.getId());
        told.made(person.getString("id"), number);
    }

    private long register(DemoTold told) {
        return organisations.register(order(told));
    }

    private RegisterOrganisation order(DemoTold told) {
        Long parent = told.text("parent") == null ? null : memory.number(told.text("parent"));
        return new RegisterOrganisation(OrganisationKind.valueOf(told.text("kind")), told.text("title"),
                Country.valueOf(told.text("country")), parent, told.text("text"));
    }

    private long enter(DemoTold told) {
        return enter(told, told.story());
    }

    /** People without an account take part too: they are known by what they do, and never sign in. */
    private long enter(DemoTold told, JsonObject person) {
        String name = told.text(person, "title");
        String work = told.text(person, "work");
        String username = person.getString("account", null);
        if (username == null) {
            Person quiet = new Person(name, work);
            em.persist(quiet);
            return quiet.getId();
        }
        long number = accounts.enter(username, name, work, hash());
        Language language = Language.ofTag(person.getString("language")).orElseThrow();
        caller.actAs(username, () -> {
            accounts.choose(language);
            access.account(caller.view().accountId()).receiveMailAt(username + "@demo.example");
        });
        return number;
    }

    /** All demo accounts share the password, and so the cost of its hash. */
    private String hash() {
        if (hash == null) {
            hash = accounts.hashed(password);
        }
        return hash;
    }

    private void collaboration(DemoTold told) {
        long number = groups.start(new StartCollaboration(told.text("title"),
                CollaborationLevel.valueOf(told.text("level")), Country.valueOf(told.text("country")),
                told.language(), memory.number(told.text("host")), told.text("text")));
        told.made(number);
        giveAll(told, number);
    }

    private void group(DemoTold told) {
        JsonObject story = told.story();
        Long reportsTo = told.text("reportsTo") == null ? null : memory.number(told.text("reportsTo"));
        long number = groups.create(new CreateGroup(memory.number(told.text("collaboration")), told.text("title"),
                GroupKind.valueOf(told.text("kind")), told.language(), memory.number(told.text("archive")),
                memory.number(told.text("registry")), reportsTo, told.text("text"),
                story.getBoolean("publishes", false), count(story, "livedExperience"),
                count(story, "professionalCompetence"), told.source(),
                told.text("approval") == null ? null : ApprovalHabit.valueOf(told.text("approval"))));
        told.made(number);
        // The account coordinates the new group only once its rights have been read again.
        caller.actAs(told.by(), () -> giveAll(told, number));
    }

    private static Integer count(JsonObject story, String member) {
        return DemoTold.isMissing(story, member) ? null : Integer.valueOf(story.getInt(member));
    }

    private void giveAll(DemoTold told, long place) {
        for (JsonObject seat : DemoTold.parts(told.story(), "seats")) {
            told.made(seat.getString("id"), give(told, seat, place));
        }
    }

    private long give(DemoTold told, JsonObject seat, Long place) {
        Long where = place != null || DemoTold.isMissing(seat, "place")
                ? place
                : Long.valueOf(memory.number(seat.getString("place")));
        Long person = DemoTold.isMissing(seat, "person") ? null : memory.number(seat.getString("person"));
        return seats.give(new GiveSeat(Role.valueOf(seat.getString("role")), where,
                memory.number(seat.getString("organisation")), person, told.text(seat, "title"),
                told.time().day(seat.getString("from"))));
    }
}
