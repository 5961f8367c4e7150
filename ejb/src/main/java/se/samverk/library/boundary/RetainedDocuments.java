package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.library.Document;
import se.samverk.library.DocumentRetention;
import se.samverk.library.DocumentType;
import se.samverk.library.RetainedRow;
import se.samverk.library.RetentionView;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.RetentionRule;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.DueThings;
import se.samverk.thing.boundary.ThingAccess;

/** How long documents are kept: as was said for each, else as the rule of its type says, else that of all documents. */
@Stateless
@Allowed(Right.INTERNAL)
public class RetainedDocuments {
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

    /** What would hold of a document if nothing were said for it alone: the rule of its type, else that of all documents. */
    public RetentionView byRule(Document document) {
        List<RetentionRule> rules = em.createNamedQuery("RetentionRule.ofKind", RetentionRule.class)
                .setParameter("kind", SubjectKind.DOCUMENT).getResultList();
        return of(document.getType().name(), rules).or(() -> of(RetentionRule.ALL, rules))
                .flatMap(rule -> things.head(document.ref()).map(thing -> view(rule, document, thing)))
                .orElse(RetentionView.NOTHING_SAID);
    }

    private static Optional<RetentionRule> of(String subtype, List<RetentionRule> rules) {
        return rules.stream().filter(rule -> rule.getSubtype().equals(subtype)).findFirst();
    }

    private RetentionView view(RetentionRule rule, Document document, Thing thing) {
        LocalDate from = rule.from(thing, clock.zone());
        return new RetentionView(false, rule.getSubtype().equals(RetentionRule.ALL) ? null : document.getType(),
                rule.getOutcome(), rule.getYears(), rule.getCountedFrom(), from,
                rule.getOutcome() == RetentionOutcome.KEEP ? null : from.plusYears(rule.getYears()), rule.getGround());
    }

    private static RetentionView view(DocumentRetention said) {
        return new RetentionView(true, null, said.getOutcome(), said.getYears(), null, said.getFrom().orElse(null),
                said.getDue().orElse(null), said.getSource());
    }

    /** How long a document is kept, by its number; empty for none. */
    public Optional<RetentionView> of(long id) {
        return em.createNamedQuery("Document.ofIds", Document.class).setParameter("ids", Set.of(id)).getResultList()
                .stream().findFirst().map(this::of);
    }

    /** The documents of some types that a rule makes due, the oldest first; not those for which somebody has said it. */
    public List<Thing> due(RetentionRule rule, Set<DocumentType> types, int most) {
        return types.isEmpty()
                ? List.of()
                : dueThings.of(rule, most, which -> em.createNamedQuery("Document." + which, Thing.class)
                        .setParameter("types", types));
    }

    /** The documents whose own years have passed, by what then becomes of them, the earliest first. */
    public List<RetainedRow> due(RetentionOutcome outcome, int most) {
        return em.createNamedQuery("Document.due", Document.class).setParameter("outcome", outcome)
                .setParameter("day", clock.today()).setMaxResults(most).getResultList().stream()
                .map(document -> new RetainedRow(document.ref(),
                        document.getRetention().map(RetainedDocuments::view).orElseThrow()))
                .toList();
    }
}
