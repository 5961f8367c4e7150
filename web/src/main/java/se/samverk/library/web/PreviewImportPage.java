package se.samverk.library.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.library.DocumentType;
import se.samverk.library.ImportRow;
import se.samverk.library.ImportView;
import se.samverk.library.OldAs;
import se.samverk.library.boundary.ChooseEntries;
import se.samverk.library.boundary.Imports;
import se.samverk.shared.PeriodFormatter;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** What is in a folder or package: chosen among and corrected, then brought in; afterwards what became of each file. */
@Named
@ViewScoped
public class PreviewImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long BYTES_PER_KILOBYTE = 1024;

    @Inject
    private Imports imports;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private int page = 1;
    private ImportView view;
    private List<Line> lines;

    /** A file, and what is said of it on the page. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;
        private final ImportRow row;
        private boolean wanted;
        private DocumentType type;
        private OldAs oldAs;

        Line(ImportRow row) {
            this.row = row;
            this.wanted = row.wanted();
            this.type = row.type();
            this.oldAs = row.oldAs();
        }

        public ImportRow getRow() {
            return row;
        }

        public boolean isWanted() {
            return wanted;
        }

        public void setWanted(boolean wanted) {
            this.wanted = wanted;
        }

        public DocumentType getType() {
            return type;
        }

        public void setType(DocumentType type) {
            this.type = type;
        }

        public OldAs getOldAs() {
            return oldAs;
        }

        public void setOldAs(OldAs oldAs) {
            this.oldAs = oldAs;
        }
    }

    public void load() {
        view = imports.view(id, page);
        lines = view.rows().stream().map(Line::new).toList();
    }

    /** Brings in what is ticked, on all pages. */
    public String take() {
        choose();
        int before = view.brought();
        int left;
        try {
            left = imports.take(id);
        } finally {
            // What came in before something stopped it is told and shown too.
            load();
            if (view.brought() > before) {
                told.done("document.told.brought", view.brought() - before);
            }
        }
        if (left > 0) {
            told.done("folder.left", left);
        }
        return at(page);
    }

    public String next() {
        choose();
        return at(page + 1);
    }

    public String previous() {
        choose();
        return at(page - 1);
    }

    private void choose() {
        imports.choose(new ChooseEntries(id, lines.stream().filter(line -> line.row.open())
                .map(line -> new ChooseEntries.Choice(line.row.id(), line.wanted, line.type, line.oldAs))
                .toList()));
    }

    private String at(int wantedPage) {
        return "/document/preview.xhtml?faces-redirect=true&id=" + id + "&page=" + wantedPage;
    }

    /** Gives it up. */
    public String drop() {
        ImportView now = imports.view(id, page);
        boolean leaves = now.coming() || now.halfFile() != null || now.brought() < view.all();
        imports.drop(id);
        told.done(leaves ? "folder.told.dropped" : "folder.told.finished");
        return view.place().url() + "&faces-redirect=true";
    }

    public String size(ImportRow row) {
        return words.of("folder.size", (row.size() + BYTES_PER_KILOBYTE - 1) / BYTES_PER_KILOBYTE);
    }

    /** Why a file is not taken. */
    public String reason(ImportRow row) {
        return words.of(row.reason(), row.reasonWords().toArray());
    }

    /** How many there are, are not taken and have been brought in. */
    public String getSum() {
        return view.coming()
                ? words.of("folder.coming.state")
                : words.of("folder.sum", view.all(), view.refused(), view.brought());
    }

    public String getUntil() {
        return words.of("folder.until", PeriodFormatter.longDate(view.until(), language.getLanguage()));
    }

    public Map<String, DocumentType> getTypes() {
        Map<String, DocumentType> types = new LinkedHashMap<>();
        for (DocumentType one : DocumentType.values()) {
            types.put(words.of("document.type." + one), one);
        }
        return types;
    }

    /** What a file from before the portal can be registered as. */
    public Map<String, OldAs> getOlds() {
        Map<String, OldAs> olds = new LinkedHashMap<>();
        for (OldAs one : OldAs.values()) {
            olds.put(words.of("folder.oldAs." + one), one);
        }
        return olds;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(view.placeName(), view.place().url(), null));
    }

    public ImportView getView() {
        return view;
    }

    public List<Line> getLines() {
        return lines;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
