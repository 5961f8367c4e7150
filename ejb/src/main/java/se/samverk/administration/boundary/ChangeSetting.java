package se.samverk.administration.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.shared.Setting;

/**
 * Order to give a setting another value.
 *
 * @param before the value that was seen when the new one was chosen
 */
public record ChangeSetting(@NotNull Setting setting, @NotNull String before, @NotNull String value) {
}
