package se.samverk.audit.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.audit.AuditEntry;
import se.samverk.audit.AuditFilter;
import se.samverk.audit.AuditLogRow;
import se.samverk.audit.AuditLogView;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.SeatHeld;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * The audit trail to be read: all of it by the portal's administrators, by a coordinator what concerns the things
 * of the own collaborations. The limit is part of the query, so it holds for numbers and pages alike; titles are
 * searched only of things the caller may read.
 */
@Stateless
@Allowed(Right.AUDITOR)
public class AuditLog {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 10_000;
    private static final long NONE = -1;
    private static final String OWN = """
             and (a.subjectKind = :groupKind and a.subjectId in :groups
             or a.subjectKind = :collaborationKind and a.subjectId in :collaborations
             or exists (select t from se.samverk.thing.Thing t where t.ref.kind = a.subjectKind
             and t.ref.id = a.subjectId and (t.groupId in :groups or t.collaborationId in :collaborations)))""";
    private static final String TEXT = """
             and (lower(a.actor) like :text escape '!' or lower(a.detail) like :text escape '!'
             or exists (select t from se.samverk.thing.Thing t join t.audienceKeys k where t.ref.kind = a.subjectKind
             and t.ref.id = a.subjectId and k in :audiences and lower(t.title) like :text escape '!'))""";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** A query in the making: its conditions and their values. */
    private final class Conditions {
        private final StringBuilder text = new StringBuilder(" where 1 = 1");
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition, Map<String, ?> with) {
            text.append(' ').append(condition);
            values.putAll(with);
        }

        <T> TypedQuery<T> query(String select, String order, Class<T> type) {
            TypedQuery<T> query = em.createQuery(select + text + order, type);
            values.forEach(query::setParameter);
            return query;
        }
    }

    /** A page of what the caller may see of the trail, newest first; a page beyond the last is the last. */
    public AuditLogView find(AuditFilter filter, int page) {
        Conditions conditions = conditions(filter);
        long total = conditions.query("select count(a) from AuditEntry a", "", Long.class).getSingleResult();
        int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        return new AuditLogView(rows(conditions, (shown - 1) * PAGE, PAGE), total, shown, pages);
    }

    /** The same without pages, for export; the newest ten thousand. */
    public List<AuditLogRow> all(AuditFilter filter) {
        return rows(conditions(filter), 0, MOST_EXPORTED);
    }

    /** The names of the acts that occur in what the caller may see. */
    public List<String> acts() {
        Conditions conditions = conditions(new AuditFilter(null, null, null, null));
        return conditions.query("select distinct a.act from AuditEntry a", " order by a.act", String.class)
                .getResultList();
    }

    private static List<AuditLogRow> rows(Conditions conditions, int first, int most) {
        return conditions
                .query("select a from AuditEntry a", " order by a.happenedAt desc, a.id desc", AuditEntry.class)
                .setFirstResult(first).setMaxResults(most).getResultList().stream()
                .map(entry -> new AuditLogRow(entry.getId(), entry.getHappenedAt(), entry.getActor(), entry.getAct(),
                        entry.getSubject().orElse(null), entry.getDetail()))
                .toList();
    }

    private Conditions conditions(AuditFilter filter) {
        Conditions conditions = new Conditions();
        CallerView me = caller.view();
        if (!me.has(Role.SYSTEM_ADMINISTRATOR)) {
            conditions.add(OWN,
                    Map.of("groupKind", SubjectKind.GROUP, "collaborationKind", SubjectKind.COLLABORATION, "groups",
                            some(me.groupsCoordinated()), "collaborations", some(collaborations(me))));
        }
        if (given(filter.act())) {
            conditions.add(" and a.act = :act", Map.of("act", filter.act()));
        }
        if (filter.from() != null) {
            conditions.add(" and a.happenedAt >= :from",
                    Map.of("from", filter.from().atStartOfDay(clock.zone()).toOffsetDateTime()));
        }
        if (filter.to() != null) {
            conditions.add(" and a.happenedAt < :until",
                    Map.of("until", filter.to().plusDays(1).atStartOfDay(clock.zone()).toOffsetDateTime()));
        }
        if (given(filter.text())) {
            text(conditions, filter.text().strip());
        }
        return conditions;
    }

    private void text(Conditions conditions, String text) {
        Optional<SubjectRef> thing = SubjectRef.parse(text.toLowerCase(Locale.ROOT));
        if (thing.isPresent()) {
            conditions.add(" and a.subjectKind = :kind and a.subjectId = :id",
                    Map.of("kind", thing.get().kind(), "id", thing.get().id()));
        } else {
            String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
            conditions.add(TEXT, Map.of("text", pattern, "audiences", new ArrayList<>(caller.audienceKeys())));
        }
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    private static Set<Long> collaborations(CallerView me) {
        return me.seats().stream().filter(seat -> seat.role() == Role.COORDINATOR).map(SeatHeld::placeId)
                .collect(Collectors.toSet());
    }

    /** An empty list is no list to the database. */
    private static Set<Long> some(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(NONE) : ids;
    }
}
