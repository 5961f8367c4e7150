package se.samverk.extractor;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Looks into the files that lie inside a file, so many and so deep as it may. */
final class Enclosed implements EmbeddedDocumentExtractor {
    private final TextLimits limits;
    private final Parts parts;
    private final ParseContext context;
    private int looked;
    private int depth;
    private long left;

    Enclosed(TextLimits limits, Parts parts, ParseContext context) {
        this.limits = limits;
        this.parts = parts;
        this.context = context;
        this.left = limits.unpacked();
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        if (depth >= limits.depth() || looked >= limits.enclosed() || left <= 0) {
            return false;
        }
        String role = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
        boolean ornament = "THUMBNAIL".equals(role) || "FONT".equals(role) || "METADATA".equals(role)
                || "MACRO".equals(role);
        return !ornament && !(depth == 0 && "INLINE".equals(role) && type.startsWith("image/"));
    }

    @Override
    public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        looked++;
        depth++;
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        parts.enter(name == null ? "" : name);
        try (TemporaryResources resources = new TemporaryResources();
                TikaInputStream counted = TikaInputStream.get(new Left(in), resources, metadata)) {
            context.get(Parser.class).parse(counted, new EmbeddedContentHandler(new BodyContentHandler(handler)),
                    metadata, context);
        } catch (TikaException | RuntimeException unreadable) {
            // One file among many that cannot be read hides none of the others.
            if (parts.isFull()) {
                throw new SAXException(unreadable);
            }
        } catch (IOException broken) {
            if (left < 0) {
                throw broken;
            }
        } finally {
            depth--;
            parts.leave();
        }
    }

    /** Leaves the stream open for its owner. */
    private final class Left extends Counted {
        Left(InputStream in) {
            super(in);
        }

        @Override
        void count(long bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new Package.TooMuch();
            }
        }

        @Override
        public void close() {
            // The package goes on with its next file.
        }
    }
}
