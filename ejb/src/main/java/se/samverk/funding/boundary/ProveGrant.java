package se.samverk.funding.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

/** Order to add what a registered funding record rests on. */
public record ProveGrant(long id, @NotNull @Valid RegisterGrant.Proof proof) implements Serializable {
}
