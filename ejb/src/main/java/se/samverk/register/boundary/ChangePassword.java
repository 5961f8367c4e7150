package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Order to change the caller's own password. */
public record ChangePassword(@NotBlank String present, @NotBlank @Size(min = 12, max = 200) String fresh) {
}
