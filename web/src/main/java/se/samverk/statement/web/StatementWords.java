package se.samverk.statement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverk.shared.Language;
import se.samverk.statement.Conformity;
import se.samverk.statement.StatementPage;
import se.samverk.statement.StatementView;
import se.samverk.statement.boundary.Statements;
import se.samverk.webshell.About;
import se.samverk.webshell.Operator;
import se.samverk.webshell.Texts;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** The words of the statements: the operator's where an edition has been published, else the portal's own. */
@Named("statements")
@RequestScoped
public class StatementWords {
    /** What the portal's own words are filled with, by part; the operator's name for the others. */
    private static final Set<String> FILLED_WITH_ADDRESS = Set.of("reportText", "rightsText", "helpText", "recordsText",
            "securityText");

    @Inject
    private Statements statements;

    @Inject
    private Operator operator;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private About about;

    private final Map<StatementPage, Optional<StatementView>> current = new EnumMap<>(StatementPage.class);

    /** A part of a page, in the reader's language. */
    public String of(String page, String part) {
        return text(StatementPage.valueOf(page), part);
    }

    /** The lines of a part that is a list. */
    public List<String> lines(String page, String part) {
        return text(StatementPage.valueOf(page), part).lines().map(String::strip).filter(line -> !line.isEmpty())
                .toList();
    }

    /** How accessible the portal is, as a sentence. */
    public String getConformity() {
        return words.of("open.accessibility.status." + text(StatementPage.ACCESSIBILITY, StatementPage.STATUS));
    }

    /** When a page was last reviewed, as a sentence. */
    public String reviewed(String page) {
        return edition(StatementPage.valueOf(page))
                .map(edition -> words.of("open.reviewed", about.date(edition.reviewedAt().toLocalDate())))
                .orElseGet(() -> words.of("open.notReviewed", operator.getName()));
    }

    private String text(StatementPage page, String part) {
        return edition(page).map(edition -> edition.texts().getOrDefault(part, ""))
                .orElseGet(() -> own(page, part, language.getLanguage()));
    }

    private Optional<StatementView> edition(StatementPage page) {
        return current.computeIfAbsent(page, wanted -> statements.current(wanted, language.getLanguage()));
    }

    /** All parts of a page in the portal's own words. */
    public Map<String, String> own(StatementPage page, Language wanted) {
        Map<String, String> texts = new HashMap<>();
        page.parts().forEach(part -> texts.put(part, own(page, part, wanted)));
        return texts;
    }

    private String own(StatementPage page, String part, Language wanted) {
        if (part.equals(StatementPage.STATUS)) {
            return Conformity.PARTIAL.name();
        }
        String key = "open." + page.name().toLowerCase(Locale.ROOT) + "." + part;
        if (!part.endsWith("_")) {
            return Words.in(wanted.locale(), key,
                    FILLED_WITH_ADDRESS.contains(part) ? operator.getEmail() : operator.getName());
        }
        String stem = key.substring(0, key.length() - 1);
        List<String> lines = new ArrayList<>();
        for (int i = 1; Texts.in(wanted.locale()).containsKey(stem + i); i++) {
            lines.add(Words.in(wanted.locale(), stem + i));
        }
        return String.join("\n", lines);
    }
}
