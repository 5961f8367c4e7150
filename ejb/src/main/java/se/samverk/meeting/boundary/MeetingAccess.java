package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import se.samverk.evidence.boundary.Citations;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.Decision;
import se.samverk.meeting.Meeting;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.MinutesItem;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.GroupState;
import se.samverk.workinggroup.WorkingGroup;

/**
 * The way from a number to a meeting and what belongs to it. What the caller may not read is not
 * found; what it may read but not do is not allowed.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class MeetingAccess {
    /** The seats that have a say on minutes: those that listen or were called in have no part in them. */
    private static final Set<Role> DECIDING = Set.of(Role.CHAIR, Role.CONVENER, Role.SECRETARY, Role.ADJUSTER,
            Role.MEMBER, Role.SUBSTITUTE);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Citations citations;

    @Inject
    private Waitings waitings;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    public WorkingGroup groupForPlanning(long groupId) {
        things.readable(new SubjectRef(SubjectKind.GROUP, groupId));
        WorkingGroup group = existing(WorkingGroup.class, groupId);
        demand(plans(groupId));
        if (group.getState() == GroupState.CLOSED) {
            throw new RuleBroken("meeting.groupClosed", "");
        }
        return group;
    }

    public Meeting readable(long id) {
        things.readable(new SubjectRef(SubjectKind.MEETING, id));
        return existing(Meeting.class, id);
    }

    public boolean isReadable(Meeting meeting) {
        return isReadable(meeting.ref());
    }

    /** Whether there is a thing of this number no more, whoever asks. */
    public boolean isGone(SubjectRef ref) {
        return things.head(ref).isEmpty();
    }

    public boolean isReadable(SubjectRef ref) {
        return things.ifReadable(ref).isPresent();
    }

    /** A group for which the caller may take in minutes from before the portal: who writes its minutes or coordinates it. */
    public WorkingGroup groupForTakingIn(long groupId) {
        things.readable(new SubjectRef(SubjectKind.GROUP, groupId));
        WorkingGroup group = existing(WorkingGroup.class, groupId);
        demand(caller.view().takesIn(groupId));
        return group;
    }

    public Meeting forPlanning(long id) {
        Meeting meeting = readable(id);
        demand(plans(meeting.getWorkingGroup().getId()));
        return meeting;
    }

    public Meeting forHolding(long id) {
        Meeting meeting = readable(id);
        demand(caller.view().leads(meeting.getWorkingGroup().getId()));
        return meeting;
    }

    public Meeting forMinutes(long id) {
        Meeting meeting = readable(id);
        demand(writes(meeting.getWorkingGroup().getId()));
        return meeting;
    }

    public Minutes minutes(long id) {
        things.readable(new SubjectRef(SubjectKind.MINUTES, id));
        return existing(Minutes.class, id);
    }

    private Minutes minutes(long id, LongPredicate rightInGroup) {
        Minutes minutes = minutes(id);
        demand(rightInGroup.test(minutes.getWorkingGroup().getId()));
        return minutes;
    }

    public Minutes minutesForWriting(long id) {
        return minutes(id, this::writes);
    }

    public Minutes minutesForCirculating(long id) {
        return minutes(id, this::plans);
    }

    /** Any member with a say may ask for changes; so may the coordinator. */
    public Minutes minutesForReturning(long id) {
        return minutes(id, this::returns);
    }

    public Minutes minutesForApproving(long id) {
        Minutes minutes = minutes(id);
        demand(approves(minutes));
        return minutes;
    }

    public Minutes minutesForPublishing(long id) {
        return minutes(id, this::plans);
    }

    public MinutesItem itemForWriting(long id) {
        MinutesItem item = em.find(MinutesItem.class, id);
        if (item == null) {
            throw new NotFound();
        }
        minutesForWriting(item.getMinutes().getId());
        return item;
    }

    public Decision decision(long id) {
        things.readable(new SubjectRef(SubjectKind.DECISION, id));
        return existing(Decision.class, id);
    }

    public Decision decisionForWriting(long id) {
        Decision decision = decision(id);
        minutesForWriting(decision.getItem().getMinutes().getId());
        return decision;
    }

    public ActionItem action(long id) {
        things.readable(new SubjectRef(SubjectKind.ACTION, id));
        return existing(ActionItem.class, id);
    }

    public ActionItem actionForWriting(long id) {
        ActionItem action = action(id);
        minutesForWriting(action.getItem().getMinutes().getId());
        return action;
    }

    public ActionItem actionForClosing(long id) {
        ActionItem action = action(id);
        demand(closes(action));
        return action;
    }

    public Seat seat(Long id) {
        return id == null ? null : existing(Seat.class, id);
    }

    public Organisation organisation(long id) {
        return existing(Organisation.class, id);
    }

    public List<Organisation> organisations(Collection<Long> ids) {
        return ids.stream().sorted().map(this::organisation).toList();
    }

    public Person person(Long id) {
        return existing(Person.class, id);
    }

    /** The person who calls; only for boundaries that demand somebody who has signed in. */
    public Person me() {
        return existing(Person.class, caller.view().personId());
    }

    /** Somebody who holds a seat in the group today, or held one on the day of the meeting. */
    public Person memberOf(Meeting meeting, long personId) {
        SubjectRef group = meeting.getWorkingGroup().ref();
        return Stream.of(clock.today(), meeting.getDay())
                .flatMap(day -> em.createNamedQuery("Holding.ofPlace", Holding.class)
                        .setParameter("kind", group.kind()).setParameter("id", group.id()).setParameter("day", day)
                        .getResultList().stream())
                .map(Holding::getPerson).filter(person -> person.getId() == personId).findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Lets one writer at a time take the next number in a group. */
    public void lockNumbers(WorkingGroup group) {
        em.lock(group, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The number of the next decision of a group in a year; only one writer at a time gets it. */
    public int nextDecision(MinutesItem item) {
        WorkingGroup group = item.getMinutes().getWorkingGroup();
        lockNumbers(group);
        Integer highest = em.createNamedQuery("Decision.highestNumber", Integer.class)
                .setParameter("group", group.getId()).setParameter("year", item.getYear()).getSingleResult();
        return highest == null ? 1 : highest + 1;
    }

    /** Takes back what only stood in a draft: its head goes, and with it everything that reads heads. */
    public void forget(SubjectRef ref) {
        citations.withdraw(ref);
        waitings.settle(ref);
        Thing thing = em.find(Thing.class, ref);
        if (thing != null) {
            thing.showTo(Collections.emptySet());
            em.remove(thing);
        }
    }

    public boolean plans(long groupId) {
        CallerView me = caller.view();
        return me.leads(groupId) || me.coordinatesGroup(groupId);
    }

    public boolean leads(long groupId) {
        return caller.view().leads(groupId);
    }

    public boolean writes(long groupId) {
        return caller.view().writesMinutes(groupId);
    }

    public boolean returns(long groupId) {
        return decides(groupId) || caller.view().coordinatesGroup(groupId);
    }

    /** Whether the caller may approve, unless it has written in them. */
    public boolean approves(Minutes minutes) {
        CallerView me = caller.view();
        long groupId = minutes.getWorkingGroup().getId();
        return me.leads(groupId) || me.has(Role.ADJUSTER, groupId)
                || minutes.isAdjustedBy(me.personId()) && decides(groupId);
    }

    private boolean decides(long groupId) {
        CallerView me = caller.view();
        return DECIDING.stream().anyMatch(role -> me.has(role, groupId));
    }

    public boolean closes(ActionItem action) {
        CallerView me = caller.view();
        return me.seatIds().contains(action.getOwner().getId()) || me.leads(action.getWorkingGroup().getId());
    }

    /** Whether a seat lets its holder approve what others wrote. */
    static boolean approves(Seat seat) {
        return seat.getRole().leads() || seat.getRole() == Role.ADJUSTER;
    }

    /** Whether a seat's holder can be named to adjust minutes. */
    static boolean adjustsWhenNamed(Seat seat) {
        return DECIDING.contains(seat.getRole()) && !approves(seat);
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new NotAllowed();
        }
    }

    private <T> T existing(Class<T> type, Long id) {
        T found = id == null ? null : em.find(type, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
