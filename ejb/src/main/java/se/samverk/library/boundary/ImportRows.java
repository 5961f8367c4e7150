package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samverk.document.EntryNames;
import se.samverk.document.FileKind;
import se.samverk.evidence.boundary.Citations;
import se.samverk.library.CameFile;
import se.samverk.library.CameFiles;
import se.samverk.library.Document;
import se.samverk.library.DocumentImport;
import se.samverk.library.DocumentPlace;
import se.samverk.library.HalfFile;
import se.samverk.library.HalfPackage;
import se.samverk.library.ImportEntry;
import se.samverk.library.ImportRow;
import se.samverk.library.ImportView;
import se.samverk.library.Upload;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Kept;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;

/** The rows of folders and packages on their way in, each step a transaction of its own; the bytes go beside them. */
@Stateless
@Allowed(Right.INTERNAL)
public class ImportRows {
    /** The reasons of a file whose bytes a document of the same place has already. */
    static final String EXISTS = "folder.refused.EXISTS";
    static final String BINNED = "folder.refused.BINNED";
    private static final int PAGE = 100;
    private static final Set<FileKind> TEXTUAL = Set.of(FileKind.PDF, FileKind.DOC, FileKind.DOCX, FileKind.ODT,
            FileKind.RTF, FileKind.TXT, FileKind.HTM, FileKind.HTML);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private DocumentAccess access;

    @Inject
    private UploadRows uploads;

    @Inject
    private LibraryLimits limits;

    @Inject
    private Citations citations;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /**
     * An import that the caller has begun, as whoever keeps its bytes needs to know it.
     *
     * @param token under which name the bytes of a package are; null for a folder
     * @param coming whether it is a package that is not here whole
     * @param half the file of a folder that comes in pieces and is not here whole; null for none
     */
    public record Begun(long id, SubjectRef place, String token, String packageName, long packageSize, boolean coming,
            HalfFile half) {

        /** The file that comes under this name. */
        public HalfFile half(String bytes) {
            return Optional.ofNullable(half).filter(file -> file.getToken().equals(bytes)).orElseThrow(NotFound::new);
        }

        /** Refuses a package that is not here whole. Field: files. */
        public void requireWhole() {
            if (coming) {
                throw new RuleBroken("folder.coming", "files", packageName);
            }
        }
    }

    /** A file that is to be brought in. */
    public record Wanted(long id, int number, String token, BeginUpload order) {
    }

    /**
     * A file as it was found, with the reason why it is not taken; an empty key for none.
     *
     * @param modified when it was changed last; null where nobody says it
     * @param sha256 of its bytes, when a document may have the same; null where none has
     */
    public record Found(int number, String path, long size, Long modified, String token, String sha256, String reason,
            Object... words) {
    }

    /**
     * A file that came before another of its path.
     *
     * @param token under which name its bytes are; null where none are kept
     */
    public record Earlier(long id, long size, String token) {

        /** How much room its bytes take. */
        public long room() {
            return token == null ? 0 : size;
        }
    }

    /** What the caller has begun for a group or an organisation and can go on with. */
    public Optional<Begun> open(DocumentPlace place) {
        return before(place.ref()).filter(found -> access.mayReach(place, found.getVisibility()))
                .map(ImportRows::begun);
    }

    private Optional<DocumentImport> before(SubjectRef place) {
        String query = place.kind() == SubjectKind.GROUP
                ? "DocumentImport.intoGroup"
                : "DocumentImport.intoOrganisation";
        return em.createNamedQuery(query, DocumentImport.class).setParameter("account", caller.view().accountId())
                .setParameter("place", place.id()).getResultStream().findFirst();
    }

    /**
     * What the same person has begun before for the same, to be given up for an import that may be begun. From here on
     * nobody else begins one there before the transaction ends.
     */
    public Optional<Long> before(BeginImport order) {
        DocumentPlace place = forBeginning(order);
        em.lock(place.group().<Kept>map(Function.identity()).orElse(place.owner()), LockModeType.PESSIMISTIC_WRITE);
        return before(order.place()).map(DocumentImport::getId);
    }

    private DocumentPlace forBeginning(BeginImport order) {
        DocumentPlace place = access.forBringing(order.place());
        access.requireReach(place, order.visibility());
        return place;
    }

