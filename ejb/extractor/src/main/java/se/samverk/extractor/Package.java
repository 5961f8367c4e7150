package se.samverk.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A packed file, whose parts are unpacked up to a limit for all of them together. */
final class Package implements AutoCloseable {
    private final ZipFile zip;
    private long left;

    Package(Path file, long unpacked) throws IOException {
        zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        left = unpacked;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    String text(String name) throws IOException {
        try (InputStream in = part(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A part as XML in which nothing outside it is looked up. */
    XMLStreamReader xml(String name) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(part(name));
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return new Counted(zip.getInputStream(entry)) {
            @Override
            void count(long bytes) throws IOException {
                left -= bytes;
                if (left < 0) {
                    throw new TooMuch();
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** More comes out of the file than it may hold. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
