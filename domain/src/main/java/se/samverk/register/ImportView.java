package se.samverk.register;

import java.io.Serializable;
import java.util.List;

/**
 * What an import would do, before anything is done: the lines to look at, the refused ones first.
 *
 * @param page null for a workbook, which says itself how its letters are written
 * @param certain whether there is no doubt about the code page, because the file shows it or a person chose it
 * @param garbled how many rows show that the code page is wrong; none may, or nothing is imported
 */
public record ImportView(CodePage page, boolean certain, List<ImportLine> lines, int fresh, int existing, int refused,
        int garbled) implements Serializable {

    public boolean importable() {
        return certain && garbled == 0 && fresh > 0;
    }
}
