package se.samverk.thing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionRule;
import se.samverk.thing.Thing;

/** What a rule makes due, asked of the database alone: no more things are read than are wanted. */
@Stateless
@Allowed(Right.INTERNAL)
public class DueThings {
    private static final String DATED = "dueDated";
    private static final String UNDATED = "dueUndated";
    private static final String CHANGED = "dueChanged";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private PortalClock clock;

    /** The things of the rule's kind that have been kept long enough, the oldest first. */
    public List<Thing> of(RetentionRule rule, int most) {
        return of(rule, most, which -> em.createNamedQuery("Thing." + which, Thing.class)
                .setParameter("kind", rule.getKind()));
    }

    /**
     * The same for a feature that knows more of its things.
     *
     * @param queries dueDated with the parameter day, dueUndated and dueChanged with before, in the order of that
     */
    public List<Thing> of(RetentionRule rule, int most, Function<String, TypedQuery<Thing>> queries) {
        LocalDate last = rule.lastPassed(clock.today());
        OffsetDateTime before = last.plusDays(1).atStartOfDay(clock.zone()).toOffsetDateTime();
        if (rule.getCountedFrom() == CountedFrom.CHANGE) {
            return queries.apply(CHANGED).setParameter("before", before).setMaxResults(most).getResultList();
        }
        Stream<Thing> dated = queries.apply(DATED).setParameter("day", last).setMaxResults(most).getResultList()
                .stream();
        Stream<Thing> undated = queries.apply(UNDATED).setParameter("before", before).setMaxResults(most)
                .getResultList().stream();
        return Stream.concat(dated, undated).sorted(Comparator.comparing(thing -> rule.from(thing, clock.zone())))
                .limit(most).toList();
    }
}
