package se.samverk.administration.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.administration.PersonRequestKind;

/** A person's request about the own data; the words may be empty where nothing is to be corrected. */
public record AskForRight(@NotNull PersonRequestKind kind, String words) {
}
