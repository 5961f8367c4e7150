package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.meeting.ActionChanged;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.ActionState;
import se.samverk.meeting.ActionView;
import se.samverk.meeting.Minutes;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.thing.Thing;
import se.samverk.thing.ThingRow;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.WorkingGroup;

/** Actions, each a thing of its own. They are written in minutes ({@link MinutesBook}). */
@Stateless
@Allowed(Right.EVERYBODY)
public class Actions {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private MeetingAccess access;

    @Inject
    private MinutesHeads heads;

    @Inject
    private Waitings waitings;

    @Inject
    private Timeline timeline;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /** An action's own page. */
    public ActionView view(long id) {
        ActionItem action = access.action(id);
        Minutes minutes = action.getItem().getMinutes();
        WorkingGroup group = action.getWorkingGroup();
        LocalDate today = clock.today();
        long late = action.isOverdueOn(today) ? ChronoUnit.DAYS.between(action.getDueOn().orElseThrow(), today) : 0;
        return new ActionView(action.ref(), action.getVersion(), group.ref(), group.getName(),
                group.getCollaboration().ref(), group.getCollaboration().getName(), action.getText(),
                action.getLanguage(), MinutesReader.name(action.getOwner()), action.getDueOn().orElse(null),
                action.getState(), late, action.getClosingNote(), action.getClosedBy(),
                action.getClosedAt().map(at -> at.atZoneSameInstant(clock.zone()).toOffsetDateTime()).orElse(null),
                minutes.ref(), minutes.getTitle(), minutes.isFormal(), action.getItem().getNumber(),
                action.getItem().getTitle(),
                minutes.getState(), timeline.of(action.ref(), 5), access.closes(action));
    }

    /** The open actions that a seat owns and the caller may read, by day. */
    public List<ThingRow> openOfSeat(long seatId) {
        return em.createNamedQuery("ActionItem.readableOpenOfSeat", Thing.class).setParameter("seat", seatId)
                .setParameter("audiences", caller.audienceKeys()).getResultList().stream().map(Thing::row).toList();
    }

    /** Notes that work on an action has begun. */
    @Allowed(Right.GROUP_MEMBER)
    public void begin(long actionId) {
        ActionItem action = access.actionForClosing(actionId);
        action.begin();
        heads.describe(action);
        happenings.fire(new ActionChanged(action.ref(), "action.begun", List.of(), true));
    }

    /** Closes an action as done or cancelled. Fields in refusals: outcome, note. */
    @Allowed(Right.GROUP_MEMBER)
    public void close(@Valid CloseAction order) {
        ActionItem action = access.actionForClosing(order.actionId());
        action.close(order.outcome(), order.note(), caller.view().name(), clock.now());
        heads.describe(action);
        waitings.settle(action.ref());
        happenings.fire(new ActionChanged(action.ref(),
                action.getState() == ActionState.DONE ? "action.done" : "action.cancelled", List.of(), true));
    }
}
