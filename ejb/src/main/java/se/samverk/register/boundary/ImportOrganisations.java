package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import se.samverk.organisation.OrganisationKind;
import se.samverk.register.CodePage;

/**
 * Order to read organisations from a file.
 *
 * @param page the code page that a person chose; null to recognise it
 * @param kinds the kinds of organisations by what they are called, in small letters
 */
public record ImportOrganisations(@NotNull @Size(min = 1, max = ImportOrganisations.MOST_BYTES) byte[] file,
        CodePage page, @NotNull Map<String, OrganisationKind> kinds) {
    public static final int MOST_BYTES = 8_000_000;
}
