package se.samverk.search.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.search.ConceptRow;
import se.samverk.search.boundary.Concepts;
import se.samverk.search.boundary.SaveConcept;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Saying which words stand for the same thing. */
@Named
@ViewScoped
public class ConceptPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/administration/thesaurus.xhtml?faces-redirect=true";

    @Inject
    private Concepts concepts;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private Long id;
    private long version;
    private String line = "";

    public void load() {
        if (id == null) {
            concepts.all(); // refused as the saving would be
        } else {
            ConceptRow row = concepts.one(id);
            version = row.version();
            line = row.words();
        }
    }

    public String save() {
        concepts.save(new SaveConcept(id == null ? 0 : id, version, line));
        told.done("thesaurus.told.saved");
        return LIST;
    }

    public String remove() {
        concepts.remove(id, version);
        told.done("thesaurus.told.removed");
        return LIST;
    }

    public boolean isKnown() {
        return id != null;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"),
                new Crumb(words.of("thesaurus.title"), "/administration/thesaurus.xhtml"));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }
}
