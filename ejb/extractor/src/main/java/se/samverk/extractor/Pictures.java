package se.samverk.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Has text read in pictures that lie inside another file, also the pages of a document there. They get some seconds
 * together, so that the text of the files after them is read too; how many were left out is counted.
 */
final class Pictures implements Parser {
    private static final long serialVersionUID = 1L;

    private final transient Tesseract tesseract;
    private final long until;
    private int unread;

    Pictures(Tesseract tesseract, int seconds) {
        this.tesseract = tesseract;
        this.until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** How many pictures could not be read, or had no time left. */
    int unread() {
        return unread;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.image("png"), MediaType.image("jpeg"), MediaType.image("ocr-png"),
                MediaType.image("ocr-jpeg"));
    }

    @Override
    public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        XHTMLContentHandler document = new XHTMLContentHandler(handler, metadata);
        document.startDocument();
        document.startElement("div", "class", "ocr");
        document.characters(read(in));
        document.endElement("div");
        document.endDocument();
    }

    private String read(InputStream in) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
            unread++;
            return "";
        }
        Path picture = Files.createTempFile("picture-", ".bin");
        try {
            Files.copy(in, picture, StandardCopyOption.REPLACE_EXISTING);
            return tesseract.read(picture, left);
        } catch (Package.TooMuch more) {
            throw more;
        } catch (IOException unreadable) {
            unread++;
            return "";
        } finally {
            Files.deleteIfExists(picture);
        }
    }
}