    public long begin(BeginImport order) {
        forBeginning(order);
        DocumentImport begun = new DocumentImport(caller.view().accountId(), order.place(), order.visibility(),
                clock.now());
        em.persist(begun);
        return begun.getId();
    }

    /** An import of the caller, who still may bring documents in. */
    public Begun mine(long id) {
        return begun(access.importing(id));
    }

    private static Begun begun(DocumentImport found) {
        return new Begun(found.getId(), found.getPlace(), found.getToken().orElse(null), found.getPackageName(),
                found.getPackageSize(), found.isComing(), found.getHalf().orElse(null));
    }

    /** How many files a folder has so far. */
    public int count(long id) {
        return summed(id, 0).intValue();
    }

    /** The number of the next file of a folder. */
    public int next(long id) {
        return summed(id, 2).intValue();
    }

    /** The files of an import, with their paths as they are kept. */
    public CameFiles came(long id) {
        DocumentImport whole = access.importing(id);
        return new CameFiles(
                em.createNamedQuery("ImportEntry.came", CameFile.class).setParameter("whole", id).getResultList(),
                whole.getHalf().map(HalfFile::coming).orElse(null));
    }

    /** The files that are noted already under a path. */
    public List<CameFile> came(long id, String path) {
        return ofPath(id, path).stream().map(ImportEntry::came).toList();
    }

    private List<ImportEntry> ofPath(long id, String path) {
        access.importing(id);
        return em.createNamedQuery("ImportEntry.ofPath", ImportEntry.class).setParameter("whole", id)
                .setParameter("path", ImportEntry.kept(path)).getResultList();
    }

    /** What has come under a path and gives way to a file that was changed since: all that is no document. */
    public List<Earlier> earlier(long id, String path) {
        return givingWay(id, path).stream()
                .map(entry -> new Earlier(entry.getId(), entry.getSize(), entry.getToken().orElse(null))).toList();
    }

    private List<ImportEntry> givingWay(long id, String path) {
        return ofPath(id, path).stream().filter(entry -> entry.getDocumentId().isEmpty()).toList();
    }

    /** Whether a file of this path and size has become a document. */
    public boolean isDocument(long id, String path, long size) {
        return ofPath(id, path).stream()
                .anyMatch(entry -> entry.getDocumentId().isPresent() && entry.getSize() == size);
    }

    /**
     * Notes when a file was changed last that has become one of these documents and still is it, and forgets what was refused
     * in its place. False when it has become another document.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean isStill(long id, String path, Long modified, Set<Long> documents) {
        List<ImportEntry> all = ofPath(id, path);
        Optional<ImportEntry> still = all.stream()
                .filter(entry -> entry.getDocumentId().filter(documents::contains).isPresent()).findFirst();
        still.ifPresent(entry -> {
            entry.lastChanged(modified);
            entry.getWhole().touch(clock.now());
            all.stream().filter(other -> !other.getReason().isEmpty()).forEach(em::remove);
        });
        return still.isPresent();
    }

    /**
     * Notes a changed file in the place of what came of it earlier, and tells under which names the bytes of that lie. What
     * was chosen for that is chosen for this.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> replace(long id, Found file) {
        List<ImportEntry> earlier = givingWay(id, file.path());
        DocumentImport whole = access.importing(id);
        whole.touch(clock.now());
        ImportEntry entry = note(whole, file);
        earlier.stream().min(Comparator.comparing(one -> !one.getReason().isEmpty())).ifPresent(entry::chooseAs);
        earlier.forEach(em::remove);
        return earlier.stream().flatMap(one -> one.getToken().stream()).toList();
    }

    /** Notes when a file was changed last of which the bytes are the same all the same. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void lastChanged(long entry, Long modified) {
        ImportEntry same = access.entry(entry);
        same.lastChanged(modified);
        same.getWhole().touch(clock.now());
    }

    /**
     * Refuses one file more than are taken at once.
     *
     * @param fewer how many of those that have come give way to it
     */
    public void requireFewer(long id, int fewer) {
        limits.imports().requireFiles(count(id) - fewer + 1);
    }

    /** How large the files are together that nothing is against. */
    public long bytes(long id) {
        return summed(id, 1);
    }

    private Long summed(long id, int which) {
        access.importing(id);
        Object[] sums = em.createNamedQuery("ImportEntry.summed", Object[].class).setParameter("whole", id)
                .getSingleResult();
        return sums[which] == null ? 0L : ((Number) sums[which]).longValue();
    }

