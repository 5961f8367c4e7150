package se.samverk.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that is a Word file. */
final class WordFile {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private WordFile() {
    }

    static String heading(String text) {
        return "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A file with these paragraphs. */
    static byte[] of(String... body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types xmlns='" + PACKAGE + "/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/word/document.xml' ContentType='" + KINDS + ".document.main+xml'/>"
                    + "<Override PartName='/word/styles.xml' ContentType='" + KINDS + ".styles+xml'/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns='" + PACKAGE + "/relationships'><Relationship Id='r1' Type='"
                    + OFFICE + "/officeDocument' Target='word/document.xml'/></Relationships>");
            part(zip, "word/_rels/document.xml.rels", "<Relationships xmlns='" + PACKAGE
                    + "/relationships'><Relationship Id='r1' Type='" + OFFICE
                    + "/styles' Target='styles.xml'/></Relationships>");
            part(zip, "word/styles.xml", "<w:styles xmlns:w='" + WORD
                    + "'><w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/></w:style></w:styles>");
            part(zip, "word/document.xml", "<w:document xmlns:w='" + WORD + "'><w:body>" + String.join("", body)
                    + "</w:body></w:document>");
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
