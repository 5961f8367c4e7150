package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/** All things of a kind are gone through page by page, and a page costs the same however many there are. */
class PagesOfThingsTest {
    private static final Map<String, Object> PAGE = Map.of("kind", SubjectKind.GROUP, "after", 2L, "first", 3L, "last",
            5L);

    @ParameterizedTest
    @EnumSource
    void a_page_holds_the_next_things_with_their_audiences(Database database) {
        database.inTransaction(em -> {
            for (long number = 7; number > 0; number--) {
                Thing thing = new Thing(new SubjectRef(SubjectKind.GROUP, number), "Thing", "ACTIVE", Language.SV,
                        Story.NOON);
                thing.showTo(number == 4
                        ? Set.of()
                        : Set.of(Audience.PUBLIC, Audience.group(number)));
                em.persist(thing);
            }
            em.flush();
            em.clear();
            assertThat(asked(em, "Thing.idsOfKindAfter", Long.class).setMaxResults(3).getResultList())
                    .containsExactly(3L, 4L, 5L);
            assertThat(asked(em, "Thing.ofKindBetween", Thing.class).getResultList())
                    .extracting(t -> t.audiences().size())
                    .containsExactlyInAnyOrder(2, 0, 2);
            return null;
        });
    }

    @Test
    void a_page_is_read_from_the_index_alone() {
        Database.H2.inTransaction(em -> {
            assertThat(plan(em, "Thing.idsOfKindAfter")).contains("index sorted").doesNotContain("tableScan");
            assertThat(plan(em, "Thing.ofKindBetween").toLowerCase(Locale.ROOT)).doesNotContain("tablescan")
                    .contains("t0.subject_id >= ?").contains("subject_id = t0.subject_id");
            return null;
        });
    }

    private static <T> TypedQuery<T> asked(EntityManager em, String name, Class<T> of) {
        TypedQuery<T> query = em.createNamedQuery(name, of);
        query.getParameters().forEach(one -> query.setParameter(one.getName(), PAGE.get(one.getName())));
        return query;
    }

    private static String plan(EntityManager em, String name) {
        DatabaseQuery query = asked(em, name, Object.class).unwrap(JpaQuery.class).getDatabaseQuery();
        query.prepareCall(em.unwrap(Session.class), new DatabaseRecord());
        Query explained = em.createNativeQuery("explain " + query.getSQLString());
        return explained.getSingleResult().toString();
    }
}
