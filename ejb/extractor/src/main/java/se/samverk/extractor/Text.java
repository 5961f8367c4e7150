package se.samverk.extractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.CompositeEncodingDetector;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.txt.TXTParser;
import org.xml.sax.SAXException;

/** Reads all text of a file in the formats that people hand in, and of the files inside it. */
final class Text {
    private static final Set<MediaType> PLAIN = Set.of(MediaType.TEXT_PLAIN, MediaType.text("csv"),
            MediaType.text("tab-separated-values"));

    private final TextLimits limits;
    private final Answer answer;

    Text(TextLimits limits, Answer answer) {
        this.limits = limits;
        this.answer = answer;
    }

    /**
     * @param name as whoever handed it in called it; a hint where the bytes say little
     * @param pictures what reads those inside the file; null for nothing. What is a picture itself, and the pages of a
     *        document, are read by {@link Scan}
     */
    void read(Path file, String name, Pictures pictures) throws IOException, Refusal {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        Parts parts = new Parts(limits, answer);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            if (in.getLength() == 0) {
                throw new Refusal(Refusal.Reason.EMPTY);
            }
            Detector detector = new DefaultDetector();
            MediaType type = detector.detect(in, metadata);
            answer.about("type", type.getBaseType().toString());
            parts.cutBy(way(type), !type.getSubtype().contains("oasis"));
            ParseContext context = context(detector, parts, isLookedAt(type) ? null : pictures);
            parse(context.get(Parser.class), in, parts, metadata, context);
        }
        if (pictures != null && pictures.unread() > 0) {
            tell("unread", String.valueOf(pictures.unread()));
        }
        tell("title", metadata.get(TikaCoreProperties.TITLE));
        tell("language", metadata.get(TikaCoreProperties.LANGUAGE));
        tell("pages", metadata.get("xmpTPg:NPages"));
        if (parts.isFull()) {
            tell("cut", "true");
        }
        if (parts.isEmpty()) {
            throw new Refusal(Refusal.Reason.NO_TEXT);
        }
    }

    private void tell(String what, String value) throws IOException {
        if (value != null && !value.isBlank()) {
            answer.about(what, value.strip().substring(0, Math.min(500, value.strip().length())));
        }
    }

    private static void parse(Parser parser, TikaInputStream in, Parts parts, Metadata metadata, ParseContext context)
            throws IOException, Refusal {
        Refusal.Reason why = null;
        try {
            parser.parse(in, parts, metadata, context);
        } catch (EncryptedDocumentException locked) {
            why = Refusal.Reason.PASSWORD;
        } catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError
                | NoClassDefFoundError broken) {
            why = reason(broken);
        }
        // Also after a failure: the beginning of a broken file is better than nothing of it.
        parts.end();
        if (why != null && !parts.isFull()) {
            throw new Refusal(why);
        }
    }

    private static Refusal.Reason reason(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return Refusal.Reason.PASSWORD;
            }
            if (cause instanceof Package.TooMuch || String.valueOf(cause.getMessage()).contains("zip bomb")) {
                return Refusal.Reason.TOO_LARGE;
            }
        }
        return Refusal.Reason.BROKEN;
    }

    private static Parts.Kind way(MediaType type) {
        String name = type.getSubtype();
        if (name.equals("pdf")) {
            return Parts.Kind.PAGE;
        }
        if (name.contains("presentation") || name.contains("powerpoint")) {
            return Parts.Kind.SLIDE;
        }
        if (name.contains("spreadsheet") || name.contains("ms-excel")) {
            return Parts.Kind.SHEET;
        }
        return Parts.Kind.SECTION;
    }

    /** Whether it is a document of pages, or a picture. */
    private static boolean isLookedAt(MediaType type) {
        return way(type) == Parts.Kind.PAGE || type.getType().equals("image");
    }

    private ParseContext context(Detector detector, Parts parts, Pictures pictures) {
        EncodingDetector plain = new NordicEncoding();
        EncodingDetector marked = new CompositeEncodingDetector(List.of(new HtmlEncodingDetector(), plain));
        Parser text = ParserDecorator.withTypes(new TXTParser(plain), PLAIN);
        Parser[] known = {new PDFParser(), new OfficeParser(), new OOXMLParser(), new OpenDocumentParser(),
                new RTFParser(), new TNEFParser(), new JSoupParser(marked), text, new RFC822Parser(),
                new PackageParser()};
        ParseContext context = new ParseContext();
        if (pictures != null) {
            known = Arrays.copyOf(known, known.length + 1);
            known[known.length - 1] = pictures;
        }
        context.set(Parser.class, new AutoDetectParser(detector, known));
        context.set(EmbeddedDocumentExtractor.class, new Enclosed(limits, parts, context));
        context.set(PDFParserConfig.class, pdf(pictures != null));
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setExtractMacros(false);
        context.set(OfficeParserConfig.class, office);
        return context;
    }

    private static PDFParserConfig pdf(boolean pictures) {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(pictures ? PDFParserConfig.OCR_STRATEGY.AUTO : PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractBookmarksText(false);
        config.setExtractActions(false);
        config.setCatchIntermediateIOExceptions(true);
        return config;
    }
}
