package se.samverk.thing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.Thing;

/** Lists of things by their heads, limited to what the caller may read. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Things {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess access;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** Readable things of a kind that belong to a group, newest first. */
    public List<ThingRow> ofGroup(long group, SubjectKind kind, int most) {
        return rows(em.createNamedQuery("Thing.readableOfGroup", Thing.class).setParameter("group", group)
                .setParameter("kind", kind).setParameter("audiences", caller.audienceKeys()).setMaxResults(most)
                .getResultList());
    }

    /** Readable things of a kind, by title. */
    public List<ThingRow> ofKind(SubjectKind kind, int most) {
        return rows(em.createNamedQuery("Thing.readableOfKind", Thing.class).setParameter("kind", kind)
                .setParameter("audiences", caller.audienceKeys()).setMaxResults(most).getResultList());
    }

    /** Readable things of a kind that belong to an organisation, newest first. */
    public List<ThingRow> ofOrganisation(long organisation, SubjectKind kind, int most) {
        return rows(em.createNamedQuery("Thing.readableOfOrganisation", Thing.class)
                .setParameter("organisation", organisation).setParameter("kind", kind)
                .setParameter("audiences", caller.audienceKeys()).setMaxResults(most).getResultList());
    }

    /** Readable things of a kind that an organisation has for itself, outside all groups, newest first. */
    public List<ThingRow> ofOrganisationAlone(long organisation, SubjectKind kind, int most) {
        return rows(em.createNamedQuery("Thing.readableOfOrganisationAlone", Thing.class)
                .setParameter("organisation", organisation).setParameter("kind", kind)
                .setParameter("audiences", caller.audienceKeys()).setMaxResults(most).getResultList());
    }

    /** Readable things of some kinds in the groups where an organisation has a seat today, newest first. */
    public List<ThingRow> ofGroupsOf(long organisation, Set<SubjectKind> kinds, int most) {
        return rows(em.createNamedQuery("Thing.readableOfGroupsOf", Thing.class)
                .setParameter("organisation", organisation).setParameter("kinds", kinds)
                .setParameter("day", clock.today()).setParameter("audiences", caller.audienceKeys())
                .setMaxResults(most).getResultList());
    }

    /** Readable things of a kind that belong to a collaboration, by title. */
    public List<ThingRow> ofCollaboration(long collaboration, SubjectKind kind, int most) {
        return rows(em.createNamedQuery("Thing.readableOfCollaboration", Thing.class)
                .setParameter("collaboration", collaboration).setParameter("kind", kind)
                .setParameter("audiences", caller.audienceKeys()).setMaxResults(most).getResultList());
    }

    /** The latest changed readable things of some kinds. */
    public List<ThingRow> latest(Set<SubjectKind> kinds, int most) {
        return rows(em.createNamedQuery("Thing.latestReadable", Thing.class).setParameter("kinds", kinds)
                .setParameter("audiences", caller.audienceKeys()).setMaxResults(most).getResultList());
    }

    /** The head of a thing, if it exists and the caller may read it. */
    public Optional<ThingRow> find(SubjectRef ref) {
        return access.ifReadable(ref).map(Thing::row);
    }

    /** The audience of a thing the caller may read; empty when there is none. */
    @Allowed(Right.INTERNAL)
    public Set<Audience> audiencesOf(SubjectRef ref) {
        return access.head(ref).map(Thing::audiences).orElse(Set.of());
    }

    private static List<ThingRow> rows(List<Thing> things) {
        return things.stream().map(Thing::row).toList();
    }
}
