package se.samverk.library.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.library.DocumentType;
import se.samverk.library.DocumentView;
import se.samverk.library.boundary.ChangeDocument;
import se.samverk.library.boundary.Documents;
import se.samverk.shared.Language;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;

/** What is said of a document: title, type, date, language, who reads it. */
@Named
@ViewScoped
public class EditDocumentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Documents documents;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private DocumentView view;
    private List<ReachChoice> choices;
    private String title;
    private DocumentType type;
    private LocalDate datedOn;
    private String registryNumber;
    private String source;
    private Language language;
    private Visibility reach;

    public void load() {
        view = documents.view(id, 0, 0);
        choices = documents.reaches(id);
        title = view.title();
        type = view.type();
        datedOn = view.datedOn();
        registryNumber = view.registryNumber();
        source = view.source();
        language = view.languageSaid() ? view.language() : null;
        reach = view.visibility();
    }

    public String save() {
        documents.change(new ChangeDocument(id, view.lock(), title == null ? "" : title, type, datedOn, registryNumber,
                source, language, reach));
        told.done("document.told.changed");
        return "/document/view.xhtml?faces-redirect=true&id=" + id;
    }

    public Map<String, DocumentType> getTypes() {
        Map<String, DocumentType> types = new LinkedHashMap<>();
        for (DocumentType one : DocumentType.values()) {
            types.put(words.of("document.type." + one), one);
        }
        return types;
    }

    /** The languages, and that the portal is to tell. */
    public Map<String, String> getLanguages() {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put(words.of("document.language.told", words.of("shell.language." + readAs())), "");
        for (Language one : Language.values()) {
            languages.put(words.of("shell.language." + one.tag()), one.tag());
        }
        return languages;
    }

    private String readAs() {
        return view.text() == null || view.text().language().isEmpty() ? view.language().tag() : view.text().language();
    }

    public String getLanguage() {
        return language == null ? "" : language.tag();
    }

    public void setLanguage(String tag) {
        language = Language.ofTag(tag).orElse(null);
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(view.placeName(), view.place().url(), view.language().tag()),
                new Crumb(view.title(), view.ref().url(), view.language().tag()));
    }

    public DocumentView getView() {
        return view;
    }

    public List<ReachChoice> getChoices() {
        return choices;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public DocumentType getType() {
        return type;
    }

    public void setType(DocumentType type) {
        this.type = type;
    }

    public LocalDate getDatedOn() {
        return datedOn;
    }

    public void setDatedOn(LocalDate datedOn) {
        this.datedOn = datedOn;
    }

    public String getRegistryNumber() {
        return registryNumber;
    }

    public void setRegistryNumber(String registryNumber) {
        this.registryNumber = registryNumber;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Visibility getReach() {
        return reach;
    }

    public void setReach(Visibility reach) {
        this.reach = reach;
    }
}
