package se.samverk.library.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.document.EntryNames;
import se.samverk.library.BringingView;
import se.samverk.library.CameFile;
import se.samverk.library.DocumentPlace;
import se.samverk.library.HalfPackage;
import se.samverk.library.ImportRow;
import se.samverk.library.ImportView;
import se.samverk.library.Room;
import se.samverk.library.boundary.AddPiece;
import se.samverk.library.boundary.AddToImport;
import se.samverk.library.boundary.BeginImport;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.Imports;
import se.samverk.shared.DomainException;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.Visibility;

/**
 * Choosing a folder or a package that is to be brought into a group, or for an organisation, or the same once more when it is not here whole; what
 * is in it is shown on the next page.
 */
@Named
@ViewScoped
public class ImportDocumentsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "folder";

    @Inject
    private Documents documents;

    @Inject
    private Imports imports;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    @Inject
    private UserLanguage language;

    private Long group;
    private Long organisation;
    private Long again;
    private ImportView begun;
    private BringingView bringing;
    private Visibility reach;
    private transient List<Part> folder;
    private transient Part archive;

    public void load() {
        if (again != null) {
            begun = imports.view(again, 1);
        }
        bringing = documents.bringing(begun == null ? DocumentPlace.named(group, organisation) : begun.place());
        if (reach == null) {
            reach = bringing.choices().get(0).reach();
        }
    }

    /** Takes what came with the form, and goes on to what is in it. */
    public String look() throws IOException {
        List<Part> files = sent();
        boolean packed = archive != null && isChosen(archive);
        if (files.isEmpty() && !packed) {
            throw new RuleBroken("folder.nothing", FOLDER);
        }
        if (!files.isEmpty() && packed) {
            throw new RuleBroken("folder.both", "package");
        }
        // What is known already is refused before an import that is under way is given up for this one.
        bringing.imports().requireFiles(files.size());
        if (packed) {
            bringing.imports().requirePackage(archive.getSubmittedFileName(), archive.getSize());
        }
        if (begun != null) {
            return goOn(files, packed);
        }
        long id = imports.begin(new BeginImport(bringing.place(), reach));
        try {
            if (packed) {
                open(id);
            } else {
                add(id, files);
            }
        } catch (DomainException refused) {
            load();
            throw refused;
        }
        return preview(id);
    }

    private static String preview(long id) {
        return "/document/preview.xhtml?faces-redirect=true&id=" + id;
    }

    /** Takes what is missing of what has come; without a script the browser sends all of it. */
    private String goOn(List<Part> files, boolean packed) throws IOException {
        if (!packed) {
            load();
            requireSameFolder(files);
            Set<String> changed = changed(files);
            for (Part file : files) {
                // Another of the same path, later in the folder, does not take the place of this one.
                add(again, file, changed.remove(pathOf(file)));
            }
            return preview(again);
        }
        load();
        HalfPackage half = begun.half();
        if (half == null) {
            return preview(again);
        }
        try (InputStream bytes = archive.getInputStream()) {
            if (!half.isOf(archive.getSize(), bytes)) {
                throw new RuleBroken("folder.other", "package", begun.packageName());
            }
        }
        try (InputStream bytes = archive.getInputStream()) {
            bytes.skipNBytes(half.received());
            imports.append(new AddPiece(again, half.received(), bytes));
        }
        return preview(again);
    }

    /** The paths under which another file has come than any of those that were sent now. */
    private Set<String> changed(List<Part> files) {
        List<CameFile> came = imports.came(again).files();
        Set<String> same = files.stream()
                .filter(file -> came.stream()
                        .anyMatch(one -> one.path().equals(pathOf(file)) && one.isOf(file.getSize(), null)))
                .map(ImportDocumentsPage::pathOf).collect(Collectors.toSet());
        return came.stream().map(CameFile::path).filter(path -> !same.contains(path))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String pathOf(Part file) {
        return EntryNames.path(file.getSubmittedFileName());
    }

    private void requireSameFolder(List<Part> files) {
        String name = getName();
        if (!name.isEmpty() && !files.stream().allMatch(file -> folderOf(file.getSubmittedFileName()).equals(name))) {
            throw new RuleBroken("folder.other.folder", FOLDER, name);
        }
    }

    private static String folderOf(String path) {
        return EntryNames.path(path).split("/")[0];
    }

    private void open(long id) throws IOException {
        try (InputStream bytes = archive.getInputStream()) {
            imports.open(new AddToImport(id, archive.getSubmittedFileName(), archive.getSize(), bytes));
        }
    }

    private void add(long id, List<Part> files) throws IOException {
        try {
            for (Part file : files) {
                add(id, file, false);
            }
        } catch (DomainException refused) {
            imports.drop(id);
            throw refused;
        }
    }

    private void add(long id, Part file, boolean anew) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            imports.add(new AddToImport(id, file.getSubmittedFileName(), file.getSize(), null, anew, bytes));
        }
    }

    /** The files of the folder as they were sent: the field itself leaves out those that are empty. */
    private List<Part> sent() throws IOException {
        try {
            return request.getParts().stream().filter(part -> part.getName().equals(FOLDER))
                    .filter(ImportDocumentsPage::isChosen).toList();
        } catch (ServletException noForm) {
            throw new IOException(noForm);
        }
    }

    private static boolean isChosen(Part file) {
        return file.getSubmittedFileName() != null && !file.getSubmittedFileName().isBlank();
    }

    /** Whether a folder may be chosen here. */
    public boolean isForFolder() {
        return begun == null || begun.packageName().isEmpty();
    }

    /** Whether a package may be chosen here. */
    public boolean isForPackage() {
        return begun == null || !isForFolder();
    }

    /** What is to be chosen once more: the name of the package, or of the folder that the first file lies in. */
    public String getName() {
        if (begun == null) {
            return "";
        }
        return isForPackage()
                ? begun.packageName()
                : Stream.concat(begun.rows().stream().map(ImportRow::path), Stream.ofNullable(begun.halfFile()))
                        .map(path -> path.split("/")[0]).findFirst().orElse("");
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

    public String getKinds() {
        return String.join(", ", bringing.endings());
    }

    public Long getAgain() {
        return again;
    }

    public void setAgain(Long again) {
        this.again = again;
    }

    /** What is gone on with; null for a new one. */
    public ImportView getBegun() {
        return begun;
    }

    public BringingView getBringing() {
        return bringing;
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

    public Visibility getReach() {
        return reach;
    }

    public void setReach(Visibility reach) {
        this.reach = reach;
    }

    public List<Part> getFolder() {
        return folder;
    }

    public void setFolder(List<Part> folder) {
        this.folder = folder;
    }

    public Part getArchive() {
        return archive;
    }

    public void setArchive(Part archive) {
        this.archive = archive;
    }
}
