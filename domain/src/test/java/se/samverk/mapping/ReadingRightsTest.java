package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.event.Event;
import se.samverk.evidence.Citation;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/**
 * The database answers "who may read this" as the domain does: for every audience a thing can have and
 * every set a caller can hold, each query finds the thing exactly when the two sets meet.
 */
class ReadingRightsTest {
    private static final List<Set<Audience>> CONTENT = List.of(Set.of(), Set.of(Audience.draftGroup(7)),
            Set.of(Audience.group(7)), Set.of(Audience.group(7), Audience.groupOrgs(7)), Set.of(Audience.MEMBERS),
            Set.of(Audience.PUBLIC, Audience.MEMBERS), Set.of(Audience.org(12)), Set.of(Audience.fund(3)),
            Set.of(Audience.approverOrg(12)));

    private static final List<Set<Audience>> CALLERS = List.of(Set.of(Audience.PUBLIC),
            Set.of(Audience.PUBLIC, Audience.MEMBERS),
            Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.org(12), Audience.groupOrgs(7)),
            Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.org(12), Audience.groupOrgs(7), Audience.group(7)),
            Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.group(7), Audience.draftGroup(7)),
            Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.group(77), Audience.draftGroup(77), Audience.org(1)),
            Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.fund(3)));

    @ParameterizedTest
    @EnumSource
    void every_list_of_things_holds_what_the_caller_may_read_and_nothing_else(Database database) {
        database.inTransaction(em -> {
            tell(em);
            for (Set<Audience> caller : CALLERS) {
                List<Long> readable = readable(caller);
                Map<String, List<Long>> found = new TreeMap<>();
                for (String query : List.of("readableOfGroup", "readableOfKind", "readableOfOrganisation",
                        "readableOfCollaboration", "latestReadable")) {
                    found.put(query, things(em, query, caller));
                }
                assertThat(found.values()).as(caller.toString()).allSatisfy(
                        numbers -> assertThat(numbers).containsExactlyInAnyOrderElementsOf(readable));
            }
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void news_and_citations_follow_the_same_rule(Database database) {
        database.inTransaction(em -> {
            tell(em);
            for (Set<Audience> caller : CALLERS) {
                assertThat(em.createNamedQuery("Event.newestReadable", Event.class)
                        .setParameter("since", Story.NOON.minusDays(1)).setParameter("actor", "Någon annan")
                        .setParameter("audiences", Audience.keys(caller)).getResultList())
                        .extracting(event -> event.getSubject().id()).as(caller.toString())
                        .containsExactlyInAnyOrderElementsOf(readable(caller));
                assertThat(em.createNamedQuery("Citation.to", Citation.class)
                        .setParameter("kind", SubjectKind.PLAN).setParameter("id", 3L)
                        .setParameter("audiences", Audience.keys(caller)).getResultList())
                        .extracting(citation -> citation.getCiting().id()).as(caller.toString())
                        .containsExactlyElementsOf(readable(caller));
                List<Long> grounded = new ArrayList<>();
                for (long number = 1; number <= CONTENT.size(); number++) {
                    if (!em.createNamedQuery("Citation.from", Citation.class).setParameter("subject", report(number))
                            .setParameter("audiences", Audience.keys(caller)).getResultList().isEmpty()) {
                        grounded.add(number);
                    }
                }
                assertThat(grounded).as(caller.toString()).isEqualTo(readable(caller));
            }
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void nobody_hears_news_of_their_own(Database database) {
        List<Event> own = database.inTransaction(em -> {
            tell(em);
            return em.createNamedQuery("Event.newestReadable", Event.class)
                    .setParameter("since", Story.NOON.minusDays(1)).setParameter("actor", "Ordföranden")
                    .setParameter("audiences", Set.of("public", "members")).getResultList();
        });
        assertThat(own).isEmpty();
    }

    private static List<Long> things(EntityManager em, String query, Set<Audience> caller) {
        var asked = em.createNamedQuery("Thing." + query, Thing.class).setParameter("audiences", Audience.keys(caller));
        switch (query) {
            case "readableOfGroup" -> asked.setParameter("group", 7L).setParameter("kind", SubjectKind.REPORT);
            case "readableOfOrganisation" ->
                asked.setParameter("organisation", 12L).setParameter("kind", SubjectKind.REPORT);
            case "readableOfCollaboration" ->
                asked.setParameter("collaboration", 1L).setParameter("kind", SubjectKind.REPORT);
            case "latestReadable" -> asked.setParameter("kinds", Set.of(SubjectKind.REPORT));
            default -> asked.setParameter("kind", SubjectKind.REPORT);
        }
        return asked.getResultList().stream().map(thing -> thing.getRef().id()).toList();
    }

    /** The numbers of the things whose audience meets the caller's, as the domain decides. */
    private static List<Long> readable(Set<Audience> caller) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < CONTENT.size(); i++) {
            if (Audience.meet(caller, CONTENT.get(i))) {
                numbers.add(i + 1L);
            }
        }
        return numbers;
    }

    private static SubjectRef report(long number) {
        return new SubjectRef(SubjectKind.REPORT, number);
    }

    private static void tell(EntityManager em) {
        for (int i = 0; i < CONTENT.size(); i++) {
            Thing thing = new Thing(report(i + 1L), "Rapport " + (i + 1), "PUBLISHED", Language.SV, Story.NOON);
            thing.belongTo(12L, 7L, 1L);
            thing.happenOn(Story.DAY);
            thing.showTo(CONTENT.get(i));
            em.persist(thing);
            em.persist(new Event(thing.getRef(), "report.published", List.of(), "Ordföranden", Story.NOON));
            em.persist(new Citation(thing.getRef(), new SubjectRef(SubjectKind.PLAN, 3), "", "Plan", "", "",
                    CONTENT.get(i), Story.NOON));
        }
        em.flush();
        em.clear();
    }
}
