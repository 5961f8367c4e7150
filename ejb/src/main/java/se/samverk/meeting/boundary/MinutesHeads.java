package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.Decision;
import se.samverk.meeting.Minutes;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.WorkingGroup;

/** Writes the heads of minutes, and of the decisions and actions that follow their audience. */
@Stateless
@Allowed(Right.INTERNAL)
public class MinutesHeads {
    @Inject
    private ThingAccess things;

    public void describe(Minutes minutes) {
        WorkingGroup group = minutes.getWorkingGroup();
        things.describe(minutes.ref(), minutes.getTitle(), minutes.getState().name(), group.getLanguage(),
                group.getArchiveOwner().getId(), group.getId(), group.getCollaboration().getId(),
                minutes.getMeeting().getDay(), minutes.audiences());
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
