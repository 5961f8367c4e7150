package se.samverk.workinggroup;

import java.io.Serializable;
import se.samverk.thing.AudienceChange;

/** How far something of a group may be shown, and what that would change for people and organisations. */
public record ReachChoice(Visibility reach, AudienceChange change) implements Serializable {
}
