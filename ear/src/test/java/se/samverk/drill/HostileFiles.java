package se.samverk.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that nobody should send: some made to harm whoever reads them, the others like those of a folder but bent. Every
 * file is as its name says at its beginning, so that it is taken and read.
 */
final class HostileFiles {
    private static final int MEGABYTE = 1 << 20;
    private static final String CELLS = "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>";

    private HostileFiles() {
    }

    /** One file as it is sent. */
    record Sent(String name, byte[] bytes) {
    }

    /** All that are made to harm, and then so many bent ones as it takes. */
    static List<Sent> of(Path papers, int count, Random random) throws IOException {
        List<Sent> files = new ArrayList<>();
        harmful().forEach((name, bytes) -> files.add(new Sent(name, bytes)));
        List<Sent> whole = papers(papers);
        for (int i = 0; files.size() < count; i++) {
            Sent paper = whole.get(i % whole.size());
            files.add(new Sent(i + "-" + paper.name, bent(paper.bytes.clone(), random)));
        }
        return files;
    }

    private static List<Sent> papers(Path folder) throws IOException {
        List<Sent> papers = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                papers.add(new Sent(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        papers.add(new Sent("letter.rtf",
                text("{\\rtf1\\ansi\\ansicpg1252 N\\'e4rv\\'e5rd i Bor\\'e5s\\par M\\u246?te}")));
        papers.add(new Sent("page.html", text("<html><body><h1>Psykisk hälsa</h1><p>Samverkan</p></body></html>")));
        papers.add(new Sent("mail.eml", text("From: a@exempel.se\r\nSubject: Möte\r\n\r\nVi ses i Mölndal.\r\n")));
        papers.add(new Sent("pack.zip", zip(Map.of("a.txt", text("Beslut"), "b.html", text("<p>Text</p>")))));
        papers.add(new Sent("text.odt", odt("<text:p>Inledning</text:p>", "")));
        papers.add(new Sent("list.csv", text("Kommun;Kronor\nMölndal;60 000\n".repeat(50))));
        return papers;
    }

    /** Turns some bits, cuts the end off, or puts noise in; the first bytes stay, by which the kind is told. */
    private static byte[] bent(byte[] file, Random random) {
        int from = Math.min(16, file.length / 2);
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 0; i < 1 + file.length / 200; i++) {
                    file[from + random.nextInt(file.length - from)] ^= (byte) (1 << random.nextInt(8));
                }
                return file;
            }
            case 1 -> {
                return Arrays.copyOf(file, from + random.nextInt(file.length - from));
            }
            default -> {
                int begin = from + random.nextInt(file.length - from);
                for (int i = begin; i < Math.min(file.length, begin + 200); i++) {
                    file[i] = (byte) random.nextInt();
                }
                return file;
            }
        }
    }

    private static Map<String, byte[]> harmful() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String laughs = laughs();
        files.put("entities.odt", odt("<text:p>&l9;</text:p>", laughs));
        files.put("entities.docx", docx(laughs + "<w:document xmlns:w='http://schemas.openxmlformats.org/"
                + "wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>"));
        files.put("deep.odt", odt("<text:span>".repeat(100_000), ""));
        files.put("deep.html", text("<html><body>" + "<div>".repeat(300_000) + "Text"));
        files.put("deep.rtf", text("{\\rtf1" + "{\\b ".repeat(200_000) + "Text"));
        files.put("tables.html", text("<html><body>" + "<table><tr><td>".repeat(50_000) + "Text"));
        files.put("within.zip", within(40));
        files.put("bomb.zip", bomb());
        files.put("bomb.docx",
                docx("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                        + "<w:body><w:p><w:r><w:t>" + "a".repeat(40 * MEGABYTE)
                        + "</w:t></w:r></w:p></w:body></w:document>"));
        files.put("many.zip", many(30_000));
        files.put("outside.zip",
                zip(Map.of("../../../../tmp/outside.txt", text("Utanför"), "/etc/outside", text("Utanför"))));
        files.put("corner.xlsx", xlsx(CELLS + "<x:dimension ref='A1:XFD1048576'/><x:sheetData><x:row r='1048576'>"
                + "<x:c r='XFD1048576' t='inlineStr'><x:is><x:t>Hörn</x:t></x:is></x:c></x:row></x:sheetData>"
                + "</x:worksheet>"));
        files.put("circle.pdf", pdf("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>", new byte[0]));
        files.put("bomb.pdf", pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", new byte[100 * MEGABYTE]));
        files.put("wide.png", png(60_000, 60_000));
        files.put("mails.eml", mails(300));
        files.put("line.csv", text("x".repeat(30 * MEGABYTE)));
        files.put("words.txt", text("Ord ".repeat(5 * MEGABYTE)));
        return files;
    }

    private static String laughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return type + "]>";
    }

    private static byte[] odt(String body, String type) {
        return zip(Map.of("mimetype", text("application/vnd.oasis.opendocument.text"), "content.xml", text(type
                + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>")));
    }

    private static byte[] docx(String document) {
        return office("word/document.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                Map.of("word/document.xml", text(document)));
    }

    private static byte[] xlsx(String sheet) {
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return office("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                Map.of("xl/workbook.xml",
                        text("<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='"
                                + relation
                                + "'><sheets><sheet name='Blad' sheetId='1' r:id='r1'/></sheets></workbook>"),
                        "xl/_rels/workbook.xml.rels",
                        text("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='r1' Type='" + relation
                                + "/worksheet' Target='worksheets/s.xml'/></Relationships>"),
                        "xl/worksheets/s.xml", text(sheet)));
    }

    private static byte[] office(String main, String type, Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml",
                text("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml"
                        + ".worksheet+xml'/><Override PartName='/" + main + "' ContentType='" + type + "'/></Types>"));
        all.put("_rels/.rels",
                text("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument' Target='" + main + "'/></Relationships>"));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] within(int depth) {
        byte[] inner = zip(Map.of("botten.txt", text("Botten")));
        for (int i = 0; i < depth; i++) {
            inner = zip(Map.of("inre.zip", inner));
        }
        return inner;
    }

    /** 600 MB of zeros in 20 entries. */
    private static byte[] bomb() {
        byte[] zeros = new byte[30 * MEGABYTE];
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            all.put("fil-" + i + ".txt", zeros);
        }
        return zip(all);
    }

    private static byte[] many(int entries) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < entries; i++) {
            all.put("fil-" + i + ".txt", new byte[0]);
        }
        return zip(all);
    }

    private static byte[] mails(int depth) {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            mail.append("From: a@exempel.se\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b").append(i).append("\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        return text(mail + "Subject: Innerst\r\n\r\nText\r\n");
    }

    private static byte[] pdf(String pages, byte[] content) {
        byte[] packed = deflated(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + pages + "endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                + packed.length + "/Filter/FlateDecode>>stream\n"));
        out.writeBytes(packed);
        out.writeBytes(text("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(out, "IHDR", new byte[]{(byte) (width >> 24), (byte) (width >> 16), (byte) (width >> 8), (byte) width,
                (byte) (height >> 24), (byte) (height >> 16), (byte) (height >> 8), (byte) height, 8, 6, 0, 0, 0});
        chunk(out, "IDAT", deflated(new byte[10 * MEGABYTE]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(text(type));
        sum.update(data);
        number(out, data.length);
        out.writeBytes(text(type));
        out.writeBytes(data);
        number(out, (int) sum.getValue());
    }

    private static void number(ByteArrayOutputStream out, int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(number >> shift);
        }
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            packing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
