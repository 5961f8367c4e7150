package se.samverk.platform;

import java.io.Serializable;
import se.samverk.organisation.Role;

/** A seat the caller holds today. {@code placeId} is null for a role in the portal as a whole. */
public record SeatHeld(long seatId, Role role, Long placeId, long organisationId, String organisationName)
        implements
            Serializable {
}
