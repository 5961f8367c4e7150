package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.search.SavedSearch;
import se.samverk.shared.NotFound;

/** The way from a number to a saved search: it is its owner's alone, whoever else asks. */
@Stateless
@Allowed(Right.INTERNAL)
public class SavedSearchAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    /** The caller's own. Throws {@link NotFound} alike for "none" and "somebody else's". */
    public SavedSearch own(long id) {
        return ifOwn(id).orElseThrow(NotFound::new);
    }

    /** The caller's own, if it is. */
    public Optional<SavedSearch> ifOwn(long id) {
        Long account = caller.view().accountId();
        return Optional.ofNullable(em.find(SavedSearch.class, id))
                .filter(found -> account != null && account == found.getAccountId());
    }

    /** The caller's own, read anew and held until the end of the transaction. */
    public SavedSearch ownAlone(long id) {
        own(id);
        return alone(id);
    }

    /** One that the portal itself asks for its owner, held until the end of the transaction. */
    public SavedSearch alone(long id) {
        SavedSearch found = em.find(SavedSearch.class, id);
        if (found == null) {
            throw new NotFound();
        }
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }
}
