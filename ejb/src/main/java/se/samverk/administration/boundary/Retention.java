package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.Disposal;
import se.samverk.administration.DisposalRow;
import se.samverk.administration.DisposalWork;
import se.samverk.administration.RetentionRow;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.library.RetainedRow;
import se.samverk.library.RetentionView;
import se.samverk.library.boundary.RetainedDocuments;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.search.boundary.IndexJobs;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.RetentionRule;
import se.samverk.thing.SealedVersion;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.thing.boundary.ThingAccess;

/**
 * How long things are kept. A run only lists what has been kept long enough, with the reason; nothing is disposed of
 * without a decision, and what is left is the fact that it was. What the application may not remove, {@link
 * DisposalTimer} removes as the owner of the tables, and only for things with such a fact.
 */
@Stateless
@Allowed(Right.SYSTEM_ADMINISTRATOR)
public class Retention {
    private static final int MOST_CANDIDATES = 200;
    private static final int MOST_DISPOSALS = 50;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private SealedVersions sealed;

    @Inject
    private DisposedContent content;

    @Inject
    private RetainedDocuments documents;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private IndexJobs index;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    /** The rule of every kind. */
    public List<RetentionRow> rules() {
        Map<SubjectKind, RetentionRule> said = said();
        return Arrays.stream(SubjectKind.values()).map(kind -> row(kind, said.get(kind))).toList();
    }

    private Map<SubjectKind, RetentionRule> said() {
        return em.createNamedQuery("RetentionRule.all", RetentionRule.class).getResultList().stream()
                .collect(Collectors.toMap(RetentionRule::getKind, Function.identity()));
    }

    private static RetentionRow row(SubjectKind kind, RetentionRule rule) {
        return rule == null
                ? new RetentionRow(kind, 0, null, null, "", "", null, 0)
                : new RetentionRow(kind, rule.getYears(), rule.getCountedFrom(), rule.getOutcome(), rule.getGround(),
                        rule.getChangedBy(), rule.getChangedAt(), rule.getVersion());
    }

    /** Says how long things of a kind are kept. Fields in refusals: years, outcome, ground. */
    public void say(@Valid SayRetention order) {
        RetentionRule rule = said().get(order.kind());
        if ((rule == null ? 0 : rule.getVersion()) != order.version()) {
            throw new Conflict();
        }
        if (rule == null) {
            rule = new RetentionRule(order.kind());
            rule.say(order.years(), order.countedFrom(), order.outcome(), order.ground(), caller.view().name(),
                    clock.now());
            em.persist(rule);
        } else {
            rule.say(order.years(), order.countedFrom(), order.outcome(), order.ground(), caller.view().name(),
                    clock.now());
        }
        audit.noteChange("retention.said", null,
                order.kind() + ": " + order.outcome() + " " + order.years() + " " + order.countedFrom());
    }

    /**
     * What has been kept long enough to be disposed of or handed over, the oldest first, with the reason. What is said of
     * one document goes before the rule of its kind, in both directions.
     */
    public List<CandidateRow> candidates() {
        List<CandidateRow> rows = new ArrayList<>();
        Set<Long> own = documents.withTheirOwn();
        for (RetainedRow row : documents.due(clock.today(), MOST_CANDIDATES)) {
            things.head(row.document()).ifPresent(thing -> rows.add(candidate(row.retention(), thing)));
        }
        for (RetentionRule rule : said().values()) {
            if (rule.getOutcome() != RetentionOutcome.KEEP) {
                em.createNamedQuery("Thing.headsOfKind", Thing.class).setParameter("kind", rule.getKind())
                        .getResultList().stream().filter(thing -> !isRetained(thing.getRef(), own))
                        .filter(thing -> rule.hasPassed(rule.from(thing, clock.zone()), clock.today()))
                        .forEach(thing -> rows.add(candidate(rule, thing)));
            }
        }
        return rows.stream().sorted((one, other) -> one.from().compareTo(other.from())).limit(MOST_CANDIDATES)
                .toList();
    }

    private static boolean isRetained(SubjectRef thing, Set<Long> documents) {
        return thing.kind() == SubjectKind.DOCUMENT && documents.contains(thing.id());
    }

    private CandidateRow candidate(RetentionRule rule, Thing thing) {
        return new CandidateRow(thing.getRef(), title(thing), rule.from(thing, clock.zone()), rule.getYears(),
                rule.getCountedFrom(), rule.getOutcome(), rule.getGround());
    }

    private CandidateRow candidate(RetentionView own, Thing thing) {
        return new CandidateRow(thing.getRef(), title(thing), own.from(), own.years(), null, own.outcome(),
                own.source());
    }

    private String title(Thing thing) {
        return thing.readableBy(caller.audiences()) ? thing.getTitle() : "";
    }

    /** Disposes of candidates by a decision. Fields in refusals: things, decision, organisation, decidedOn. */
    public void dispose(@Valid DisposeThings order) {
        if (order.things().isEmpty()) {
            throw new RuleBroken("retention.nothing", "things");
        }
        if (order.organisationId() == 0) {
            throw new RuleBroken("retention.noOrganisation", "organisation");
        }
        String decidedBy = organisations.organisation(order.organisationId()).getName();
        List<SubjectRef> due = candidates().stream().filter(row -> row.outcome() == RetentionOutcome.DISPOSE)
                .map(CandidateRow::subject).toList();
        for (SubjectRef thing : order.things()) {
            if (!due.contains(thing)) {
                throw new RuleBroken("retention.notDue", "things");
            }
            dispose(thing, order, decidedBy);
        }
    }

    private void dispose(SubjectRef subject, DisposeThings order, String decidedBy) {
        Thing thing = things.head(subject).orElse(null);
        if (thing == null) {
            return;
        }
        content.partsOf(subject).forEach(part -> dispose(part, order, decidedBy));
        em.persist(new Disposal(subject, thing.getTitle(), thing.getOccurredOn().orElse(null), order.decision(),
                decidedBy, order.decidedOn(),
                sealed.all(subject).stream().map(SealedVersion::getSha256).toList(), caller.view().name(),
                clock.now()));
        List<String> files = content.filesOf(subject);
        if (files.isEmpty()) {
            em.persist(new DisposalWork(subject, null));
        }
        files.forEach(file -> em.persist(new DisposalWork(subject, file)));
        audit.noteChange("thing.disposed", subject, order.decision() + ", " + decidedBy);
        em.flush();
        content.remove(subject);
        index.add(subject);
    }

    /** What was disposed of, the latest first. */
    public List<DisposalRow> disposals() {
        return em.createNamedQuery("Disposal.newest", Disposal.class).setMaxResults(MOST_DISPOSALS).getResultList()
                .stream()
                .map(one -> new DisposalRow(one.getSubject(), one.getTitle(), one.getOccurredOn().orElse(null),
                        one.getDecision(), one.getDecidedBy(), one.getDecidedOn(), one.getDisposedBy(),
                        one.getDisposedAt()))
                .toList();
    }

    /** The rule of one kind. */
    public RetentionRow rule(SubjectKind kind) {
        return rules().stream().filter(row -> row.kind() == kind).findFirst().orElseThrow(NotFound::new);
    }
}
