package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.samverk.organisation.Organisation;
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
import se.samverk.thing.RetentionRules;
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

    /** The portal's rule of every kind, and of every type within it, each followed by those of organisations. */
    public List<RetentionRow> rules() {
        RetentionRules said = said();
        return Arrays.stream(SubjectKind.values()).flatMap(Retention::scopes)
                .flatMap(scope -> Stream.concat(Stream.of(row(scope, null, said)), ofOrganisations(scope, said)))
                .toList();
    }

    private static Stream<Scope> scopes(SubjectKind kind) {
        Stream<Scope> types = kind == SubjectKind.DOCUMENT
                ? Arrays.stream(DocumentType.values()).map(type -> new Scope(kind, type.name()))
                : Stream.empty();
        return Stream.concat(Stream.of(new Scope(kind, RetentionRule.ALL)), types);
    }

    private static Stream<RetentionRow> ofOrganisations(Scope scope, RetentionRules said) {
        return said.all().stream()
                .filter(rule -> rule.getKind() == scope.kind() && rule.getSubtype().equals(scope.subtype()))
                .flatMap(rule -> rule.getOrganisation().stream())
                .sorted(Comparator.comparing(Organisation::getSortName).thenComparing(Organisation::getId))
                .map(organisation -> row(scope, organisation, said));
    }

    private RetentionRules said() {
        return new RetentionRules(em.createNamedQuery("RetentionRule.all", RetentionRule.class).getResultList());
    }

    private static RetentionRow row(Scope scope, Organisation organisation, RetentionRules said) {
        Long number = organisation == null ? null : organisation.getId();
        String name = organisation == null ? "" : organisation.getName();
        return said.said(scope.kind(), scope.subtype(), number)
                .map(rule -> new RetentionRow(scope.kind(), scope.subtype(), number, name, rule.getYears(),
                        rule.getCountedFrom(), rule.getOutcome(), rule.getGround(), rule.getChangedBy(),
                        rule.getChangedAt(), rule.getVersion()))
                .orElseGet(() -> new RetentionRow(scope.kind(), scope.subtype(), number, name, 0, null, null, "", "",
                        null, 0));
    }

    /**
     * Says how long things of a kind, or of a type within it, are kept; in the whole portal, or those of an organisation.
     * Fields in refusals: years, outcome, ground.
     */
    public void say(@Valid SayRetention order) {
        RetentionRow before = rule(order.kind(), order.subtype(), order.organisationId());
        if (before.version() != order.version()) {
            throw new Conflict();
        }
        RetentionRule rule = said().said(order.kind(), order.subtype(), order.organisationId()).orElse(null);
        boolean first = rule == null;
        if (first) {
            rule = new RetentionRule(order.kind(), order.subtype(),
                    organisations.organisationOrNone(order.organisationId()));
        }
        rule.say(order.years(), order.countedFrom(), order.outcome(), order.ground(), caller.view().name(),
                clock.now());
        if (first) {
            em.persist(rule);
        }
        note("retention.said", rule);
    }

    /** Takes a rule of an organisation away; what holds for its things then is said by its others, else by the portal's. */
    public void withdraw(@Valid WithdrawRetention order) {
        RetentionRule rule = said().said(order.kind(), order.subtype(), order.organisationId())
                .orElseThrow(NotFound::new);
        if (rule.getVersion() != order.version()) {
            throw new Conflict();
        }
        em.remove(rule);
        note("retention.withdrawn", rule);
    }

    private void note(String act, RetentionRule rule) {
        String type = rule.getSubtype().isEmpty() ? "" : "/" + rule.getSubtype();
        String whose = rule.getOrganisation().map(one -> " organisation " + one.getId()).orElse("");
        audit.noteChange(act, null, rule.getKind() + type + whose + ": " + rule.getOutcome() + " " + rule.getYears()
                + " " + rule.getCountedFrom());
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
            things.head(row.document()).ifPresent(thing -> rows.add(candidate(row, thing)));
        }
        RetentionRules said = said();
        for (RetentionRule rule : said.all()) {
            if (rule.getOutcome() == outcome) {
                due(rule, said).forEach(thing -> rows.add(candidate(rule, thing)));
            }
        }
        return rows.stream().sorted(OLDEST_FIRST).limit(CandidateRow.MOST);
    }

    private List<Thing> due(RetentionRule rule, RetentionRules said) {
        return rule.getKind() == SubjectKind.DOCUMENT
                ? documents.due(rule, said, CandidateRow.MOST)
                : due.of(rule, said, CandidateRow.MOST);
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
        return rule(thing).filter(rule -> rule.getOutcome() == RetentionOutcome.DISPOSE)
                .filter(rule -> rule.hasPassed(rule.from(thing, clock.zone()), clock.today())).isPresent();
    }

    private Optional<RetentionRule> rule(Thing thing) {
        SubjectRef subject = thing.getRef();
        return isDocument(subject)
                ? documents.rule(subject.id())
                : said().of(subject.kind(), RetentionRule.ALL, thing.getOrganisationId().orElse(null));
    }

    /** Refuses what is due by an organisation's own rule, or by what is said of its document, when another one has decided. */
    private void requireOwnDecision(SubjectRef subject, Organisation decidedBy, LocalDate day) {
        if (isDocument(subject)) {
            documents.ownerOfRetained(subject.id()).map(owner -> owner.withHeirsOn(day))
                    .ifPresent(deciders -> requireDecisionOf(deciders, decidedBy, "retention.otherOwner",
                            deciders.get(deciders.size() - 1)));
        }
        things.head(subject).flatMap(this::rule).flatMap(RetentionRule::getOrganisation)
                .ifPresent(whose -> requireDecisionOf(whose.withHeirsOn(day), decidedBy, "retention.otherPlan", whose));
    }

    private static void requireDecisionOf(List<Organisation> deciders, Organisation decidedBy, String refusal,
            Organisation named) {
        if (!deciders.contains(decidedBy)) {
            throw new RuleBroken(refusal, "organisation", named.getName());
        }
    }

    private CandidateRow candidate(RetentionRule rule, Thing thing) {
        return new CandidateRow(thing.getRef(), title(thing), rule.from(thing, clock.zone()), rule.getYears(),
                rule.getCountedFrom(), rule.getOutcome(), rule.getGround(),
                rule.getOrganisation().map(Organisation::getName).orElse(""), List.of(), List.of());
    }

    private CandidateRow candidate(RetainedRow row, Thing thing) {
        RetentionView own = row.retention();
        String decider = row.deciders().get(row.deciders().size() - 1).name();
        return new CandidateRow(thing.getRef(), title(thing), own.from(), own.years(), null, own.outcome(),
                own.source(), decider, row.deciders(), List.of());
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
        Organisation decidedBy = organisations.organisation(order.organisationId());
        if (!order.things().stream().allMatch(this::isDue)) {
            throw new RuleBroken("retention.notDue", "things");
        }
        LocalDate day = order.decidedOn() == null ? clock.today() : order.decidedOn();
        order.things().forEach(thing -> requireOwnDecision(thing, decidedBy, day));
        String name = decidedBy.getName();
        order.things().forEach(thing -> dispose(thing, order, name));
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

    /**
     * The rule of one kind, or of one type within it; not found for a type that there is not.
     *
     * @param organisationId whose; null for the portal's
     */
    public RetentionRow rule(SubjectKind kind, String subtype, Long organisationId) {
        Organisation organisation = organisations.organisationOrNone(organisationId);
        return scopes(kind).filter(scope -> scope.subtype().equals(subtype)).findFirst()
                .map(scope -> row(scope, organisation, said())).orElseThrow(NotFound::new);
    }
}
