package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import se.samverk.organisation.OrganisationKind;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.register.CodePage;
import se.samverk.register.ImportLine;
import se.samverk.register.ImportView;
import se.samverk.register.boundary.ImportOrganisations;
import se.samverk.register.boundary.OrganisationImport;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Entering organisations from a file: choose it, look at what it would bring, then say so. */
@Named
@ViewScoped
public class ImportOrganisationsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationImport organisations;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private transient Part file;
    private String name;
    private byte[] bytes;
    private CodePage page;
    private ImportView preview;

    public void load() {
        if (!Right.REGISTRAR.holds(caller.view())) {
            throw new NotAllowed();
        }
    }

    /** Reads the chosen file and shows what it would bring. */
    public void look() throws IOException {
        if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
            throw new RuleBroken("import.noFile", "file");
        }
        if (file.getSize() == 0) {
            throw new RuleBroken("extract.EMPTY", "file");
        }
        if (file.getSize() > ImportOrganisations.MOST_BYTES) {
            throw new RuleBroken("import.tooBig", "file");
        }
        try (InputStream stream = file.getInputStream()) {
            bytes = stream.readNBytes(ImportOrganisations.MOST_BYTES);
        }
        name = file.getSubmittedFileName();
        preview = null;
        preview = organisations.preview(order(null));
        page = preview.page();
    }

    /** Reads the same file in another code page. */
    public void readAgain() {
        preview = organisations.preview(order(page));
    }

    /** Enters what is new. */
    public String enter() {
        int entered = organisations.enter(order(preview.certain() ? preview.page() : null));
        told.done("import.told", entered);
        return "/organisation/list.xhtml?faces-redirect=true";
    }

    private ImportOrganisations order(CodePage chosen) {
        return new ImportOrganisations(name, bytes, chosen, kinds());
    }

    /** What the kinds of organisations are called in the portal's languages. */
    private static Map<String, OrganisationKind> kinds() {
        Map<String, OrganisationKind> names = new HashMap<>();
        for (OrganisationKind kind : OrganisationKind.values()) {
            names.put(kind.name().toLowerCase(Locale.ROOT), kind);
            for (Language language : Language.values()) {
                names.put(Words.in(language.locale(), "organisation.kind." + kind).toLowerCase(Locale.ROOT), kind);
            }
        }
        return names;
    }

    /** The grey line of a row: kind, country, what it is part of and its number. */
    public String note(ImportLine line) {
        StringJoiner note = new StringJoiner(" · ");
        note.add(words.of("import.row", line.number()));
        if (line.kind() != null) {
            note.add(words.of("organisation.kind." + line.kind()));
        }
        if (line.country() != null) {
            note.add(words.of("country." + line.country()));
        }
        for (String more : List.of(line.parent(), line.organisationNumber())) {
            if (!more.isEmpty()) {
                note.add(more);
            }
        }
        return note.toString();
    }

    /** What becomes of a row, with the reason when it is refused. */
    public String fate(ImportLine line) {
        return line.reason().isEmpty()
                ? words.of("import.fate." + line.fate())
                : words.of("import.fate." + line.fate()) + ": " + words.of("import.reason." + line.reason());
    }

    public List<SelectItem> getPages() {
        return Arrays.stream(CodePage.values()).map(one -> new SelectItem(one, words.of("import.page." + one)))
                .toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("organisation.list.title"), "/organisation/list.xhtml"));
    }

    public ImportView getPreview() {
        return preview;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public CodePage getPage() {
        return page;
    }

    public void setPage(CodePage page) {
        this.page = page;
    }
}
