package se.samverk.meeting;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** Who has approved minutes, and when. */
public record SignatureRow(String name, OffsetDateTime at) implements Serializable {
}
