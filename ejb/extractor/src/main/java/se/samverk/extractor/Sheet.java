package se.samverk.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import se.samverk.extractor.Refusal.Reason;

/** The first visible sheet of a workbook as rows of text, without the rows that hold nothing. */
final class Sheet {
    private static final int HEAD = 4096;
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

    private final Limits limits;
    private final Answer answer;
    private int rows;
    private long characters;

    Sheet(Limits limits, Answer answer) {
        this.limits = limits;
        this.answer = answer;
    }

    void read(Path file) throws IOException, Refusal {
        String head = head(file);
        if (head.isEmpty()) {
            throw new Refusal(Reason.EMPTY);
        }
        if (head.startsWith("PK")) {
            readPacked(file);
        } else if (head.startsWith(OLE)) {
            throw new Refusal(ofOldKind(file));
        } else {
            throw new Refusal(ofText(head));
        }
        if (rows == 0) {
            throw new Refusal(Reason.EMPTY);
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    /** A container of the nineties: a workbook of that time, or a newer one locked with a password. */
    private static Reason ofOldKind(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage"))) {
            return Reason.PASSWORD;
        }
        return all.contains(wide("Workbook")) || all.contains(wide("Book")) ? Reason.OLD_FORMAT : Reason.OTHER_KIND;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static Reason ofText(String head) {
        String small = head.toLowerCase(Locale.ROOT);
        if (small.contains("<html") || small.contains("<!doctype html") || small.contains("<table")) {
            return Reason.HTML;
        }
        return small.contains("urn:schemas-microsoft-com:office:spreadsheet")
                ? Reason.OLD_FORMAT
                : Reason.OTHER_KIND;
    }

    private void readPacked(Path file) throws IOException, Refusal {
        try (Package parts = new Package(file, limits.unpacked())) {
            if (parts.has("mimetype") && parts.text("mimetype").strip().startsWith(OPEN_DOCUMENT)) {
                new OpenDocument(parts, this).read();
            } else if (parts.has("[Content_Types].xml") && parts.has("xl/workbook.xml")) {
                new OfficeOpen(parts, this).read();
            } else {
                throw new Refusal(parts.has("xl/workbook.bin") ? Reason.OLD_FORMAT : Reason.OTHER_KIND);
            }
        } catch (Package.TooMuch tooMuch) {
            throw new Refusal(Reason.TOO_LARGE);
        } catch (XMLStreamException broken) {
            throw new Refusal(cause(broken));
        } catch (IOException | RuntimeException broken) {
            throw new Refusal(Reason.BROKEN);
        }
    }

    private static Reason cause(XMLStreamException broken) {
        return broken.getNestedException() instanceof Package.TooMuch ? Reason.TOO_LARGE : Reason.BROKEN;
    }

    /** Keeps a row, unless it holds nothing; the last values that hold nothing are left out. */
    void row(List<String> values) throws IOException, Refusal {
        List<String> kept = new ArrayList<>(values);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
            kept.remove(kept.size() - 1);
        }
        if (kept.isEmpty()) {
            return;
        }
        if (++rows > limits.rows()) {
            throw new Refusal(Reason.TOO_MANY_ROWS);
        }
        kept.forEach(value -> characters += value.length());
        demand(characters <= limits.characters() && kept.size() <= limits.columns());
        answer.row(kept);
    }

    /** Refuses a place in a row beyond those that are read; asked before room is made for it. */
    void demandColumn(int column) throws Refusal {
        demand(column < limits.columns());
    }

    /** Refuses texts that are shared between values when they are too long together. */
    void demandShared(long length) throws Refusal {
        demand(length <= limits.characters());
    }

    private static void demand(boolean right) throws Refusal {
        if (!right) {
            throw new Refusal(Reason.TOO_LARGE);
        }
    }
}
