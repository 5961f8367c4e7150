package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.notification.Notice;
import se.samverk.notification.PassageWanted;
import se.samverk.notification.boundary.Digests;
import se.samverk.organisation.Account;
import se.samverk.organisation.AccountErased;
import se.samverk.organisation.AccountSecured;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.search.ParkedSearch;
import se.samverk.search.SavedSearch;
import se.samverk.search.SnippetPart;
import se.samverk.shared.SubjectRef;

/**
 * Asks saved searches as their owners, with what each may read at that moment, and hands what is new to the mails. What
 * is told is put into words when it is sent, again as the owner. Nothing of a search is loaded to note that it failed.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class SearchAlerts {
    private static final int MOST_TOLD = 50;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private SavedSearchAccess access;

    @Inject
    private Search search;

    @Inject
    private Digests digests;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    /** The searches whose turn has come. */
    public List<Long> due(int most) {
        return em.createNamedQuery("SavedSearch.due", Long.class).setParameter("now", clock.now()).setMaxResults(most)
                .getResultList();
    }

    /** Asks one search; for a disabled account nothing is looked for. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(long id) {
        SavedSearch saved = access.alone(id);
        Account owner = organisations.account(saved.getAccountId());
        if (owner.isActive()) {
            caller.actAs(owner.getUsername(), () -> tell(saved, search.subjects(saved.followed())));
        }
        saved.next(clock.now().atZoneSameInstant(clock.zone()))
                .ifPresent(next -> em.createNamedQuery("SavedSearch.next").setParameter("id", id)
                        .setParameter("next", next).executeUpdate());
    }

    /** Written with the oldest first, because mails tell the newest notice first. */
    private void tell(SavedSearch saved, List<SubjectRef> now) {
        List<SubjectRef> news = new ArrayList<>(saved.news(now).stream().limit(MOST_TOLD).toList());
        Collections.reverse(news);
        for (SubjectRef one : news) {
            em.persist(Notice.found(caller.view().personId(), saved.getId(), one, saved.isPrompt(), clock.now()));
        }
        em.createNamedQuery("SavedSearch.ran").setParameter("id", saved.getId())
                .setParameter("seen", saved.seenAfter(now).toString())
                .setParameter("told", saved.told().and(now).toString()).executeUpdate();
    }

    /** The passage of a hit, for the owner of the search alone, and only while it is one. */
    public void onPassageWanted(@Observes PassageWanted wanted) {
        access.ifOwn(wanted.follows()).flatMap(saved -> search.hit(wanted.subject(), saved.followed()))
                .ifPresent(hit -> wanted.answer(
                        hit.snippet().stream().map(SnippetPart::text).collect(Collectors.joining())));
    }

    /** Notes a failure; the fifth puts the search aside, so that it stands in nobody's way. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, String error) {
        em.createNamedQuery("SavedSearch.failed").setParameter("id", id).setParameter("error", error).executeUpdate();
        em.createNamedQuery("SavedSearch.park").setParameter("id", id).setParameter("now", clock.now())
                .setParameter("number", SavedSearch.MAX_ATTEMPTS).executeUpdate();
    }

    public List<ParkedSearch> parked() {
        Stream<Object[]> rows = em.createNamedQuery("SavedSearch.parked", Object[].class).getResultStream();
        return rows.map(row -> new ParkedSearch((Long) row[0], (Integer) row[1], row[2] == null ? "" : (String) row[2],
                (OffsetDateTime) row[3])).toList();
    }

    /** Lets a search that was put aside be asked again, or deletes it. */
    public void settleParked(long id, boolean drop) {
        if (drop) {
            digests.unfollow(id);
        }
        em.createNamedQuery(drop ? "SavedSearch.drop" : "SavedSearch.retry").setParameter("id", id).executeUpdate();
    }

    /** A key to a feed may have been made by whoever an account is now secured against. The owner and the trail are told. */
    public void onSecured(@Observes AccountSecured secured) {
        int closed = em.createNamedQuery("SavedSearch.closeFeeds").setParameter("account", secured.accountId())
                .setParameter("now", clock.now()).executeUpdate();
        if (closed > 0) {
            audit.noteChange("search.feedsClosed", null,
                    organisations.account(secured.accountId()).getUsername());
        }
    }

    /** What somebody followed goes with the account. */
    public void onErased(@Observes AccountErased erased) {
        em.createNamedQuery("SavedSearch.forgetOfAccount").setParameter("account", erased.accountId()).executeUpdate();
    }
}
