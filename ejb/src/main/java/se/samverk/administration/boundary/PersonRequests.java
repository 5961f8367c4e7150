package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.administration.ErasureView;
import se.samverk.administration.PersonRequest;
import se.samverk.administration.PersonRequestKind;
import se.samverk.administration.PersonRequestRow;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.draft.Draft;
import se.samverk.notification.Notice;
import se.samverk.notification.OutgoingMail;
import se.samverk.organisation.Account;
import se.samverk.organisation.AccountErased;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.boundary.Sessions;
import se.samverk.shared.Conflict;
import se.samverk.shared.RuleBroken;

/** Persons' requests about their data, for those who answer them: what is due when, what it means, and the answer. */
@Stateless
@Allowed(Right.SYSTEM_ADMINISTRATOR)
public class PersonRequests {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private PersonRequestAccess access;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sessions sessions;

    @Inject
    private Event<AccountErased> erased;

    /** A request with what granting it would mean; the erasure is null for the other kinds and once it is answered. */
    public record RequestView(PersonRequestRow row, long version, ErasureView erasure) implements Serializable {
    }

    /** All requests, the open ones first, by when they are due. */
    public List<PersonRequestRow> all() {
        return em.createNamedQuery("PersonRequest.all", PersonRequest.class).getResultList().stream().map(access::row)
                .toList();
    }

    public RequestView view(long id) {
        PersonRequest request = access.request(id);
        boolean erasure = request.getKind() == PersonRequestKind.ERASURE && request.getAnsweredAt().isEmpty();
        return new RequestView(access.row(request), request.getVersion(),
                erasure ? access.erasure(request.getAccount()) : null);
    }

    /** Answers a request; a granted erasure is carried out, a granted restriction closes the account. Field: answer. */
    public void answer(@Valid AnswerRequest order) {
        PersonRequest request = access.request(order.requestId());
        if (request.getVersion() != order.version()) {
            throw new Conflict();
        }
        em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        request.answer(order.granted(), order.answer(), caller.view().name(), clock.now());
        audit.noteChange("request.answered", null,
                request.getKind() + " request " + request.getId() + " " + request.getState());
        if (order.granted()) {
            carryOut(request);
        }
    }

    private void carryOut(PersonRequest request) {
        switch (request.getKind()) {
            case ERASURE -> erase(request.getAccount());
            case RESTRICTION -> {
                demandAnotherAdministrator(request.getAccount());
                request.getAccount().disable();
                sessions.endAllOf(request.getAccount().getId());
                audit.noteChange("account.disabled", null, request.getAccount().getUsername());
            }
            default -> {
                // what is to be corrected has been corrected where it stands; the answer says so
            }
        }
    }

    private void erase(Account account) {
        demandAnotherAdministrator(account);
        long person = account.getPerson().getId();
        LocalDate today = clock.today();
        em.createNamedQuery("Holding.everOfPerson", Holding.class).setParameter("person", person).getResultList()
                .stream().filter(holding -> holding.getValidTo().filter(last -> last.isBefore(today)).isEmpty())
                .forEach(holding -> holding.end(
                        holding.getValidFrom().isBefore(today) ? today.minusDays(1) : holding.getValidFrom()));
        em.createNamedQuery("Draft.ofAccount", Draft.class).setParameter("account", account.getId()).getResultList()
                .forEach(em::remove);
        em.createNamedQuery("Notice.ofPerson", Notice.class).setParameter("person", person).getResultList()
                .forEach(em::remove);
        account.getMail().ifPresent(address -> em.createNamedQuery("OutgoingMail.everTo", OutgoingMail.class)
                .setParameter("address", address).getResultList().forEach(em::remove));
        sessions.endAllOf(account.getId());
        erased.fire(new AccountErased(account.getId(), person, account.getUsername()));
        account.erase();
        audit.noteChange("account.erased", null, account.getUsername());
    }

    private void demandAnotherAdministrator(Account account) {
        List<Holding> seats = em.createNamedQuery("Holding.ofPerson", Holding.class)
                .setParameter("person", account.getPerson().getId()).setParameter("day", clock.today())
                .getResultList();
        for (Holding holding : seats) {
            if (holding.getSeat().getRole() == Role.SYSTEM_ADMINISTRATOR && em
                    .createNamedQuery("Account.administratorsBeside", Long.class)
                    .setParameter("seat", holding.getSeat().getId()).setParameter("day", clock.today())
                    .getSingleResult() == 0) {
                throw new RuleBroken("seat.lastAdministrator", "");
            }
        }
    }
}
