package se.samverk.search.web;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.samverk.search.SavedFeed;
import se.samverk.search.SearchHit;
import se.samverk.search.SnippetPart;
import se.samverk.webshell.Words;

/**
 * A saved search as Atom (RFC 4287). Each entry tells what a row of the list tells: title, kind, organisation, group and
 * the passage, as plain text.
 */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final SavedFeed feed;
    private final UnaryOperator<String> address;
    private final XMLStreamWriter xml;

    private AtomFeed(SavedFeed feed, UnaryOperator<String> address, XMLStreamWriter xml) {
        this.feed = feed;
        this.address = address;
        this.xml = xml;
    }

    /** Writes a feed; {@code address} makes a path of the portal a whole address. */
    static void write(SavedFeed feed, UnaryOperator<String> address, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        new AtomFeed(feed, address, xml).write();
        xml.close();
    }

    private void write() throws XMLStreamException {
        String self = address.apply("/saved/" + feed.id());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text("id", self);
        text("title", feed.name());
        text("updated", moment(feed.entries().stream().map(SavedFeed.Entry::updatedAt)
                .reduce(feed.madeAt(), (one, other) -> one.isAfter(other) ? one : other)));
        link(self);
        xml.writeStartElement("author");
        text("name", word("shell.name"));
        xml.writeEndElement();
        for (SavedFeed.Entry entry : feed.entries()) {
            entry(entry.hit(), entry.updatedAt());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(SearchHit hit, OffsetDateTime updatedAt) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", hit.language().tag());
        text("id", address.apply(hit.subject().url()));
        text("title", hit.title());
        text("updated", moment(updatedAt));
        link(address.apply(hit.url()));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", hit.kind().name());
        xml.writeAttribute("label", word("kind." + hit.kind()));
        text("summary", summary(hit));
        xml.writeEndElement();
    }

    private String summary(SearchHit hit) {
        String passage = hit.snippet().stream().map(SnippetPart::text).collect(Collectors.joining());
        return String.join(" · ", HitNote.of(hit, this::word)) + (passage.isBlank() ? "" : "\n" + passage);
    }

    private void link(String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("type", "text/html");
        xml.writeAttribute("href", href);
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    /** What XML 1.0 cannot hold is left out; the writer would let it through. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= ' ' && c <= '\uD7FF' || c >= '\uE000' && c <= '\uFFFD'
                        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String moment(OffsetDateTime at) {
        return DateTimeFormatter.ISO_INSTANT
                .format(at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    private String word(String key) {
        return Words.in(feed.language().locale(), key);
    }
}
