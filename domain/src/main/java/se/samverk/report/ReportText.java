package se.samverk.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.document.Original;
import se.samverk.shared.CanonicalJson;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.Precision;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * What an edition of a report says: all that a reader sees, and nothing that is looked up elsewhere.
 * This is what is sealed, and what an old edition is shown from.
 *
 * @param acceptedBy empty while the edition is not accepted
 * @param original the document that it was taken in from; null for a report that was written in the portal
 * @param reach how far the edition was published: it stays that far when a later one goes further; null before
 */
public record ReportText(String title, Language language, String groupName, String collaborationName, Period period,
        String outlook, String author, String acceptedBy, Visibility reach, List<Section> sections,
        List<Attached> attachments, Original original)
        implements
            Serializable {
    private static final String FORM = "samverk.report/1";

    public ReportText {
        sections = List.copyOf(sections);
        attachments = List.copyOf(attachments);
    }

    /**
     * A section as it reads.
     *
     * @param key the anchor: {@code section-12}
     * @param areaId the plan's area; null beyond the plan
     * @param planId the plan of the area; null beyond the plan
     * @param areaTitle what the section hangs on, with the plan's title; empty beyond the plan
     * @param source where the section has its facts from; empty when it does not say
     * @param page the part of the original that it begins on; 0 for none
     */
    public record Section(String key, int number, String heading, String text, Long areaId, Long planId,
            String planTitle, int areaNumber, String areaTitle, String source, List<Mark> figures,
            int page) implements Serializable {
        public Section {
            figures = List.copyOf(figures);
        }

        public boolean beyondPlan() {
            return areaId == null;
        }

        /** The text in paragraphs, with figures and footnotes as stretches of their own. */
        public List<List<ReportPart>> paragraphs() {
            return SectionText.paragraphs(text, figures);
        }
    }

    /** The words of a figure, what it counts, and its number while it is registered; 0 for none. */
    public record Mark(String text, String what, long figureId) implements Serializable {
    }

    /** An attachment as it was; {@code fileName}, {@code mediaType} and {@code sha256} are empty when the file is missing. */
    public record Attached(int number, String title, String fileName, String mediaType, long size, String sha256)
            implements
                Serializable {
        public boolean present() {
            return !sha256.isEmpty();
        }
    }

    /** The canonical text to seal. The same content always gives the same text. */
    public String canonical() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("form", FORM);
        object.put("title", title);
        object.put("language", language.tag());
        object.put("group", groupName);
        object.put("collaboration", collaborationName);
        object.put("period", object("from", period.firstDay().toString(), "to",
                period.lastDay().map(LocalDate::toString).orElse(null), "precision", period.precision().name()));
        object.put("outlook", outlook);
        object.put("author", author);
        object.put("acceptedBy", acceptedBy);
        if (reach != null) {
            object.put("reach", reach.name());
        }
        object.put("sections", sections.stream().map(ReportText::written).toList());
        object.put("attachments", attachments.stream().map(ReportText::written).toList());
        if (original != null) {
            object.put("original", object("document", original.document().id(), "version", original.version(),
                    "fileName", original.fileName(), "sha256", original.sha256(), "paged", original.paged()));
        }
        return CanonicalJson.write(object);
    }

    private static Map<String, Object> written(Section section) {
        Map<String, Object> object = object("key", section.key(), "number", section.number(), "heading",
                section.heading(), "text", section.text(), "figures",
                section.figures().stream()
                        .map(mark -> object("text", mark.text(), "what", mark.what(), "id", mark.figureId())).toList());
        if (!section.source().isEmpty()) {
            object.put("source", section.source());
        }
        if (section.page() > 0) {
            object.put("page", section.page());
        }
        if (!section.beyondPlan()) {
            object.put("area", object("id", section.areaId(), "plan", section.planId(), "planTitle",
                    section.planTitle(), "number", section.areaNumber(), "title", section.areaTitle()));
        }
        return object;
    }

    private static Map<String, Object> written(Attached attached) {
        return object("number", attached.number(), "title", attached.title(), "fileName", attached.fileName(),
                "mediaType", attached.mediaType(), "size", attached.size(), "sha256", attached.sha256());
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** Reads a sealed text. Throws {@link IllegalArgumentException} when it is not one of a report. */
    public static ReportText read(String canonical) {
        Reader top = new Reader(CanonicalJson.read(canonical));
        if (!FORM.equals(top.text("form"))) {
            throw new IllegalArgumentException("not a report: " + top.text("form"));
        }
        Reader period = top.inner("period");
        Precision precision = Precision.valueOf(period.text("precision"));
        LocalDate from = LocalDate.parse(period.text("from"));
        Period during = period.has("to")
                ? Period.of(precision, from, LocalDate.parse(period.text("to")))
                : Period.openFrom(precision, from);
        return new ReportText(top.text("title"), Language.ofTag(top.text("language")).orElseThrow(),
                top.text("group"), top.text("collaboration"), during, top.text("outlook"), top.text("author"),
                top.text("acceptedBy"), top.has("reach") ? Visibility.valueOf(top.text("reach")) : null,
                top.list("sections").stream().map(ReportText::section).toList(),
                top.list("attachments").stream().map(ReportText::attached).toList(),
                top.has("original") ? original(top.inner("original")) : null);
    }

    private static Original original(Reader read) {
        return new Original(new SubjectRef(SubjectKind.DOCUMENT, read.number("document")),
                (int) read.number("version"), read.text("fileName"), read.text("sha256"), read.truth("paged"));
    }

    private static Section section(Reader read) {
        List<Mark> figures = read.list("figures").stream()
                .map(mark -> new Mark(mark.text("text"), mark.text("what"), mark.number("id")))
                .toList();
        Reader area = read.has("area") ? read.inner("area") : null;
        return new Section(read.text("key"), (int) read.number("number"), read.text("heading"), read.text("text"),
                area == null ? null : Long.valueOf(area.number("id")),
                area == null ? null : Long.valueOf(area.number("plan")), area == null ? "" : area.text("planTitle"),
                area == null ? 0 : (int) area.number("number"), area == null ? "" : area.text("title"),
                read.has("source") ? read.text("source") : "", figures,
                read.has("page") ? (int) read.number("page") : 0);
    }

    private static Attached attached(Reader read) {
        return new Attached((int) read.number("number"), read.text("title"), read.text("fileName"),
                read.text("mediaType"), read.number("size"), read.text("sha256"));
    }

    /** Reads the members of an object, refusing what has another shape. */
    private record Reader(Map<?, ?> object) {
        boolean has(String name) {
            return object.containsKey(name);
        }

        String text(String name) {
            return value(name, String.class);
        }

        long number(String name) {
            return value(name, Long.class);
        }

        boolean truth(String name) {
            return value(name, Boolean.class);
        }

        Reader inner(String name) {
            return new Reader(value(name, Map.class));
        }

        List<Reader> list(String name) {
            List<?> elements = value(name, List.class);
            return elements.stream().map(element -> new Reader((Map<?, ?>) element)).toList();
        }

        private <T> T value(String name, Class<T> kind) {
            Object value = object.get(name);
            if (!kind.isInstance(value)) {
                throw new IllegalArgumentException("no " + name);
            }
            return kind.cast(value);
        }
    }
}
