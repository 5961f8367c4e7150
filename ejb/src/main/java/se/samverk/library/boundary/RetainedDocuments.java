package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.library.Document;
import se.samverk.library.DocumentRetention;
import se.samverk.library.DocumentType;
import se.samverk.library.RetainedRow;
import se.samverk.library.RetentionView;
import se.samverk.organisation.Organisation;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.RetentionRule;
import se.samverk.thing.RetentionRules;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.DueThings;
import se.samverk.thing.boundary.ThingAccess;

/** How long documents are kept: as was said for each, else as the rules say in their order ({@link RetentionRules}). */
@Stateless
@Allowed(Right.INTERNAL)
public class RetainedDocuments {
    private static final Set<String> TYPES = Arrays.stream(DocumentType.values()).map(DocumentType::name)
            .collect(Collectors.toUnmodifiableSet());

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private DueThings dueThings;

    @Inject
    private PortalClock clock;

    /** How long a document is kept. */
    public RetentionView of(Document document) {
        return document.getRetention().map(RetainedDocuments::view).orElseGet(() -> byRule(document));
    }

    /** What would hold of a document if nothing were said for it alone. */
    public RetentionView byRule(Document document) {
        Thing thing = things.head(document.ref()).orElse(null);
        return thing == null
                ? RetentionView.NOTHING_SAID
                : rule(document, thing).map(rule -> view(rule, document, thing)).orElse(RetentionView.NOTHING_SAID);
    }

    private Optional<RetentionRule> rule(Document document, Thing thing) {
        return new RetentionRules(em.createNamedQuery("RetentionRule.ofKind", RetentionRule.class)
                .setParameter("kind", SubjectKind.DOCUMENT).getResultList()).of(SubjectKind.DOCUMENT,
                        document.getType().name(), thing.getOrganisationId().orElse(null));
    }

    /** The rule that holds for a document, by its number; empty where there is none, or something is said for it alone. */
    public Optional<RetentionRule> rule(long id) {
        return document(id).filter(document -> document.getRetention().isEmpty())
                .flatMap(document -> things.head(document.ref()).flatMap(thing -> rule(document, thing)));
    }

    /** Who owns a document of which something is said for it alone; empty where a rule holds, or for none. */
    public Optional<Organisation> ownerOfRetained(long id) {
        return document(id).filter(document -> document.getRetention().isPresent()).map(Document::getOwner);
    }

    private RetentionView view(RetentionRule rule, Document document, Thing thing) {
        LocalDate from = rule.from(thing, clock.zone());
        return new RetentionView(false, rule.getSubtype().equals(RetentionRule.ALL) ? null : document.getType(),
                rule.getOrganisation().map(Organisation::getName).orElse(""), rule.getOutcome(), rule.getYears(),
                rule.getCountedFrom(), from,
                rule.getOutcome() == RetentionOutcome.KEEP ? null : from.plusYears(rule.getYears()), rule.getGround());
    }

    private static RetentionView view(DocumentRetention said) {
        return new RetentionView(true, null, "", said.getOutcome(), said.getYears(), null, said.getFrom().orElse(null),
                said.getDue().orElse(null), said.getSource());
    }

    /** How long a document is kept, by its number; empty for none. */
    public Optional<RetentionView> of(long id) {
        return document(id).map(this::of);
    }

    private Optional<Document> document(long id) {
        return em.createNamedQuery("Document.ofIds", Document.class).setParameter("ids", Set.of(id)).getResultList()
                .stream().findFirst();
    }

    /**
     * The documents that a rule makes due and no rule before it concerns, the oldest first; not those for which somebody
     * has said it.
     */
    public List<Thing> due(RetentionRule rule, RetentionRules rules, int most) {
        return dueThings.of(rule, rules.extents(rule, TYPES), most,
                (which, extent) -> em.createNamedQuery("Document." + which, Thing.class).setParameter("types",
                        extent.subtypes().stream().map(DocumentType::valueOf).collect(Collectors.toSet())));
    }

    /** The documents whose own years have passed, by what then becomes of them, the earliest first. */
    public List<RetainedRow> due(RetentionOutcome outcome, int most) {
        return em.createNamedQuery("Document.due", Document.class).setParameter("outcome", outcome)
                .setParameter("day", clock.today()).setMaxResults(most).getResultList().stream()
                .map(document -> new RetainedRow(document.ref(),
                        document.getRetention().map(RetainedDocuments::view).orElseThrow(),
                        document.getOwner().withHeirsOn(clock.today()).stream()
                                .map(one -> new RetainedRow.Decider(one.getId(), one.getName())).toList()))
                .toList();
    }
}
