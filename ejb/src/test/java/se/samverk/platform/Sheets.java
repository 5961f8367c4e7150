package se.samverk.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as they lie on disk, part by part, right and wrong ones. */
final class Sheets {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook with one sheet that holds these rows, in the words of the format. */
    static Sheets xlsx(String rows) {
        Sheets book = new Sheets();
        book.parts.put("[Content_Types].xml", "<Types/>");
        book.parts.put("xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL
                + "'><sheets><sheet name='Dold' sheetId='1' state='hidden' r:id='rId1'/>"
                + "<sheet name='Blad' sheetId='2' r:id='rId2'/></sheets></workbook>");
        book.parts.put("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/no.xml'/>"
                        + "<Relationship Id='rId2' Target='worksheets/sheet2.xml'/></Relationships>");
        book.parts.put("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='164' "
                + "formatCode='000000\\-0000'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
                + "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
        return book.with("xl/worksheets/sheet2.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static Sheets ods(String rows) {
        Sheets book = new Sheets();
        book.parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        return book.with("content.xml", """
                <office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'
                 xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'
                 xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet>
                <table:table table:name='Blad'>%s</table:table></office:spreadsheet></office:body>
                </office:document-content>""".formatted(rows));
    }

    Sheets with(String part, String text) {
        parts.put(part, text);
        return this;
    }

    Sheets shared(String texts) {
        return with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + texts + "</sst>");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook whose sheet is megabytes of blanks in some kilobytes. */
    static byte[] bomb(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : xlsx("").parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().endsWith("sheet2.xml")) {
                    zip.write("<worksheet><sheetData><row>".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < megabytes; i++) {
                        zip.write(blanks);
                    }
                } else {
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