    /** Notes that what comes is a package, before its bytes are there. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void packed(long id, String name, String token, long size) {
        DocumentImport whole = access.importing(id);
        whole.packed(name, token, size);
        whole.touch(clock.now());
    }

    /** Notes that a file comes in pieces, in the place of one that came so before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void expect(long id, HalfFile half) {
        DocumentImport whole = access.importing(id);
        whole.expect(half);
        whole.touch(clock.now());
    }

    /** Forgets what has come in pieces of the file of this path, and tells under which name its bytes lie; empty for none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> forgetHalf(long id, String path) {
        DocumentImport whole = access.importing(id);
        Optional<HalfFile> half = whole.getHalf()
                .filter(file -> file.coming().path().equals(ImportEntry.kept(path)));
        half.ifPresent(file -> whole.expect(null));
        return half.map(HalfFile::getToken);
    }

    /** Notes that more of a package, or of a file in pieces, has come. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void touch(long id) {
        access.importing(id).touch(clock.now());
    }

    /** Begins the list of what is in a package anew: a server that died may have left a part of one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void listing(long id) {
        access.importing(id);
        em.createNamedQuery("ImportEntry.forget").setParameter("whole", id).executeUpdate();
    }

    /** Notes that all that is in a package is listed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void listed(long id) {
        access.importing(id).listed();
    }

    /** Notes files as they were found. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(long id, List<Found> files) {
        DocumentImport whole = access.importing(id);
        whole.touch(clock.now());
        files.forEach(file -> note(whole, file));
    }

    private ImportEntry note(DocumentImport whole, Found file) {
        ImportEntry entry = new ImportEntry(whole, file.number(), file.path(), file.size());
        entry.lastChanged(file.modified());
        if (file.token() != null) {
            entry.lies(file.token());
            whole.listed(file.token());
        }
        if (file.sha256() != null) {
            entry.hasBytes(file.sha256());
        }
        if (!file.reason().isEmpty()) {
            entry.refuse(file.reason(), file.words());
        }
        em.persist(entry);
        return entry;
    }

    public void choose(ChooseEntries order) {
        mine(order.importId()).requireWhole();
        access.importing(order.importId()).touch(clock.now());
        for (ChooseEntries.Choice choice : order.choices()) {
            ImportEntry entry = access.entry(choice.entryId());
            if (entry.getWhole().getId() == order.importId()) {
                entry.choose(choice.wanted(), choice.type(), choice.oldAs());
            }
        }
    }

    /** What is still to be brought in. Two files of one name are told apart by the folder they lie in. */
    public List<Wanted> wanted(long id) {
        DocumentImport whole = access.importing(id);
        Map<String, Integer> names = new HashMap<>();
        for (ImportEntry entry : entries(id)) {
            names.merge(EntryNames.file(entry.getPath()).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        List<Wanted> wanted = new ArrayList<>();
        for (ImportEntry entry : em.createNamedQuery("ImportEntry.open", ImportEntry.class).setParameter("whole", id)
                .getResultList()) {
            String name = EntryNames.file(entry.getPath());
            String folder = EntryNames.folder(entry.getPath());
            String title = UploadRows.title(name);
            boolean twice = names.get(name.toLowerCase(Locale.ROOT)) > 1 && !folder.isEmpty();
            wanted.add(new Wanted(entry.getId(), entry.getNumber(), entry.getToken().orElse(null),
                    new BeginUpload(whole.getPlace(), null, name, entry.getSize(), entry.getType(),
                            whole.getVisibility(), shortened(twice ? title + " (" + folder + ")" : title,
                                    Document.TITLE_LENGTH),
                            source(whole, entry))));
        }
        return wanted;
    }

    /** Where it came from: "Arkiv.zip: 2016/Möten/protokoll.docx". */
    private static String source(DocumentImport whole, ImportEntry entry) {
        String name = whole.getPackageName();
        return shortened(name.isEmpty() ? entry.getPath() : name + ": " + entry.getPath(), Document.NOTE_LENGTH);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private List<ImportEntry> entries(long id) {
        return em.createNamedQuery("ImportEntry.of", ImportEntry.class).setParameter("whole", id).getResultList();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void became(long entry, long document) {
        ImportEntry brought = access.entry(entry);
        brought.became(document);
        brought.getWhole().touch(clock.now());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refuse(long entry, String key, Object... words) {
        access.entry(entry).refuse(key, words);
    }

    /** Notes that a file is not taken because a document has the same bytes. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refuseKnown(long entry, String key, String sha256) {
        ImportEntry known = access.entry(entry);
        known.hasBytes(sha256);
        known.refuse(key);
    }

    /** @param half what has come of a package that is not here whole; null for what is */
    public ImportView view(long id, int page, HalfPackage half) {
        DocumentImport whole = access.importing(id);
        DocumentPlace place = access.forBringing(whole.getPlace());
        List<ImportEntry> entries = whole.isComing() ? List.of() : entries(id);
        int pages = Math.max(1, (entries.size() + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<ImportEntry> onPage = entries.stream()
                .sorted(Comparator.comparing(ImportEntry::getPath, String.CASE_INSENSITIVE_ORDER))
                .skip((shown - 1L) * PAGE).limit(PAGE).toList();
        Set<Long> registered = citations.restingOn(SubjectKind.DOCUMENT,
                onPage.stream().flatMap(entry -> entry.getDocumentId().stream()).toList(), Document.REGISTERED_AS)
                .keySet();
        return new ImportView(id, place.ref(), place.name(), whole.getPackageName(), half,
                whole.getHalf().map(file -> file.coming().path()).orElse(null), whole.getVisibility(),
                onPage.stream().map(entry -> row(entry, place.ref(), registered)).toList(), shown, pages,
                entries.size(),
                count(entries, entry -> !entry.getReason().isEmpty()),
                count(entries, entry -> entry.getDocumentId().isPresent()),
                count(entries, ImportEntry::isOpenAndWanted),
                place.group().filter(group -> caller.view().takesIn(group.getId())).isPresent(),
                whole.getTouchedAt().plusDays(Upload.DAYS).atZoneSameInstant(clock.zone()).toLocalDate());
    }

    private static int count(List<ImportEntry> entries, Predicate<ImportEntry> which) {
        return (int) entries.stream().filter(which).count();
    }

    private ImportRow row(ImportEntry entry, SubjectRef place, Set<Long> registered) {
        boolean textual = FileKind.named(EntryNames.file(entry.getPath())).filter(TEXTUAL::contains).isPresent();
        return new ImportRow(entry.getId(), entry.getPath(), entry.getSize(), entry.getType(), entry.isWanted(),
                textual, entry.getOldAs(), entry.getDocumentId().filter(registered::contains).isPresent(),
                entry.getReason(), entry.getReasonWords(),
                entry.getSha256().map(hash -> known(entry, uploads.known(place, hash))).orElse(List.of()),
                entry.getDocumentId().orElse(null));
    }

    /** As it is now: whoever may not read a document any more is not told of it. */
    private static List<Titled> known(ImportEntry entry, UploadRows.Known known) {
        return switch (entry.getReason()) {
            case "" -> known.elsewhere();
            case EXISTS, BINNED -> Stream.of(known.here(), known.binned()).flatMap(List::stream).toList();
            default -> List.of();
        };
    }

    /** Forgets an import, and tells under which names its bytes lie. */
    public List<String> forget(long id) {
        List<String> tokens = new ArrayList<>(em.createNamedQuery("ImportEntry.tokens", String.class)
                .setParameter("whole", id).getResultList());
        em.createNamedQuery("ImportEntry.forget").setParameter("whole", id).executeUpdate();
        em.createNamedQuery("DocumentImport.withNumber", DocumentImport.class).setParameter("id", id).getResultList()
                .forEach(whole -> {
                    whole.getToken().ifPresent(tokens::add);
                    whole.getHalf().map(HalfFile::getToken).ifPresent(tokens::add);
                    em.remove(whole);
                });
        // Before another of the same person for the same is kept.
        em.flush();
        return tokens;
    }

    /** Imports of which nothing has come for so long that they are given up. */
    public List<Long> abandoned() {
        return em.createNamedQuery("DocumentImport.abandoned", DocumentImport.class)
                .setParameter("before", clock.now().minusDays(Upload.DAYS)).getResultList().stream()
                .map(DocumentImport::getId).toList();
    }

    /** Whether an import has bytes under this name. */
    public boolean knows(String token) {
        return em.createNamedQuery("DocumentImport.withToken", Long.class).setParameter("token", token)
                .getSingleResult() > 0;
    }
}
