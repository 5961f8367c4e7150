package se.samverk.meeting.boundary;

import se.samverk.workinggroup.Visibility;

/** Order to show approved minutes more widely, once somebody has looked for personal data that must not be shown. */
public record PublishMinutes(long minutesId, Visibility visibility, boolean personalDataChecked) {
}
