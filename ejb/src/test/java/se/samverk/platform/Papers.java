package se.samverk.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as people hand them in: those of {@code papers}, made with the usual libraries, and others written here. */
final class Papers {
    static final List<String> KEPT = List.of("book.xlsx", "minutes.docx", "pages.pdf", "slides.pptx", "old.xls",
            "old.ppt", "mail.msg", "scan.pdf", "locked.pdf", "locked.docx", "locked.xlsx", "locked.xls", "locked.ppt",
            "guarded.xls");

    private Papers() {
    }

    static byte[] kept(String name) {
        try (InputStream in = Papers.class.getResourceAsStream("/papers/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them by their names, as many formats as the portal reads. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        KEPT.forEach(name -> all.put(name, kept(name)));
        all.put("text.odt", odt("text", TEXT));
        all.put("sheet.ods", odt("spreadsheet", SHEET));
        all.put("show.odp", odt("presentation", SHOW));
        all.put("letter.rtf", bytes("{\\rtf1\\ansi\\ansicpg1252 N\\'e4rv\\'e5rd i Bor\\'e5s\\par M\\u246?te}"));
        all.put("page.html", bytes("<html><head><title>Om oss</title><script>hemlig()</script></head><body>"
                + "<h1>Psykisk hälsa</h1><p>Samverkan i väster</p></body></html>"));
        all.put("mail.eml", eml());
        all.put("pack.zip", zip(Map.of("protokoll/möte.txt", bytes("Beslut om närvård"), "minutes.docx",
                kept("minutes.docx"), "inner.zip", zip(Map.of("djupt.txt", bytes("Djupt inne"))))));
        return all;
    }

    static final String TEXT = "<text:p>Inledning</text:p><text:h text:outline-level='1'>Syfte</text:h>"
            + "<text:p>Att minska psykisk ohälsa</text:p>";
    static final String SHEET = "<table:table table:name='Medel'><table:table-row><table:table-cell "
            + "office:value-type='string'><text:p>Statsbidrag</text:p></table:table-cell></table:table-row></table:table>";
    static final String SHOW = "<draw:page draw:name='p1'><draw:frame><draw:text-box><text:p>Första bilden</text:p>"
            + "</draw:text-box></draw:frame></draw:page><draw:page draw:name='p2'><draw:frame><draw:text-box>"
            + "<text:p>Andra bilden</text:p></draw:text-box></draw:frame></draw:page>";

    static byte[] odt(String kind, String body) {
        return odt(kind, body, "");
    }

    /** @param before what stands before the root, for instance a document type */
    static byte[] odt(String kind, String body, String before) {
        String content = "<?xml version='1.0' encoding='UTF-8'?>" + before
                + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                + "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
                + "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
                + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:" + kind + ">"
                + body
                + "</office:" + kind + "></office:body></office:document-content>";
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
        parts.put(" mimetype", bytes("application/vnd.oasis.opendocument." + kind));
        return zip(parts);
    }

    private static byte[] eml() {
        return """
                From: =?utf-8?q?=C3=85sa_=C3=96berg?= <asa@example.org>
                To: nils@example.org
                Subject: =?utf-8?q?Kallelse_till_m=C3=B6tet?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=xx

                --xx
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Hej, vi ses i M=F6lndal.
                --xx
                Content-Type: text/plain; charset=utf-8; name="dagordning.txt"
                Content-Disposition: attachment; filename="dagordning.txt"
                Content-Transfer-Encoding: 8bit

                Punkt ett: budgeten
                --xx--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A packed file; a name that begins with a blank comes first and unpacked, as a format's own mark does. */
    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey().strip()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
