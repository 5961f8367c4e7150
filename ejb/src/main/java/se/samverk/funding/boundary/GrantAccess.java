package se.samverk.funding.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.TreeSet;
import se.samverk.funding.FundingRecord;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.platform.SeatHeld;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.WorkingGroup;

/** The way from a number to a funding record, and to what a record is made of. */
@Stateless
@Allowed(Right.INTERNAL)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GrantAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    /** A record the caller may read. */
    public FundingRecord readable(long id) {
        things.readable(new SubjectRef(SubjectKind.GRANT, id));
        return found(em.find(FundingRecord.class, id));
    }

    /** A record of a collaboration that the caller coordinates, as the caller saw it. */
    public FundingRecord forMoving(long id, long version) {
        return seenAs(forProving(id), version);
    }

    /** A record of a collaboration that the caller coordinates. */
    public FundingRecord forProving(long id) {
        FundingRecord record = readable(id);
        if (!caller.view().coordinates(record.getCollaboration().getId())) {
            throw new NotAllowed();
        }
        return record;
    }

    /** A record whose giver or administrator the caller reviews for, as the caller saw it. */
    public FundingRecord forReviewing(long id, long version) {
        FundingRecord record = readable(id);
        if (!reviews(record)) {
            throw new NotAllowed("funding.onlyReviewers");
        }
        return seenAs(record, version);
    }

    private static FundingRecord seenAs(FundingRecord record, long version) {
        if (record.getVersion() != version) {
            throw new Conflict();
        }
        return record;
    }

    /** Whether the caller reviews for the giver or the administrator of a record. */
    public boolean reviews(FundingRecord record) {
        Set<Long> funders = fundersOfCaller();
        return funders.contains(record.getGiver().getId())
                || record.getAdministrator().map(Organisation::getId).filter(funders::contains).isPresent();
    }

    /** The funders whose reviewer the caller is. */
    public Set<Long> fundersOfCaller() {
        Set<Long> funders = new TreeSet<>();
        for (SeatHeld seat : caller.view().seats()) {
            if (seat.role() == Role.FUNDER) {
                funders.add(seat.placeId());
            }
        }
        return funders;
    }

    /** A collaboration that the caller coordinates. */
    public Collaboration coordinated(long collaboration) {
        Collaboration found = found(em.find(Collaboration.class, collaboration));
        if (!caller.view().coordinates(collaboration)) {
            throw new NotAllowed();
        }
        return found;
    }

    /** An organisation of the register. */
    public Organisation organisation(long id) {
        return found(em.find(Organisation.class, id));
    }

    /** A group; null for none. */
    public WorkingGroup group(Long id) {
        return id == null ? null : found(em.find(WorkingGroup.class, id));
    }

    private static <T> T found(T entity) {
        if (entity == null) {
            throw new NotFound();
        }
        return entity;
    }
}
