package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.organisation.Role;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.Right;
import se.samverk.register.MembershipRequest;
import se.samverk.shared.NotFound;

/** Who may decide that somebody takes part for an organisation: its administrator, and those who look after it. */
@Stateless
@Allowed(Right.INTERNAL)
public class MembershipAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private Caller caller;

    /** A request the caller may decide. */
    public MembershipRequest forDeciding(long id) {
        MembershipRequest request = em.find(MembershipRequest.class, id);
        if (request == null) {
            throw new NotFound();
        }
        demandDecides(request.getOrganisation().getId());
        return request;
    }

    /** Refuses whoever may not decide for an organisation. */
    public void demandDecides(long organisation) {
        if (!decides(organisation)) {
            throw new NotFound();
        }
    }

    public boolean decides(long organisation) {
        CallerView me = caller.view();
        return me.has(Role.SYSTEM_ADMINISTRATOR) || me.has(Role.ORGANISATION_ADMINISTRATOR, organisation)
                || organisations.coordinates(organisation);
    }
}
