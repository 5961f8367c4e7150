package se.samverk.library.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.library.BringingView;
import se.samverk.library.DocumentPlace;
import se.samverk.library.DocumentType;
import se.samverk.library.DocumentView;
import se.samverk.library.Room;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.Uploads;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Titled;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.LinkedText;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.Visibility;

/**
 * Bringing documents into a group, or for an organisation, or the next version of one. With a script the files go piece by piece; without it
 * they come with the form.
 */
@Named
@ViewScoped
public class AddDocumentsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Documents documents;

    @Inject
    private Uploads uploads;

    @Inject
    private Words words;

    @Inject
    private UserLanguage language;

    @Inject
    private Told told;

    private Long group;
    private Long organisation;
    private Long document;
    private String documentTitle;
    private BringingView bringing;
    private DocumentType type = DocumentType.OTHER;
    private Visibility reach;
    private transient List<Part> files;
    private List<LinkedText> refused = List.of();
    private List<Known> known = List.of();

    /** A file that was taken, and the documents of other places that have the same bytes. */
    public record Known(String fileName, List<Titled> documents) implements Serializable {
    }

    public void load() {
        if (document == null) {
            bringing = documents.bringing(DocumentPlace.named(group, organisation));
            reach = bringing.choices().get(0).reach();
            return;
        }
        DocumentView view = documents.view(document, 0, 0);
        documentTitle = view.title();
        type = view.type();
        reach = view.visibility();
        documents.reaches(document);
        bringing = documents.bringing(view.place());
    }

    /** Takes the files that came with the form, each by itself; what was refused is told beside what was taken. */
    public String bring() throws IOException {
        List<Part> chosen = chosen();
        if (chosen.isEmpty()) {
            throw new RuleBroken("document.noFile", "files");
        }
        List<LinkedText> reasons = new ArrayList<>();
        known = new ArrayList<>();
        int taken = 0;
        for (Part file : chosen) {
            try (InputStream bytes = file.getInputStream()) {
                UploadRow row = uploads.begin(new BeginUpload(bringing.place(), document, file.getSubmittedFileName(),
                        file.getSize(), type, reach));
                List<Titled> same = uploads.appendWhole(row.token(), bytes).known();
                taken++;
                if (!same.isEmpty()) {
                    known.add(new Known(file.getSubmittedFileName(), same));
                }
            } catch (RuleBroken broken) {
                if (!"files".equals(broken.field())) {
                    throw broken;
                }
                reasons.add(LinkedText.of(words.of(broken.key(), broken.arguments()), broken.arguments()));
            }
        }
        if (taken == 0 && reasons.size() == 1 && reasons.get(0).link() == null) {
            throw new RuleBroken("document.refusedOne", "files", reasons.get(0).before());
        }
        if (taken > 0) {
            told.done("document.told.brought", taken);
        }
        refused = reasons;
        return reasons.isEmpty() && known.isEmpty() ? leave() : null;
    }

    private String leave() {
        return document == null
                ? bringing.place().url() + "&faces-redirect=true"
                : "/document/view.xhtml?faces-redirect=true&id=" + document;
    }

    private List<Part> chosen() {
        return files == null
                ? List.of()
                : files.stream().filter(file -> file.getSubmittedFileName() != null
                        && !file.getSubmittedFileName().isBlank()).toList();
    }

    public Map<String, DocumentType> getTypes() {
        Map<String, DocumentType> types = new LinkedHashMap<>();
        for (DocumentType one : DocumentType.values()) {
            types.put(words.of("document.type." + one), one);
        }
        return types;
    }

    /** What the file field accepts. */
    public String getAccept() {
        return bringing.endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    public String getKinds() {
        return String.join(", ", bringing.endings());
    }

    /** How much room there is, and how much of it is taken. */
    public String getRoom() {
        Locale locale = language.getLocale();
        Room room = bringing.room();
        return words.of("document.room", room.owner(), Sizes.of(room.used(), locale), Sizes.of(room.whole(), locale));
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(bringing.placeName(), bringing.place().url(), null));
    }

    public BringingView getBringing() {
        return bringing;
    }

    public List<LinkedText> getRefused() {
        return refused;
    }

    public List<Known> getKnown() {
        return known;
    }

    public String getDocumentTitle() {
        return documentTitle;
    }

    public Long getGroup() {
        return group;
    }

    public void setGroup(Long group) {
        this.group = group;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }

    public Long getDocument() {
        return document;
    }

    public void setDocument(Long document) {
        this.document = document;
    }

    public DocumentType getType() {
        return type;
    }

    public void setType(DocumentType type) {
        this.type = type;
    }

    public Visibility getReach() {
        return reach;
    }

    public void setReach(Visibility reach) {
        this.reach = reach;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
