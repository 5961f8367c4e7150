package se.samverk.meeting.boundary;

import se.samverk.workinggroup.Visibility;

/**
 * Order to show approved minutes more widely.
 *
 * @param personalDataChecked that somebody has looked for personal data that must not be shown
 * @param secrecyChecked that somebody has looked whether what they tell is secret still; asked for only where their
 * original was marked as secret when it was disposed of
 */
public record PublishMinutes(long minutesId, Visibility visibility, boolean personalDataChecked,
        boolean secrecyChecked) {
}
