package se.samverk.administration;

import java.io.Serializable;

/**
 * What an erasure takes away and what must be kept, in numbers: seats that end, drafts that are deleted; sealed
 * versions with the person's name, meetings at which the person is noted, acts in the audit trail.
 */
public record ErasureView(long seats, long drafts, long sealed, long attendances, long acts) implements Serializable {
}
