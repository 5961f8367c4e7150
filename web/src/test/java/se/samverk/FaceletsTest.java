package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import se.samverk.Facelets.Facelet;
import se.samverk.webshell.InnerHandler;
import se.samverk.webshell.TextPart;

/** What every page must keep to, read from the facelets themselves. */
class FaceletsTest {
    private static final List<Facelet> FACELETS = Facelets.all();
    private static final Set<String> PAGE_TYPES = Set.of("start", "thing", "list", "write");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern INPUTS = Pattern
            .compile("input\\w*|select\\w*|textarea|datePicker|autoComplete|fileUpload|textEditor|password");
    /** Attributes that a person reads, by where they stand. */
    private static final Set<String> READ_ANYWHERE = Set.of("title", "alt", "placeholder", "aria-label");
    private static final Map<String, Set<String>> READ_ON_TAGS = Map.of("*",
            Set.of("label", "title", "help", "note", "word", "who", "verb", "regarding"), "value",
            Set.of("primary", "secondary", "waiting", "fact", "empty", "saved", "entry"));

    @Test
    void there_are_four_page_types_and_one_base_layout() {
        List<String> templates = FACELETS.stream().map(Facelet::path)
                .filter(path -> path.startsWith("WEB-INF/templates/"))
                .map(path -> path.replaceAll(".*/|\\.xhtml", "")).toList();
        assertThat(templates).containsExactlyInAnyOrder("layout", "start", "thing", "list", "write");
    }

    @Test
    void every_page_is_of_one_of_the_four_types() {
        List<Facelet> pages = FACELETS.stream().filter(Facelet::page).toList();
        assertThat(pages).hasSizeGreaterThanOrEqualTo(5);
        for (Facelet page : pages) {
            String template = page.root().getAttribute("template");
            assertThat(template).as(page.path()).startsWith("/WEB-INF/templates/").endsWith(".xhtml");
            assertThat(PAGE_TYPES).as(page.path()).contains(template.replaceAll(".*/|\\.xhtml", ""));
        }
    }

