package se.samverk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The facelets of the portal as they stand in the source tree. */
final class Facelets {
    static final Path WEBAPP = Path.of("src/main/webapp");
    static final String TAGS = "http://samverk.se/tags";
    static final String HTML = "http://www.w3.org/1999/xhtml";

    private Facelets() {
    }

    /** One facelet: its path from the root of the portal, and its document element. */
    record Facelet(String path, Element root) {
        boolean page() {
            return !path.startsWith("WEB-INF/");
        }

        boolean tag() {
            return path.startsWith("WEB-INF/tags/");
        }

        List<Element> elements() {
            List<Element> all = new ArrayList<>();
            all.add(root);
            NodeList inner = root.getElementsByTagNameNS("*", "*");
            for (int i = 0; i < inner.getLength(); i++) {
                all.add((Element) inner.item(i));
            }
            return all;
        }

        List<String> texts() {
            List<String> texts = new ArrayList<>();
            collect(root, texts);
            return texts;
        }

        private static void collect(Node node, List<String> texts) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    texts.add(child.getNodeValue());
                } else {
                    collect(child, texts);
                }
            }
        }
    }

    static List<Facelet> all() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().map(Facelets::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String source(Facelet facelet) {
        return read(WEBAPP.resolve(facelet.path()));
    }

    static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Facelet parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            String path = WEBAPP.relativize(file).toString().replace('\\', '/');
            return new Facelet(path, builder.parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException(file + ": " + broken.getMessage(), broken);
        }
    }
}
