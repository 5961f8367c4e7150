package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.event.Happening;
import se.samverk.evidence.boundary.Citations;
import se.samverk.meeting.ActionChanged;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.Decision;
import se.samverk.meeting.DecisionChanged;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.MinutesChanged;
import se.samverk.meeting.MinutesState;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.WorkingGroup;

/** Writes the heads of minutes, and of the decisions and actions that follow their audience, and tells of it. */
@Stateless
@Allowed(Right.INTERNAL)
public class MinutesHeads {
    @Inject
    private ThingAccess things;

    @Inject
    private MinutesReader reader;

    @Inject
    private Citations citations;

    @Inject
    private Event<Happening> happenings;

    public void describe(Minutes minutes) {
        WorkingGroup group = minutes.getWorkingGroup();
        things.describe(minutes.ref(), minutes.getTitle(), minutes.getState().name(), group.getLanguage(),
                group.getArchiveOwner().getId(), group.getId(), group.getCollaboration().getId(),
                minutes.getMeeting().getDay(), minutes.audiences());
    }

    /** Gives the head of the minutes, and of the decisions and actions in them, their state and audience. */
    public void follow(Minutes minutes, String verb) {
        describe(minutes);
        citations.follow(minutes.ref());
        happenings.fire(new MinutesChanged(minutes.ref(), verb, List.of()));
        for (Decision decision : reader.decisions(minutes)) {
            describe(decision);
            citations.follow(decision.ref());
            happenings.fire(new DecisionChanged(decision.ref(), verb, List.of(),
                    minutes.getState() == MinutesState.APPROVED));
        }
        for (ActionItem action : reader.actions(minutes)) {
            describe(action);
            citations.follow(action.ref());
            happenings.fire(new ActionChanged(action.ref(), verb, List.of(), false));
        }
    }

    public void describe(Decision decision) {
        WorkingGroup group = decision.getWorkingGroup();
        things.describe(decision.ref(), decision.getTitle(), decision.getItem().getMinutes().getState().name(),
                decision.getLanguage(), group.getArchiveOwner().getId(), group.getId(),
                group.getCollaboration().getId(), decision.getDecidedOn(), decision.audiences());
    }

    public void describe(ActionItem action) {
        WorkingGroup group = action.getWorkingGroup();
        things.describe(action.ref(), action.getText(), action.getState().name(), action.getLanguage(),
                action.getOwner().getOrganisation().getId(), group.getId(), group.getCollaboration().getId(),
                action.getDueOn().orElse(action.getItem().getMinutes().getMeeting().getDay()), action.audiences());
    }
}
