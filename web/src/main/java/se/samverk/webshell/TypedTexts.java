package se.samverk.webshell;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import se.samverk.draft.DraftRow;
import se.samverk.draft.boundary.Drafts;
import se.samverk.platform.PortalClock;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectRef;

/**
 * The texts that a person types on one write page, by the names of their fields: offered again when
 * they were not saved, and kept when saving them is refused. A page calls {@link #begin} with what it
 * shows before it offers, {@link #hold} when it was refused and {@link #forget} when all is saved.
 */
@ViewScoped
public class TypedTexts implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Drafts drafts;

    @Inject
    private PortalClock clock;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    private final Map<String, DraftRow> kept = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> restored = new HashMap<>();

    /**
     * Begins with what a page shows of a thing, and with what the person typed and did not save. Saving
     * forgets the person's drafts, so what is left was not saved, whoever else has saved since.
     */
    public void begin(SubjectRef subject, Map<String, String> texts) {
        show(texts);
        read(subject);
    }

    private void show(Map<String, String> texts) {
        shown.clear();
        shown.putAll(texts);
    }

    private void read(SubjectRef subject) {
        kept.clear();
        drafts.mine(subject).forEach(row -> kept.put(row.field(), row));
    }

    /** The text for a field: what was typed and not saved, else what is saved. */
    public String offer(String field, String saved) {
        DraftRow row = kept.get(field);
        if (row == null || row.text().equals(saved)) {
            return saved;
        }
        ZonedDateTime at = row.savedAt().atZoneSameInstant(clock.zone());
        restored.put(field, words.of("shell.restored", at.toLocalDate().equals(clock.today())
                ? PeriodFormatter.time(at.toLocalTime(), language.getLanguage())
                : PeriodFormatter.dateAndTime(at.toLocalDateTime(), language.getLanguage())));
        return row.text();
    }

    /**
     * Keeps every text that is not as it was shown, and learns the numbers of the drafts, which the
     * page's own saving may have moved on meanwhile.
     */
    public void hold(SubjectRef subject, Map<String, String> typed) {
        read(subject);
        typed.forEach((field, text) -> {
            DraftRow row = kept.get(field);
            boolean known = row == null ? text.equals(shown.get(field)) : text.equals(row.text());
            if (!known) {
                kept.put(field, drafts.keep(subject, field, text, row == null ? 0 : row.number()));
            }
        });
    }

    /** Everything typed is saved, and this is shown now. */
    public void forget(Map<String, String> texts) {
        kept.clear();
        restored.clear();
        show(texts);
    }

    /** The help of a field, or that its text is a draft that was offered again. */
    public String help(String field, String otherwise) {
        return restored.getOrDefault(field, otherwise);
    }

    /** The number of the draft of a field that was seen last; 0 for none. */
    public long version(String field) {
        DraftRow row = kept.get(field);
        return row == null ? 0 : row.number();
    }

    /** A text as it compares: no text is an empty one, and lines end as they do in drafts. */
    public static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
