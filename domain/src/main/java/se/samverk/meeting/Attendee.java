package se.samverk.meeting;

import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;

/**
 * What is to be noted of one person's attendance.
 *
 * @param person whom the portal knows, or null for a guest
 * @param name the name as it stands in the minutes
 * @param note what part of the meeting, for instance "p 3–5"; may be empty
 */
public record Attendee(Person person, String name, Organisation organisation, Presence presence, String note) {
}
