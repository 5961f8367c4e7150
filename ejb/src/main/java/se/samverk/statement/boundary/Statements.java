package se.samverk.statement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Conflict;
import se.samverk.shared.Language;
import se.samverk.statement.StatementEdition;
import se.samverk.statement.StatementPage;
import se.samverk.statement.StatementView;

/** The statements that the law asks for: read by everybody, published by the administrators of the portal. */
@Stateless
@Allowed(Right.INTERNAL)
public class Statements {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** The edition that holds; empty while the portal's own words do. */
    @Allowed(Right.EVERYBODY)
    public Optional<StatementView> current(StatementPage page, Language language) {
        return editions(page, language).findFirst().map(Statements::view);
    }

    /** All editions, the newest first. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public List<StatementView> history(StatementPage page, Language language) {
        return editions(page, language).map(Statements::view).toList();
    }

    /** Publishes an edition, also one whose words are the same: it has been reviewed. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public void publish(@Valid PublishStatement order) {
        int newest = current(order.page(), order.language()).map(StatementView::number).orElse(0);
        if (newest != order.edition()) {
            throw new Conflict("statement.newer");
        }
        em.persist(new StatementEdition(order.page(), order.language(), newest + 1, order.texts(), clock.now(),
                caller.view().name()));
        audit.noteChange("statement.published", null,
                order.page() + " " + order.language().tag() + " " + (newest + 1));
    }

    private Stream<StatementEdition> editions(StatementPage page, Language language) {
        return em.createNamedQuery("StatementEdition.ofPage", StatementEdition.class).setParameter("page", page)
                .setParameter("language", language).getResultList().stream();
    }

    private static StatementView view(StatementEdition edition) {
        return new StatementView(edition.getNumber(), edition.getReviewedAt(), edition.getReviewedBy(),
                edition.getTexts());
    }
}
