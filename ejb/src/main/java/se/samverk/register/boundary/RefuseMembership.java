package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.samverk.register.MembershipRequest;

/** Order to refuse somebody who has asked to take part. */
public record RefuseMembership(long requestId, @NotBlank @Size(max = MembershipRequest.REASON_LENGTH) String reason) {
}
