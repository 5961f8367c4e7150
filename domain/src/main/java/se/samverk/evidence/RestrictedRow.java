package se.samverk.evidence;

import java.io.Serializable;

/**
 * A citation of something that not all who are to read the citing thing may read.
 *
 * @param place where in the citing thing it stands
 * @param label what is cited
 * @param extract the words of it that go along; empty for none
 */
public record RestrictedRow(String place, String label, String extract) implements Serializable {
}
