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
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionRule;
import se.samverk.thing.RetentionRules;
import se.samverk.thing.Thing;

/** What a rule makes due, asked of the database alone: no more things are read than are wanted. */
@Stateless
@Allowed(Right.INTERNAL)
public class DueThings {
    private static final String DATED = "dueDated";
    private static final String UNDATED = "dueUndated";
    private static final String CHANGED = "dueChanged";
    /** A list that is asked for cannot be empty; no organisation has this number. */
    private static final Set<Long> NOBODY = Set.of(0L);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private PortalClock clock;

    /** The things that a rule concerns and no other before it, and that have been kept long enough, the oldest first. */
    public List<Thing> of(RetentionRule rule, RetentionRules rules, int most) {
        return of(rule, rules.extents(rule, RetentionRules.UNTYPED), most,
                (which, extent) -> em.createNamedQuery("Thing." + which, Thing.class)
                        .setParameter("kind", rule.getKind()));
    }

    /**
     * The same for a feature that knows more of its things.
     *
     * @param queries dueDated with the parameter day, dueUndated and dueChanged with before, in the order of that, each
     * with {@code others}; and the same with Of at their end for those of one {@code organisation}
     */
    public List<Thing> of(RetentionRule rule, List<RetentionRules.Extent> extents, int most,
            BiFunction<String, RetentionRules.Extent, TypedQuery<Thing>> queries) {
        return extents.stream().flatMap(extent -> due(rule, most, which -> asked(queries, which, extent)))
                .sorted(Comparator.comparing(thing -> rule.from(thing, clock.zone()))).limit(most).toList();
    }

    private static TypedQuery<Thing> asked(BiFunction<String, RetentionRules.Extent, TypedQuery<Thing>> queries,
            String which, RetentionRules.Extent extent) {
        if (extent.organisation() != null) {
            return queries.apply(which + "Of", extent).setParameter("organisation", extent.organisation());
        }
        return queries.apply(which, extent).setParameter("others",
                extent.others().isEmpty() ? NOBODY : extent.others());
    }

    private Stream<Thing> due(RetentionRule rule, int most, Function<String, TypedQuery<Thing>> queries) {
        LocalDate last = rule.lastPassed(clock.today());
        OffsetDateTime before = last.plusDays(1).atStartOfDay(clock.zone()).toOffsetDateTime();
        if (rule.getCountedFrom() == CountedFrom.CHANGE) {
            return queries.apply(CHANGED).setParameter("before", before).setMaxResults(most).getResultList().stream();
        }
        return Stream.concat(
                queries.apply(DATED).setParameter("day", last).setMaxResults(most).getResultList().stream(),
                queries.apply(UNDATED).setParameter("before", before).setMaxResults(most).getResultList().stream());
    }
}
