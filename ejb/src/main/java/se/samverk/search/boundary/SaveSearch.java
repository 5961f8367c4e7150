package se.samverk.search.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.notification.Pace;
import se.samverk.search.SearchAddress;

/** A question to be followed under a name, with how often to be told. */
public record SaveSearch(String name, @NotNull Pace pace, @NotNull SearchAddress question) {
}
