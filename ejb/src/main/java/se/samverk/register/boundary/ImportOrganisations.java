package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.samverk.organisation.OrganisationKind;
import se.samverk.register.CodePage;

/**
 * Order to read organisations from a file.
 *
 * @param name what the file is called, which says what it is meant to be; may be empty
 * @param page the code page that a person chose; null to recognise it
 * @param kinds the kinds of organisations by what they are called, in small letters
 */
public record ImportOrganisations(@NotNull String name,
        @NotNull @Size(min = 1, max = ImportOrganisations.MOST_BYTES) byte[] file,
        CodePage page, @NotNull Map<String, OrganisationKind> kinds) {
    public static final int MOST_BYTES = 8_000_000;
    private static final Pattern WORKBOOK = Pattern.compile(".*\\.(xlsx|xlsm|xlsb|xls|ods)");
    private static final int OLE = 0xD0;

    /** A text file. */
    public ImportOrganisations(byte[] file, CodePage page, Map<String, OrganisationKind> kinds) {
        this("", file, page, kinds);
    }

    /** Whether the file is called a workbook, or is packed as one. */
    boolean isWorkbook() {
        return WORKBOOK.matcher(name.strip().toLowerCase(Locale.ROOT)).matches()
                || file[0] == 'P' && file.length > 1 && file[1] == 'K' || (file[0] & 0xFF) == OLE;
    }
}
