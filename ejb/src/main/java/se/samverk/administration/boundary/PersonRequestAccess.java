package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import se.samverk.administration.ErasureView;
import se.samverk.administration.PersonRequest;
import se.samverk.administration.PersonRequestRow;
import se.samverk.audit.AuditEntry;
import se.samverk.draft.Draft;
import se.samverk.meeting.Attendance;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;

/** The way from a number to a person's request, and what is told of one. */
@Stateless
@Allowed(Right.INTERNAL)
public class PersonRequestAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private PortalClock clock;

    public PersonRequest request(long id) {
        PersonRequest found = em.find(PersonRequest.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    public PersonRequestRow row(PersonRequest request) {
        boolean open = request.getAnsweredAt().isEmpty();
        long late = open ? Math.max(0, ChronoUnit.DAYS.between(request.getDueOn(), clock.today())) : 0;
        return new PersonRequestRow(request.getId(), request.getKind(), request.getState(),
                request.getAccount().getPerson().getDisplayName(), request.getWords(), request.getAskedAt(),
                request.getDueOn(), late, request.getAnswer(), request.getAnsweredBy(),
                request.getAnsweredAt().orElse(null));
    }

    /** What erasing an account would take away, and what must be kept. */
    public ErasureView erasure(Account account) {
        long person = account.getPerson().getId();
        return new ErasureView(
                em.createNamedQuery("Holding.ofPerson", Holding.class).setParameter("person", person)
                        .setParameter("day", clock.today()).getResultList().size(),
                em.createNamedQuery("Draft.ofAccount", Draft.class).setParameter("account", account.getId())
                        .getResultList().size(),
                em.createNamedQuery("SealedVersion.numberBy", Long.class)
                        .setParameter("name", account.getPerson().getDisplayName()).getSingleResult(),
                em.createNamedQuery("Attendance.ofPerson", Attendance.class).setParameter("person", person)
                        .getResultList().size(),
                em.createNamedQuery("AuditEntry.ofActor", AuditEntry.class)
                        .setParameter("username", account.getUsername()).getResultList().size());
    }
}
