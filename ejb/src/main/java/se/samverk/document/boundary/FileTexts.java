package se.samverk.document.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverk.document.FileText;
import se.samverk.document.FileTextView;
import se.samverk.document.LanguageGuess;
import se.samverk.document.StoredFile;
import se.samverk.document.TextPart;
import se.samverk.document.TextPartRow;
import se.samverk.document.TextState;
import se.samverk.platform.Allowed;
import se.samverk.platform.Extractor.Part;
import se.samverk.platform.Extractor.Reading;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;

/**
 * The text of files, for things that have files. Whether the caller may read the file is decided by the thing's own
 * feature before it asks here.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class FileTexts {
    private static final int LOOKED_AT = 40_000;
    /** How much text is kept of a file. */
    static final int CHARACTERS = 3_000_000;
    /** A page with fewer letters on it is a picture with a stamp, or empty. */
    private static final int HARDLY_ANY = 10;
    private static final int PICTURES_AT_ONCE = 50;
    /** Why reading ended in the middle of a page, that may be read the next time. */
    private static final Set<String> CUT_OFF = Set.of("TOO_SLOW", "TOO_LARGE", "GAVE_UP");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private PortalClock clock;

    @Inject
    private PictureReader pictures;

    @Inject
    private Event<TextRead> read;

    /**
     * A file whose text is to be read: the number of the row, the bytes and what they were called.
     *
     * @param pages those to be read in pictures; none when all else is to be read
     */
    public record Wanted(long id, String sha256, String fileName, List<Integer> pages) {
    }

    /** Asks for a file's text to be read, unless its bytes are known already. */
    public void want(StoredFile file) {
        if (find(file.getSha256()).isEmpty()) {
            em.persist(new FileText(file.getSha256(), file.getFileName(), clock.now()));
        }
    }

    /** What is known of a file's text; empty for what nobody has asked for. */
    public Optional<FileText> find(String sha256) {
        return em.createNamedQuery("FileText.of", FileText.class).setParameter("hash", sha256).getResultList().stream()
                .findFirst();
    }

    /** Up to which page a file can be drawn: one of a file that is not read yet or has no pages, none of a broken one. */
    public int pagesToDraw(String sha256) {
        return find(sha256).map(FileText::pagesToDraw).orElse(1);
    }

    /** Whether text of a file will be read that is not yet. */
    public boolean isComing(FileText text) {
        return text.getState() == TextState.WAITING
                || text.getPicturesLeft() > 0 && pictures.program().isPresent();
    }

    /** All parts of a file's text in their order. */
    public List<TextPart> parts(FileText text) {
        return em.createNamedQuery("TextPart.of", TextPart.class).setParameter("text", text.getId()).getResultList();
    }

    /** The texts of several files, by the hash of their bytes; none for those nobody has asked for. */
    public Map<String, ReadFile> readAll(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        List<FileText> texts = em.createNamedQuery("FileText.ofAll", FileText.class).setParameter("hashes", hashes)
                .getResultList();
        Map<Long, List<TextPart>> parts = texts.isEmpty()
                ? Map.of()
                : em.createNamedQuery("TextPart.ofAll", TextPart.class)
                        .setParameter("texts", texts.stream().map(FileText::getId).toList()).getResultStream()
                        .collect(Collectors.groupingBy(part -> part.getText().getId()));
        return texts.stream().collect(Collectors.toMap(FileText::getSha256,
                text -> new ReadFile(text, parts.getOrDefault(text.getId(), List.of()))));
    }

    /** The text of a file with its parts in their order. */
    public record ReadFile(FileText text, List<TextPart> parts) {
    }

    /** What a page shows of a file's text: its parts, and the one with this number or else the first; null for no text. */
    public FileTextView view(String sha256, int number) {
        FileText text = find(sha256).orElse(null);
        if (text == null) {
            return null;
        }
        List<TextPartRow> written = em.createNamedQuery("TextPart.rows", TextPartRow.class)
                .setParameter("text", text.getId()).getResultList();
        List<TextPartRow> rows = TextPartRow.withEveryPage(written, text.pagesToDraw());
        TextPartRow shown = rows.stream().filter(row -> row.number() == number).findFirst()
                .orElse(rows.isEmpty() ? null : rows.get(0));
        String content = shown == null || !written.contains(shown)
                ? ""
                : em.createNamedQuery("TextPart.one", TextPart.class).setParameter("text", text.getId())
                        .setParameter("number", shown.number()).getSingleResult().getContent();
        return new FileTextView(text.getState(), text.getReason(), text.getLanguageTag().orElse(""),
                text.getPicturesLeft(), text.getPicturesUnread(), pictures.program().isPresent(), text.isCut(), rows,
                shown, content);
    }

    /**
     * The next file to read that is not among those under way: first what has not been read at all, then pages that are
     * pictures, where there is a program for these. What has come to no end too often is given up on the way.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Wanted> next(Set<Long> underWay) {
        for (FileText text : candidates("FileText.waiting", underWay)) {
            if (text.begin(clock.now())) {
                return Optional.of(wanted(text, List.of()));
            }
            read.fire(new TextRead(text.getSha256()));
        }
        if (pictures.program().isPresent()) {
            for (FileText text : candidates("FileText.pictured", underWay)) {
                if (text.beginPictures()) {
                    List<Integer> pages = text.picturesToRead();
                    return Optional.of(wanted(text, pages.subList(0, Math.min(PICTURES_AT_ONCE, pages.size()))));
                }
            }
        }
        return Optional.empty();
    }

    private List<FileText> candidates(String query, Set<Long> underWay) {
        return em.createNamedQuery(query, FileText.class).setMaxResults(underWay.size() + FileText.MOST_ATTEMPTS)
                .getResultStream().filter(text -> !underWay.contains(text.getId())).toList();
    }

    private static Wanted wanted(FileText text, List<Integer> pages) {
        return new Wanted(text.getId(), text.getSha256(), text.getFileName(), pages);
    }

    /** Keeps what came of reading a file. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Wanted wanted, Reading reading) {
        FileText text = find(wanted.sha256()).orElse(null);
        if (text == null) {
            return;
        }
        em.createNamedQuery("TextPart.forget").setParameter("text", text.getId()).executeUpdate();
        int pages = number(reading.about().get("pages"));
        keepParts(text, reading.parts(), pages);
        text.describe(reading.about().get("type"), reading.about().get("title"), language(reading),
                pages, reading.about().containsKey("cut"));
        text.read(!reading.parts().isEmpty(), reading.reason(), clock.now());
        text.picture(pictures(text, reading), number(reading.about().get("unread")));
        read.fire(new TextRead(text.getSha256()));
    }

    /** Which pages of a file are pictures, as far as that is known; a picture is one page. */
    private static List<Integer> pictures(FileText text, Reading reading) {
        if (!text.getReason().isEmpty() && !text.getReason().equals(FileText.NO_TEXT)) {
            return List.of();
        }
        if (text.getMediaType().filter(PICTURES::contains).isPresent()) {
            return List.of(1);
        }
        if (text.getMediaType().filter("application/pdf"::equals).isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> letters = reading.parts().stream().filter(part -> part.kind().equals("PAGE"))
                .collect(Collectors.toMap(Part::number, part -> part.text().replaceAll("\\s", "").length(), Math::max));
        int last = text.isCut() ? letters.keySet().stream().max(Integer::compare).orElse(0) : text.getPages();
        return IntStream.rangeClosed(1, last).filter(page -> letters.getOrDefault(page, 0) < HARDLY_ANY).boxed()
                .toList();
    }

    /** Keeps what came of reading pages that are pictures. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepPictures(Wanted wanted, Reading reading) {
        FileText text = find(wanted.sha256()).orElse(null);
        if (text == null) {
            return;
        }
        reading.parts().stream().filter(part -> !part.text().isEmpty()).forEach(part -> keepPicture(text, part));
        Long characters = em.createNamedQuery("TextPart.characters", Long.class).setParameter("text", text.getId())
                .getSingleResult();
        Set<Integer> pages = reading.parts().stream().map(Part::number).collect(Collectors.toSet());
        int tried = CUT_OFF.contains(reading.reason())
                ? (int) wanted.pages().stream().takeWhile(page -> page <= last(pages)).count()
                : wanted.pages().size();
        text.readPictures(pages, tried, characters != null, clock.now());
        if (characters != null && characters > CHARACTERS) {
            text.cutHere();
        }
        if (text.getLanguageTag().isEmpty()) {
            text.speak(language(reading));
        }
        read.fire(new TextRead(text.getSha256()));
    }

    private static int last(Set<Integer> pages) {
        return pages.stream().max(Integer::compare).orElse(0);
    }

    private void keepPicture(FileText text, Part part) {
        em.createNamedQuery("TextPart.one", TextPart.class).setParameter("text", text.getId())
                .setParameter("number", part.number()).getResultStream().findFirst()
                .ifPresentOrElse(page -> page.readPicture(part.text()), () -> em.persist(new TextPart(text,
                        part.number(), TextPart.Kind.valueOf(part.kind()), part.number(), "", true, part.text())));
    }

    private void keepParts(FileText text, List<Part> parts, int pages) {
        int number = 0;
        for (Part part : parts) {
            TextPart.Kind kind = TextPart.Kind.valueOf(part.kind());
            String content = part.text();
            for (int from = 0; from < content.length();) {
                int to = end(content, from);
                number = Math.max(number + 1, from > 0 ? 0 : kind == TextPart.Kind.PAGE ? part.number() : pages + 1);
                em.persist(new TextPart(text, number, kind, part.number(), part.name(), part.fromPicture(),
                        content.substring(from, to)));
                from = to;
            }
        }
    }

    /** Where a piece of a long text ends, not in the middle of a letter that takes two places. */
    private static int end(String content, int from) {
        int to = Math.min(content.length(), from + TextPart.CONTENT_LENGTH);
        return to < content.length() && Character.isHighSurrogate(content.charAt(to - 1)) ? to - 1 : to;
    }

    private static String language(Reading reading) {
        String beginning = reading.parts().stream().map(Part::text).limit(20).collect(Collectors.joining("\n"));
        return LanguageGuess.of(beginning.substring(0, Math.min(beginning.length(), LOOKED_AT))).orElse(null);
    }

    private static int number(String digits) {
        return digits != null && digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
