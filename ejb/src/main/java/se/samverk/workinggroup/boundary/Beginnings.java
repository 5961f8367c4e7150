package se.samverk.workinggroup.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Audience;
import se.samverk.shared.RuleBroken;
import se.samverk.thing.boundary.Audiences;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CountryProfile;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.StartingView;
import se.samverk.workinggroup.StartingView.Spokesperson;

/** Collaborations and groups from three answers each; everything else is as usual, and can be changed later. */
@Stateless
@Allowed(Right.INTERNAL)
public class Beginnings {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Groups groups;

    @Inject
    private GroupAccess access;

    @Inject
    private OrganisationAccess register;

    @Inject
    private Organisations organisations;

    @Inject
    private Seats seats;

    @Inject
    private Audiences audiences;

    @Inject
    private PortalClock clock;

    /**
     * Starts a collaboration as is usual in its country, with an empty seat for a coordinator from
     * the host, and returns its number. Fields in refusals: host.
     */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public long collaboration(@Valid BeginCollaboration order) {
        Organisation host = register.organisation(order.hostId());
        if (host.getCountry() != order.country()) {
            throw new RuleBroken("collaboration.hostAbroad", "host", host.getName());
        }
        CountryProfile usual = CountryProfile.of(order.country());
        long id = groups.start(new StartCollaboration(order.name(), usual.level(), order.country(), usual.language(),
                order.hostId(), null));
        seats.give(new GiveSeat(Role.COORDINATOR, id, order.hostId(), null, null, clock.today()));
        return id;
    }

    /**
     * Starts a group that can be used at once and returns its number: the host keeps its archive and
     * register, the members have their seats, and where nobody is named to chair, the host has an
     * empty seat for it. Fields in refusals: organisation0, person0 and so on, by the members' places.
     */
    @Allowed(Right.COORDINATOR)
    public long group(@Valid BeginGroup order) {
        Collaboration collaboration = access.collaborationForCoordinating(order.collaborationId());
        List<BeginGroup.Member> members = order.members();
        if (members.isEmpty()) {
            throw new RuleBroken("group.noMembers", "organisation0");
        }
        if (members.stream().filter(member -> member.role() == Role.CHAIR).count() > 1) {
            throw new RuleBroken("seat.oneChair", "role0");
        }
        long id = groups.create(new CreateGroup(order.collaborationId(), order.name(), GroupKind.WORKING_GROUP,
                collaboration.getLanguage(), order.hostId(), order.hostId(), null, null, false, null, null, null,
                null));
        List<Spokesperson> people = people();
        for (int i = 0; i < members.size(); i++) {
            give(id, members.get(i), i, people);
        }
        if (members.stream().noneMatch(member -> member.role().leads())) {
            seats.give(new GiveSeat(Role.CHAIR, id, order.hostId(), null, null, clock.today()));
        }
        return id;
    }

    private void give(long group, BeginGroup.Member member, int place, List<Spokesperson> people) {
        Organisation organisation = register.organisation(member.organisationId());
        if (!member.role().inGroup()) {
            throw new RuleBroken("group.noSuchRole", "role" + place);
        }
        if (member.personId() != null && people.stream().noneMatch(one -> one.personId() == member.personId()
                && one.organisationId() == member.organisationId())) {
            throw new RuleBroken("group.speaksForAnother", "person" + place, organisation.getName());
        }
        seats.give(new GiveSeat(member.role(), group, member.organisationId(), member.personId(), null,
                clock.today()));
    }

    /** What a group can be made of in a collaboration that the caller coordinates. */
    @Allowed(Right.COORDINATOR)
    public StartingView choices(long collaborationId) {
        Collaboration collaboration = access.collaborationForCoordinating(collaborationId);
        return new StartingView(collaborationId, collaboration.getName(), collaboration.getLanguage(),
                collaboration.getCountry(), collaboration.getHost().getId(), organisations.open(), people(),
                audiences.describe(Set.of(Audience.MEMBERS)));
    }

    private List<Spokesperson> people() {
        List<Spokesperson> found = new ArrayList<>();
        for (Holding holding : em.createNamedQuery("Holding.validWithNames", Holding.class)
                .setParameter("day", clock.today()).getResultList()) {
            Organisation organisation = holding.getSeat().getOrganisation();
            found.add(new Spokesperson(holding.getPerson().getId(), holding.getPerson().getDisplayName(),
                    organisation.getId(), organisation.getName()));
        }
        return found.stream().distinct().sorted(
                Comparator.comparing(Spokesperson::organisationName).thenComparing(Spokesperson::name)).toList();
    }
}
