package se.samverk.statement.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.statement.Conformity;
import se.samverk.statement.StatementPage;
import se.samverk.statement.StatementView;
import se.samverk.statement.boundary.PublishStatement;
import se.samverk.statement.boundary.Statements;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Wording the statements that the law asks for: one page in one language, looked at before it is published. */
@Named
@ViewScoped
public class EditStatementPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Statements statements;

    @Inject
    private StatementWords own;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private String page;
    private String lang;
    private StatementPage statement;
    private Language language;
    private List<StatementView> history;
    private final Map<String, String> texts = new HashMap<>();
    private boolean previewed;

    public void load() {
        statement = Arrays.stream(StatementPage.values()).filter(one -> one.name().equalsIgnoreCase(getPage()))
                .findFirst().orElseThrow(NotFound::new);
        language = Language.ofTag(getLang()).orElseThrow(NotFound::new);
        history = statements.history(statement, language);
        texts.putAll(history.isEmpty() ? own.own(statement, language) : history.get(0).texts());
    }

    /** Shows what has been typed as it would stand on the page; nothing is kept. */
    public void preview() {
        statement.checked(texts);
        previewed = true;
    }

    /** Publishes what has been typed. */
    public String publish() {
        statements.publish(new PublishStatement(statement, language, history.isEmpty() ? 0 : history.get(0).number(),
                texts));
        told.done("statement.told.published");
        return "/administration/statement.xhtml?faces-redirect=true&page=" + getPage() + "&lang=" + getLang();
    }

    /** Takes the portal's own words into the fields. */
    public void takeOwn() {
        texts.clear();
        texts.putAll(own.own(statement, language));
        previewed = false;
    }

    /** Takes the words of an earlier edition into the fields. */
    public void take(int number) {
        history.stream().filter(one -> one.number() == number).findFirst().ifPresent(one -> {
            texts.clear();
            texts.putAll(one.texts());
        });
        previewed = false;
    }

    public List<String> getParts() {
        return statement.parts().stream().filter(part -> !part.equals(StatementPage.STATUS)).toList();
    }

    public boolean isWithStatus() {
        return statement == StatementPage.ACCESSIBILITY;
    }

    public List<SelectItem> getStatuses() {
        return Arrays.stream(Conformity.values())
                .map(one -> new SelectItem(one.name(), words.of("open.accessibility.status." + one))).toList();
    }

    /** What a part is called. */
    public String name(String part) {
        return words.of("statement.part." + part.replace("_", "s"));
    }

    /** The paragraphs of a part, to be looked at. */
    public List<String> paragraphs(String part) {
        String text = part.equals(StatementPage.STATUS)
                ? Words.in(language.locale(), "open.accessibility.status." + texts.get(part))
                : Objects.requireNonNullElse(texts.get(part), "");
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** When and by whom an edition was published, in words. */
    public String published(StatementView edition) {
        return words.of("statement.edition", edition.number(), about.when(edition.reviewedAt()),
                edition.reviewedBy());
    }

    /** The statements and languages one can change to. */
    public List<Crumb> getOthers() {
        return Arrays.stream(StatementPage.values())
                .flatMap(
                        one -> Arrays.stream(Language.values()).filter(tongue -> one != statement || tongue != language)
                                .map(tongue -> new Crumb(title(one, tongue), "/administration/statement.xhtml?page="
                                        + one.name().toLowerCase(Locale.ROOT) + "&lang=" + tongue.tag())))
                .toList();
    }

    public String getTitle() {
        return title(statement, language);
    }

    private String title(StatementPage one, Language tongue) {
        return words.of("statement.page." + one) + ", " + words.of("shell.language." + tongue.tag());
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }

    public List<StatementView> getHistory() {
        return history;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public boolean isPreviewed() {
        return previewed;
    }

    public String getTag() {
        return language.tag();
    }

    public String getPage() {
        return page == null ? "accessibility" : page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getLang() {
        return lang == null ? "sv" : lang;
    }

    public void setLang(String lang) {
        this.lang = lang;
    }
}
