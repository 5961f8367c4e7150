package se.samverk.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Has text in pictures read by Tesseract, where that is installed; also the pages of a document that are pictures. */
final class Pictures implements Parser {
    private static final long serialVersionUID = 1L;
    private static final String LANGUAGES = "swe+nor+eng";
    private static final int LONGEST = 1_000_000;

    private final String tesseract;

    /** @param tesseract the program, by its whole path */
    Pictures(String tesseract) {
        this.tesseract = tesseract;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.image("png"), MediaType.image("jpeg"), MediaType.image("ocr-png"),
                MediaType.image("ocr-jpeg"));
    }

    @Override
    public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Path picture = Files.createTempFile("picture-", ".bin");
        try {
            Files.copy(in, picture, StandardCopyOption.REPLACE_EXISTING);
            String text = read(picture);
            XHTMLContentHandler document = new XHTMLContentHandler(handler, metadata);
            document.startDocument();
            document.startElement("div", "class", "ocr");
            document.characters(text);
            document.endElement("div");
            document.endDocument();
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private String read(Path picture) throws IOException {
        ProcessBuilder program = new ProcessBuilder(List.of(tesseract, picture.toString(), "stdout", "-l", LANGUAGES))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = program.start();
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            return new String(out.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } finally {
            process.destroy();
        }
    }
}
