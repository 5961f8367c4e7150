package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.notification.Pace;
import se.samverk.notification.boundary.Digests;
import se.samverk.organisation.Account;
import se.samverk.organisation.SecretKey;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.search.KnownHits;
import se.samverk.search.SavedFeed;
import se.samverk.search.SavedSearch;
import se.samverk.search.SavedSearchRow;
import se.samverk.search.SearchAddress;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/** What a person follows: questions to the search under a name, what is new in them, and their feeds. */
@Stateless
@Allowed(Right.SIGNED_IN)
public class SavedSearches {
    private static final int MOST_IN_FEED = 50;
    private static final Duration AGAIN = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private SavedSearchAccess access;

    @Inject
    private Search search;

    @Inject
    private SearchEngine index;

    @Inject
    private Digests digests;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    /** The caller's own in alphabetical order, each with how much is new in it. */
    public List<SavedSearchRow> mine() {
        return all().stream().map(one -> row(one, one.unseen(search.subjects(one.followed())).size())).toList();
    }

    /** One of the caller's own, without looking for what is new. */
    public SavedSearchRow one(long id) {
        return row(access.own(id), 0);
    }

    /**
     * Saves a question; what it finds now is known, or while the index is being filled what it finds first afterwards.
     * Field in refusals: name.
     */
    public long save(@NotNull @Valid SaveSearch order) {
        if (all().size() >= SavedSearch.MOST_OF_ACCOUNT) {
            throw new RuleBroken("saved.tooMany", "name", SavedSearch.MOST_OF_ACCOUNT);
        }
        SavedSearch saved = new SavedSearch(caller.view().accountId(), order.name(), order.question(), clock.now());
        demandOtherName(saved.getName(), 0);
        if (index.needsRebuild()) {
            saved.knowLater();
        } else {
            saved.know(search.subjects(saved.followed()));
        }
        saved.tell(order.pace(), now());
        em.persist(saved);
        note("search.saved", saved);
        return saved.getId();
    }

    /** Gives a search another name and says how often to be told. Field in refusals: name. */
    public void change(long id, String name, @NotNull Pace pace) {
        SavedSearch saved = access.own(id);
        saved.rename(name);
        demandOtherName(saved.getName(), id);
        if (pace != saved.getPace()) {
            if (saved.getPace() == Pace.NONE) {
                passOver(saved);
            }
            if (pace == Pace.NONE) {
                digests.unfollow(id);
            }
            saved.tell(pace, now());
        }
        note("search.changed", saved);
    }

    private void passOver(SavedSearch saved) {
        if (index.needsRebuild()) {
            saved.passOverLater();
        } else {
            saved.passOver(search.subjects(saved.followed()));
        }
    }

    private void demandOtherName(String name, long id) {
        if (em.createNamedQuery("SavedSearch.named", Long.class).setParameter("account", caller.view().accountId())
                .setParameter("name", name).setParameter("id", id).getSingleResult() > 0) {
            throw new RuleBroken("saved.there", "name");
        }
    }

    /** Follows a question no longer; what was not told yet is not told. */
    public void remove(long id) {
        SavedSearch saved = access.ownAlone(id);
        digests.unfollow(id);
        em.remove(saved);
        note("search.removed", saved);
    }

    /**
     * Opens a search: what is new is marked until the next opening, and known from now on. An opening that finds nothing
     * new and follows at once on another, a page that is loaded again, leaves the marks; so does one while the index is
     * being filled and knows only some of the things.
     */
    public SearchAddress open(long id) {
        SavedSearch saved = access.ownAlone(id);
        List<SubjectRef> now = search.subjects(saved.followed());
        List<SubjectRef> fresh = saved.unseen(now);
        boolean again = !saved.isSeenLater() && fresh.isEmpty() && saved.getOpenedAt().plus(AGAIN).isAfter(clock.now());
        if (!again && !index.needsRebuild()) {
            digests.unfollow(id);
            em.createNamedQuery("SavedSearch.opened").setParameter("id", id)
                    .setParameter("fresh", KnownHits.of(fresh).toString())
                    .setParameter("seen", saved.seen().and(now).toString()).setParameter("now", clock.now())
                    .executeUpdate();
        }
        return saved.question();
    }

    /** What is marked as new in a search since its latest opening; nothing in one that is not the caller's. */
    public Set<SubjectRef> fresh(long id) {
        return access.ifOwn(id).map(saved -> saved.fresh().subjects()).orElse(Set.of());
    }

    /** A new key to the feed, which is shown this once; one that opened it before no longer does. */
    public String makeFeed(long id) {
        SavedSearch saved = access.own(id);
        String token = SecretKey.fresh();
        saved.openFeed(token, clock.now());
        note("search.feedMade", saved);
        return token;
    }

    /** No key opens the feed any longer. */
    public void closeFeed(long id) {
        SavedSearch saved = access.own(id);
        saved.closeFeed();
        note("search.feedClosed", saved);
    }

    /**
     * The newest hits that the owner of a key's search may read now. Throws {@link NotFound} alike for a key that never
     * was, one that was taken back and one of a disabled account, after the same one question to the database.
     */
    @Allowed(Right.EVERYBODY)
    public SavedFeed feed(String token) {
        SavedSearch saved = em.createNamedQuery("SavedSearch.byFeed", SavedSearch.class)
                .setParameter("hash", SavedSearch.hash(token)).getResultList().stream().findFirst()
                .orElseThrow(NotFound::new);
        Account owner = organisations.account(saved.getAccountId());
        List<SavedFeed.Entry> entries = new ArrayList<>();
        SearchQuery newest = saved.followed().withPage(0, MOST_IN_FEED);
        caller.actAs(owner.getUsername(), () -> {
            SearchResult result = search.find(newest);
            // what is found by guessing at another spelling is no news
            if (result.mode() != SearchResult.Mode.SPELLING) {
                result.hits().forEach(
                        hit -> entries.add(new SavedFeed.Entry(hit, updated(hit, saved.getCreatedAt()))));
            }
        });
        return new SavedFeed(saved.getId(), saved.getName(), owner.getLanguage().orElse(Language.SV),
                saved.getCreatedAt(), entries);
    }

    /** What is marked as secret does not tell when it was changed. */
    private OffsetDateTime updated(SearchHit hit, OffsetDateTime otherwise) {
        if (hit.state() == null) {
            return otherwise;
        }
        OffsetDateTime day = hit.date() == null ? otherwise : hit.date().atStartOfDay().atOffset(ZoneOffset.UTC);
        return things.ifReadable(hit.subject()).map(Thing::getUpdatedAt).orElse(day);
    }

    private List<SavedSearch> all() {
        return em.createNamedQuery("SavedSearch.ofAccount", SavedSearch.class)
                .setParameter("account", caller.view().accountId()).getResultList();
    }

    private static SavedSearchRow row(SavedSearch saved, int fresh) {
        return new SavedSearchRow(saved.getId(), saved.getName(), saved.getPace(), saved.question(), fresh,
                saved.getOpenedAt(), saved.getFeedMadeAt().orElse(null), saved.getFeedClosedAt().orElse(null),
                saved.getParkedAt().isPresent());
    }

    /** The trail holds which search it was, and nothing of what is asked in it. */
    private void note(String act, SavedSearch saved) {
        audit.noteChange(act, null, String.valueOf(saved.getId()));
    }

    private ZonedDateTime now() {
        return clock.now().atZoneSameInstant(clock.zone());
    }
}
