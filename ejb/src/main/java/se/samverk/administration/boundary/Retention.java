package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.Disposal;
import se.samverk.administration.DisposalRow;
import se.samverk.administration.DisposalWork;
import se.samverk.administration.RetentionRow;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.evidence.boundary.Citations;
import se.samverk.library.Document;
import se.samverk.library.DocumentType;
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
import se.samverk.thing.boundary.DueThings;
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
    private static final int MOST_DISPOSALS = 50;
    private static final Comparator<CandidateRow> OLDEST_FIRST = Comparator.comparing(CandidateRow::from);

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
    private DueThings due;

    @Inject
    private Citations citations;

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

    /** What a rule is for: a kind, or a type within it. */
    private record Scope(SubjectKind kind, String subtype) {
    }

    /** The rule of every kind, and of every type within it. */
    public List<RetentionRow> rules() {
        Map<Scope, RetentionRule> said = said();
        return Arrays.stream(SubjectKind.values()).flatMap(Retention::scopes)
                .map(scope -> row(scope, said.get(scope))).toList();
    }

    private static Stream<Scope> scopes(SubjectKind kind) {
        Stream<Scope> types = kind == SubjectKind.DOCUMENT
                ? Arrays.stream(DocumentType.values()).map(type -> new Scope(kind, type.name()))
                : Stream.empty();
        return Stream.concat(Stream.of(new Scope(kind, RetentionRule.ALL)), types);
    }

    private Map<Scope, RetentionRule> said() {
        return em.createNamedQuery("RetentionRule.all", RetentionRule.class).getResultList().stream()
                .collect(Collectors.toMap(Retention::scope, Function.identity()));
    }

    private static Scope scope(RetentionRule rule) {
        return new Scope(rule.getKind(), rule.getSubtype());
    }

    private static RetentionRow row(Scope scope, RetentionRule rule) {
        return rule == null
                ? new RetentionRow(scope.kind(), scope.subtype(), 0, null, null, "", "", null, 0)
                : new RetentionRow(scope.kind(), scope.subtype(), rule.getYears(), rule.getCountedFrom(),
                        rule.getOutcome(), rule.getGround(), rule.getChangedBy(), rule.getChangedAt(),
                        rule.getVersion());
    }

    /** Says how long things of a kind, or of a type within it, are kept. Fields in refusals: years, outcome, ground. */
    public void say(@Valid SayRetention order) {
        RetentionRow before = rule(order.kind(), order.subtype());
        if (before.version() != order.version()) {
            throw new Conflict();
        }
        RetentionRule rule = said().get(new Scope(order.kind(), order.subtype()));
        if (rule == null) {
            rule = new RetentionRule(order.kind(), order.subtype());
            rule.say(order.years(), order.countedFrom(), order.outcome(), order.ground(), caller.view().name(),
                    clock.now());
            em.persist(rule);
        } else {
            rule.say(order.years(), order.countedFrom(), order.outcome(), order.ground(), caller.view().name(),
                    clock.now());
        }
        String concerned = order.subtype().isEmpty() ? order.kind().name() : order.kind() + "/" + order.subtype();
        audit.noteChange("retention.said", null,
                concerned + ": " + order.outcome() + " " + order.years() + " " + order.countedFrom());
    }

    /**
     * What has been kept long enough to be disposed of or handed over, the oldest first, with the reason; of each at most
     * {@value CandidateRow#MOST}. What is said of one document goes before the rule of its kind, in both directions. Of a
     * document that is the original of minutes or a report, these are told.
     */
    public List<CandidateRow> candidates() {
        List<CandidateRow> rows = Stream.of(RetentionOutcome.DISPOSE, RetentionOutcome.TRANSFER)
                .flatMap(this::candidates).sorted(OLDEST_FIRST).toList();
        Map<Long, List<SubjectRef>> registered = citations.restingOn(SubjectKind.DOCUMENT,
                rows.stream().map(CandidateRow::subject).filter(Retention::isDocument).map(SubjectRef::id).toList(),
                Document.REGISTERED_AS);
        return rows.stream().map(row -> isDocument(row.subject())
                ? row.withOriginalOf(registered.getOrDefault(row.subject().id(), List.of()).stream()
                        .map(this::registered).toList())
                : row).toList();
    }

    private static boolean isDocument(SubjectRef subject) {
        return subject.kind() == SubjectKind.DOCUMENT;
    }

    private CandidateRow.Registered registered(SubjectRef subject) {
        return new CandidateRow.Registered(subject, things.head(subject).map(this::title).orElse(""));
    }

    private Stream<CandidateRow> candidates(RetentionOutcome outcome) {
        List<CandidateRow> rows = new ArrayList<>();
        for (RetainedRow row : documents.due(outcome, CandidateRow.MOST)) {
            things.head(row.document()).ifPresent(thing -> rows.add(candidate(row.retention(), thing)));
        }
        Map<Scope, RetentionRule> said = said();
        for (RetentionRule rule : said.values()) {
            if (rule.getOutcome() == outcome) {
                due(rule, said).forEach(thing -> rows.add(candidate(rule, thing)));
            }
        }
        return rows.stream().sorted(OLDEST_FIRST).limit(CandidateRow.MOST);
    }

    private List<Thing> due(RetentionRule rule, Map<Scope, RetentionRule> said) {
        return rule.getKind() == SubjectKind.DOCUMENT
                ? documents.due(rule, types(rule, said), CandidateRow.MOST)
                : due.of(rule, CandidateRow.MOST);
    }

    /** The types of documents that a rule concerns: its own, else those that have none. */
    private static Set<DocumentType> types(RetentionRule rule, Map<Scope, RetentionRule> said) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> rule.getSubtype().equals(RetentionRule.ALL)
                        ? !said.containsKey(new Scope(SubjectKind.DOCUMENT, type.name()))
                        : rule.getSubtype().equals(type.name()))
                .collect(Collectors.toSet());
    }

    /** Whether a thing may be disposed of now, also one that is beyond the list. */
    private boolean isDue(SubjectRef subject) {
        Thing thing = things.head(subject).orElse(null);
        if (thing == null) {
            return false;
        }
        if (isDocument(subject)) {
            return documents.of(subject.id()).filter(kept -> kept.outcome() == RetentionOutcome.DISPOSE)
                    .filter(kept -> !kept.due().isAfter(clock.today())).isPresent();
        }
        RetentionRule rule = said().get(new Scope(subject.kind(), RetentionRule.ALL));
        return rule != null && rule.getOutcome() == RetentionOutcome.DISPOSE
                && rule.hasPassed(rule.from(thing, clock.zone()), clock.today());
    }

    private CandidateRow candidate(RetentionRule rule, Thing thing) {
        return new CandidateRow(thing.getRef(), title(thing), rule.from(thing, clock.zone()), rule.getYears(),
                rule.getCountedFrom(), rule.getOutcome(), rule.getGround(), List.of());
    }

    private CandidateRow candidate(RetentionView own, Thing thing) {
        return new CandidateRow(thing.getRef(), title(thing), own.from(), own.years(), null, own.outcome(),
                own.source(), List.of());
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
        if (!order.things().stream().allMatch(this::isDue)) {
            throw new RuleBroken("retention.notDue", "things");
        }
        order.things().forEach(thing -> dispose(thing, order, decidedBy));
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

    /** The rule of one kind, or of one type within it; not found for a type that there is not. */
    public RetentionRow rule(SubjectKind kind, String subtype) {
        return rules().stream().filter(row -> row.kind() == kind && row.subtype().equals(subtype)).findFirst()
                .orElseThrow(NotFound::new);
    }
}