    @Test
    void no_style_and_no_script_stands_in_a_page() {
        List<String> found = new ArrayList<>();
        attributes((facelet, attribute) -> {
            String name = attribute.getLocalName();
            if (name.equals("style") || name.matches("on[a-z]+") && !name.equals("on")) {
                found.add(facelet.path() + ": " + name);
            }
        });
        elements((facelet, element) -> {
            if (Set.of("script", "style").contains(element.getLocalName())) {
                found.add(facelet.path() + ": <" + element.getNodeName() + ">");
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_is_written_to_a_page_unescaped() {
        List<String> found = new ArrayList<>();
        attributes((facelet, attribute) -> {
            if (attribute.getLocalName().equals("escape") && !attribute.getValue().equals("true")) {
                found.add(facelet.path());
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void every_word_comes_from_the_bundle() {
        List<String> found = new ArrayList<>();
        for (Facelet facelet : FACELETS) {
            facelet.texts().stream().filter(FaceletsTest::saysSomething)
                    .forEach(text -> found.add(facelet.path() + ": " + text.strip()));
        }
        attributes((facelet, attribute) -> {
            if (isRead(attribute) && saysSomething(attribute.getValue())) {
                found.add(facelet.path() + ": " + attribute.getName() + "=" + attribute.getValue());
            }
        });
        assertThat(found).isEmpty();
    }

    private static boolean saysSomething(String text) {
        return LETTERS.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    private static boolean isRead(Attr attribute) {
        Element element = attribute.getOwnerElement();
        String name = attribute.getName();
        boolean ours = Facelets.TAGS.equals(element.getNamespaceURI());
        if (ours && name.equals("value")) {
            return READ_ON_TAGS.get("value").contains(element.getLocalName());
        }
        return READ_ANYWHERE.contains(name) || ours && READ_ON_TAGS.get("*").contains(name);
    }

    @Test
    void inputs_stand_only_in_tag_files() {
        List<String> found = new ArrayList<>();
        elements((facelet, element) -> {
            boolean hidden = "hidden".equals(element.getAttribute("type"));
            boolean input = INPUTS.matcher(element.getLocalName()).matches()
                    && !Facelets.TAGS.equals(element.getNamespaceURI())
                    && !"jakarta.faces.core".equals(element.getNamespaceURI());
            if (facelet.page() && input && !hidden) {
                found.add(facelet.path() + ": <" + element.getNodeName() + ">");
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void a_page_has_one_primary_button_at_most() {
        int seen = 0;
        for (Facelet facelet : FACELETS) {
            List<Element> primary = facelet.elements().stream().filter(element -> isTag(element, "primary")).toList();
            seen += primary.size();
            if (primary.size() > 1) {
                // Alternatives: each is shown under a condition of its own; the browser tests count what is shown.
                assertThat(primary).as(facelet.path()).allMatch(FaceletsTest::underCondition);
            }
        }
        assertThat(seen).isPositive();
        List<String> disguised = new ArrayList<>();
        attributes((facelet, attribute) -> {
            if (facelet.page() && attribute.getLocalName().matches("class|styleClass")
                    && List.of(attribute.getValue().split("\\s+")).contains("primary")) {
                disguised.add(facelet.path());
            }
        });
        assertThat(disguised).isEmpty();
    }

    @Test
    void every_button_of_a_page_has_an_id_of_its_own() {
        // Without one, its id in a repeated part is another when the form comes back, and the press is lost.
        List<String> nameless = new ArrayList<>();
        int[] seen = {0};
        elements((facelet, element) -> {
            boolean button = (isTag(element, "primary") || isTag(element, "secondary"))
                    && element.hasAttribute("action");
            seen[0] += button ? 1 : 0;
            if (button && element.getAttribute("id").isBlank()) {
                nameless.add(facelet.path() + ": " + element.getAttribute("value"));
            }
        });
        assertThat(seen[0]).isGreaterThan(20);
        assertThat(nameless).isEmpty();
    }

    private static boolean underCondition(Element element) {
        for (Node node = element; node instanceof Element ancestor; node = node.getParentNode()) {
            if (ancestor.hasAttribute("rendered")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void partial_updates_go_through_the_part_that_owns_the_nonce() {
        List<String> found = new ArrayList<>();
        elements((facelet, element) -> {
            if (element.getLocalName().equals("ajax") && "jakarta.faces.core".equals(element.getNamespaceURI())) {
                found.add(facelet.path());
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        List<String> found = new ArrayList<>();
        attributes((facelet, attribute) -> {
            boolean fetched = attribute.getLocalName().matches("src|srcset|action")
                    || attribute.getLocalName().equals("href")
                            && attribute.getOwnerElement().getLocalName().equals("link");
            if (fetched && attribute.getValue().matches("(?i)(https?:)?//.*")) {
                found.add(facelet.path() + ": " + attribute.getValue());
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void every_tag_in_use_is_in_the_library_and_every_tag_file_is_registered() {
        String library = Facelets.read(Facelets.WEBAPP.resolve("WEB-INF/portal.taglib.xml"));
        List<String> missing = new ArrayList<>();
        elements((facelet, element) -> {
            if (Facelets.TAGS.equals(element.getNamespaceURI())
                    && !library.contains("<tag-name>" + element.getLocalName() + "</tag-name>")) {
                missing.add(facelet.path() + ": " + element.getNodeName());
            }
        });
        FACELETS.stream().filter(Facelet::tag).map(tag -> tag.path().replace("WEB-INF/", ""))
                .filter(source -> !library.contains("<source>" + source + "</source>")).forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void no_attribute_of_a_tag_is_called_as_a_bean_is() {
        // An attribute left out would otherwise be filled by the bean of that name.
        Set<String> beans = new HashSet<>(Set.of("text", "texts", "csrfToken"));
        for (Path source : Facelets.sources(Path.of("src/main/java"))) {
            String code = Facelets.read(source);
            Matcher type = Pattern.compile("@Named\\b(?!\\().*?\\bclass (\\w+)", Pattern.DOTALL).matcher(code);
            while (type.find()) {
                beans.add(Character.toLowerCase(type.group(1).charAt(0)) + type.group(1).substring(1));
            }
        }
        assertThat(beans).contains("shell", "told", "userLanguage");
        assertThat(InnerHandler.ATTRIBUTES).hasSizeGreaterThan(30).doesNotContainAnyElementsOf(beans);
        List<String> unknown = new ArrayList<>();
        attributes((facelet, attribute) -> {
            Element element = attribute.getOwnerElement();
            if (Facelets.TAGS.equals(element.getNamespaceURI())
                    && !InnerHandler.ATTRIBUTES.contains(attribute.getLocalName())) {
                unknown.add(facelet.path() + ": " + element.getNodeName() + " " + attribute.getName());
            }
        });
        assertThat(unknown).as("attributes that s:inner does not know").isEmpty();
    }

    @Test
    void every_expression_can_be_read() {
        ExpressionFactory factory = ExpressionFactory.newInstance();
        StandardELContext context = new StandardELContext(factory);
        context.getFunctionMapper().mapFunction("s", "paragraphs", anyFunction("paragraphs", List.class));
        context.getFunctionMapper().mapFunction("s", "plain", anyFunction("plain", String.class));
        List<String> unreadable = new ArrayList<>();
        int[] seen = {0};
        BiConsumer<String, String> read = (place, text) -> {
            if (text.contains("#{")) {
                seen[0]++;
                try {
                    factory.createValueExpression(context, text, Object.class);
                } catch (ELException broken) {
                    unreadable.add(place + ": " + text.strip() + " – " + broken.getMessage());
                }
            }
        };
        FACELETS.forEach(facelet -> facelet.texts().forEach(text -> read.accept(facelet.path(), text)));
        attributes(
                (facelet, attribute) -> read.accept(facelet.path() + " " + attribute.getName(), attribute.getValue()));
        assertThat(seen[0]).isGreaterThan(500);
        assertThat(unreadable).isEmpty();
    }

    private static Method anyFunction(String name, Class<?> parameter) {
        try {
            return TextPart.class.getMethod(name, parameter);
        } catch (NoSuchMethodException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static boolean isTag(Element element, String name) {
        return Facelets.TAGS.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static void elements(BiConsumer<Facelet, Element> look) {
        assertThat(FACELETS).hasSizeGreaterThan(20);
        FACELETS.forEach(facelet -> facelet.elements().forEach(element -> look.accept(facelet, element)));
    }

    private static void attributes(BiConsumer<Facelet, Attr> look) {
        elements((facelet, element) -> {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (!attribute.getName().startsWith("xmlns")) {
                    look.accept(facelet, attribute);
                }
            }
        });
    }
}
