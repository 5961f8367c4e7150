package se.samverk.meeting.boundary;

import se.samverk.meeting.ActionState;

/** Order to close an action as done or cancelled; the note says how or why. */
public record CloseAction(long actionId, ActionState outcome, String note) {
}
