package se.samverk.administration.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.administration.JobKind;

/** Order to let a job that was put aside be tried again, or to drop it. */
public record SettleJob(@NotNull JobKind kind, long id, boolean drop) {
}
