package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.storage.BlobStore;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.library.CameFile;
import se.samverk.library.DocumentType;
import se.samverk.library.DocumentView;
import se.samverk.library.FileRow;
import se.samverk.library.HalfPackage;
import se.samverk.library.ImportRow;
import se.samverk.library.OldAs;
import se.samverk.library.PackageRow;
import se.samverk.library.boundary.AddFilePiece;
import se.samverk.library.boundary.AddPiece;
import se.samverk.library.boundary.AddToImport;
import se.samverk.library.boundary.BeginImport;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.ChooseEntries;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.ExpectFile;
import se.samverk.library.boundary.ExpectPackage;
import se.samverk.library.boundary.ImportRows;
import se.samverk.library.boundary.Imports;
import se.samverk.library.boundary.UploadTimer;
import se.samverk.library.boundary.Uploads;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;
import se.samverk.workinggroup.Visibility;

/** Folders and packages are listed with what is against each file, and brought in file by file. */
@ArquillianTest
class ImportsIT extends Bringing {
    /** What an import keeps until it has become documents. */
    @Inject
    private ImportRows rows;

    @Inject
    private BlobStore store;

    @Inject
    private UploadTimer timer;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Inject
    @ConfigProperty(name = "samverk.data.dir")
    private String data;

    @Inject
    private Imports imports;

    @Inject
    private Documents documents;

    @Inject
    private Uploads uploads;

    private static byte[] zip(Charset names, Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Marks a file as locked with a password, in the directory as it is found by its name. */
    private static void lock(byte[] zip, String name) {
        String bytes = new String(zip, StandardCharsets.ISO_8859_1);
        int header = bytes.lastIndexOf(name) - 46;
        assertThat(bytes.substring(header, header + 2)).isEqualTo("PK");
        zip[header + 8] |= 1;
    }

    private long open(String username, Visibility reach, byte[] zip) {
        return as(username, () -> {
            long id = imports.begin(new BeginImport(place(), reach));
            imports.open(new AddToImport(id, "arkiv.zip", zip.length, new ByteArrayInputStream(zip)));
            return id;
        });
    }

    private void add(String username, long id, String path, byte[] bytes) {
        world().as(username, () -> imports.add(new AddToImport(id, path, bytes.length,
                new ByteArrayInputStream(bytes))));
    }

    private List<String> paths(String username, long id) {
        return as(username, () -> imports.came(id)).files().stream().map(CameFile::path).toList();
    }

    private Map<String, ImportRow> rows(String username, long id) {
        Map<String, ImportRow> rows = new HashMap<>();
        as(username, () -> imports.view(id, 1)).rows().forEach(row -> rows.put(row.path(), row));
        return rows;
    }

    private DocumentView document(Map<String, ImportRow> rows, String path) {
        return as(member(), () -> documents.view(rows.get(path).documentId(), 0, 0));
    }

    @Test
    @DisplayName("R7 a package is listed with what is against each file, and one that is refused does not stop the others")
    void a_package_is_listed_and_brought_in() {
        byte[] known = text("Finns redan");
        long before = bring(member(), new BeginUpload(place(), null, "redan.txt", known.length, DocumentType.OTHER,
                Visibility.GROUP), known);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("2016/Protokoll.txt", text("Protokoll från våren"));
        files.put("2017/Protokoll.txt", text("Protokoll från hösten"));
        files.put("Årsmöte.txt", text("Anteckningar"));
        files.put("program.exe", text("MZ"));
        files.put("tom.txt", new byte[0]);
        files.put("sida.pdf", text("<html>"));
        files.put("../ut.txt", text("Ut"));
        files.put("inre.zip", zip(StandardCharsets.UTF_8, Map.of("a.txt", text("a"))));
        files.put("last.txt", text("Hemligt"));
        files.put("bomb.csv", new byte[2_000_000]);
        Arrays.fill(files.get("bomb.csv"), (byte) 'a');
        files.put("kopia.txt", known);
        files.put("__MACOSX/._a.txt", text("x"));
        byte[] zip = zip(Charset.forName("IBM850"), files);
        lock(zip, "last.txt");

        long id = open(member(), Visibility.MEMBER_ORGS, zip);
        Map<String, String> reasons = new HashMap<>();
        rows(member(), id).forEach((path, row) -> reasons.put(path, row.reason().replace("folder.refused.", "")));
        assertThat(reasons).containsOnly(Map.entry("2016/Protokoll.txt", ""), Map.entry("2017/Protokoll.txt", ""),
                Map.entry("Årsmöte.txt", ""), Map.entry("program.exe", "KIND"), Map.entry("tom.txt", "EMPTY"),
                Map.entry("sida.pdf", "OTHER"), Map.entry("../ut.txt", "PATH"), Map.entry("inre.zip", "NESTED"),
                Map.entry("last.txt", "ENCRYPTED"), Map.entry("bomb.csv", "RATIO"), Map.entry("kopia.txt", "EXISTS"),
                Map.entry("__MACOSX/._a.txt", "SYSTEM"));
        assertThat(rows(member(), id).get("kopia.txt").known()).containsExactly(titled(before, "redan"));
        assertThat(rows(member(), id).get("2016/Protokoll.txt").type()).isEqualTo(DocumentType.MINUTES);

        ImportRow unwanted = rows(member(), id).get("Årsmöte.txt");
        world().as(member(), () -> imports.choose(new ChooseEntries(id, List.of(
                new ChooseEntries.Choice(unwanted.id(), false, DocumentType.REPORT, OldAs.NOTHING),
                new ChooseEntries.Choice(rows(member(), id).get("program.exe").id(), true, DocumentType.OTHER,
                        OldAs.NOTHING)))));
        assertThat(as(member(), () -> imports.take(id))).isZero();
        Map<String, ImportRow> brought = rows(member(), id);
        assertThat(brought.values().stream().filter(row -> row.documentId() != null)).extracting(ImportRow::path)
                .containsExactlyInAnyOrder("2016/Protokoll.txt", "2017/Protokoll.txt");
        DocumentView spring = document(brought, "2016/Protokoll.txt");
        assertThat(spring.title()).isEqualTo("Protokoll (2016)");
        assertThat(spring.source()).isEqualTo("arkiv.zip: 2016/Protokoll.txt");
        assertThat(spring.type()).isEqualTo(DocumentType.MINUTES);
        assertThat(spring.visibility()).isEqualTo(Visibility.MEMBER_ORGS);
        assertThat(spring.events()).as("audited and told as any other").isNotEmpty();
        assertThat(spring.shown().size()).isEqualTo(files.get("2016/Protokoll.txt").length);

        world().as(member(), () -> imports.choose(new ChooseEntries(id,
                List.of(new ChooseEntries.Choice(unwanted.id(), true, DocumentType.REPORT, OldAs.NOTHING)))));
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(document(rows(member(), id), "Årsmöte.txt").title()).isEqualTo("Årsmöte");
        world().as(member(), () -> imports.drop(id));
        assertThat(as(member(), () -> documents.view(spring.ref().id(), 0, 0)).title()).as("what came in stays")
                .isEqualTo("Protokoll (2016)");
        assertThatThrownBy(() -> as(member(), () -> imports.view(id, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R7 a folder comes in file by file; of two with the same bytes the second is refused, the others go on")
    void a_folder_comes_in_file_by_file() {
        long id = as(member(), () -> imports.begin(new BeginImport(place(), Visibility.GROUP)));
        byte[] same = text("Samma");
        add(member(), id, "mapp/ett.txt", same);
        add(member(), id, "mapp/samma.txt", same);
        add(member(), id, "mapp/under/plan.txt", text("Handlingsplan"));
        add(member(), id, "mapp/program.exe", text("MZ"));
        assertThat(rows(member(), id).get("mapp/program.exe").reason()).isEqualTo("folder.refused.KIND");
        assertThat(as(member(), () -> imports.take(id))).isZero();
        Map<String, ImportRow> rows = rows(member(), id);
        assertThat(rows.get("mapp/samma.txt").reason()).isEqualTo("folder.refused.EXISTS");
        assertThat(rows.get("mapp/samma.txt").known())
                .containsExactly(titled(rows.get("mapp/ett.txt").documentId(), "ett"));
        assertThat(document(rows, "mapp/ett.txt").source()).isEqualTo("mapp/ett.txt");
        assertThat(document(rows, "mapp/under/plan.txt").type()).isEqualTo(DocumentType.PLAN);
        long next = as(member(), () -> imports.begin(new BeginImport(place(), Visibility.GROUP)));
        assertThatThrownBy(() -> as(member(), () -> imports.view(id, 1))).as("given up for the next")
                .isInstanceOf(NotFound.class);
        assertThat(as(member(), () -> imports.view(next, 1)).all()).isZero();
    }

    private static Titled titled(long id, String title) {
        return new Titled(new SubjectRef(SubjectKind.DOCUMENT, id), title);
    }

    private long elsewhere(byte[] bytes, Visibility reach) {
        return bring(world().site(Place.FOREIGN).chair(),
                new BeginUpload(new SubjectRef(SubjectKind.GROUP, world().site(Place.FOREIGN).group()), null,
                        "annanstans.txt", bytes.length, DocumentType.OTHER, reach),
                bytes);
    }

    @Test
    @DisplayName("R6 of each file it is told where its bytes lie already, as long as that may be read, and in a bin too")
    void of_each_file_it_is_told_where_its_bytes_lie_already() {
        byte[] open = text("Öppen på annat ställe");
        byte[] hidden = text("Dold på annat ställe");
        byte[] none = text("Ingen annanstans alls");
        byte[] thrown = text("Slängd");
        long other = elsewhere(open, Visibility.ALL_MEMBERS);
        elsewhere(hidden, Visibility.GROUP);
        long binned = bring(member(), new BeginUpload(place(), null, "slängd.txt", thrown.length, DocumentType.OTHER,
                Visibility.GROUP), thrown);
        act(member(), () -> documents.discard(binned));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("öppen.txt", open);
        files.put("dold.txt", hidden);
        files.put("ingen.txt", none);
        files.put("slängd.txt", thrown);
        long folder = as(member(), () -> imports.begin(new BeginImport(place(), Visibility.GROUP)));
        files.forEach((path, bytes) -> add(member(), folder, path, bytes));
        assertTold(folder, other, binned);
        long id = open(member(), Visibility.GROUP, zip(StandardCharsets.UTF_8, files));
        assertTold(id, other, binned);

        act(world().site(Place.FOREIGN).chair(), () -> documents.markSecret(other));
        assertThat(rows(member(), id).get("öppen.txt").known()).as("from the moment it may not be read").isEmpty();
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).values().stream().filter(row -> row.documentId() != null))
                .extracting(ImportRow::path).containsExactlyInAnyOrder("öppen.txt", "dold.txt", "ingen.txt");
        act(member(), () -> imports.drop(id));
    }

    private void assertTold(long id, long other, long binned) {
        Map<String, ImportRow> rows = rows(member(), id);
        assertThat(rows.get("öppen.txt").known()).containsExactly(titled(other, "annanstans"));
        assertThat(rows.get("öppen.txt").open()).isTrue();
        assertThat(rows.get("slängd.txt").reason()).isEqualTo("folder.refused.BINNED");
        assertThat(rows.get("slängd.txt").known()).containsExactly(titled(binned, "slängd"));
        ImportRow none = rows.get("ingen.txt");
        assertThat(rows.get("dold.txt")).usingRecursiveComparison().ignoringFields("id", "path", "size")
                .isEqualTo(none);
        assertThat(none.known()).isEmpty();
    }

    @Test
    @DisplayName("a file that is damaged in its package is refused, and the others come in")
    void a_damaged_file_is_refused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("hel.txt", text("Hel"));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            letters.append(UUID.randomUUID());
        }
        files.put("skadad.txt", text(letters.toString()));
        byte[] zip = zip(StandardCharsets.UTF_8, files);
        zip[zip.length / 2] ^= 0x55;
        zip[zip.length / 2 + 1] ^= 0x55;
        long id = open(member(), Visibility.GROUP, zip);
        as(member(), () -> imports.take(id));
        Map<String, ImportRow> rows = rows(member(), id);
        assertThat(rows.get("hel.txt").documentId()).isNotNull();
        assertThat(rows.get("skadad.txt").reason()).isEqualTo("folder.refused.BROKEN");
        assertThat(rows.get("skadad.txt").documentId()).isNull();
    }

    @Test
    @DisplayName("R7 only whoever has begun an import goes on with it, and only as long as they sit in the group")
    void only_whoever_has_begun_goes_on_and_as_long_as_they_sit_there() {
        String importing = World.name("importing");
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("a.txt", text("Ett"), "b.txt", text("Två")));
        long id = open(importing, Visibility.GROUP, zip);
        assertThat(rows(importing, id)).hasSize(2);
        assertThatThrownBy(() -> as(chair(), () -> imports.view(id, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(chair(), () -> imports.take(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(chair(), id, "c.txt", text("Tre"))).isInstanceOf(NotFound.class);
        world().unseat(importing);
        assertThatThrownBy(() -> as(importing, () -> imports.take(id))).isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("what a file is from before the portal is kept for its document, and offered to who may register it")
    void what_a_file_is_from_before_is_kept_for_its_document() {
        long id = folder(chair(), "rapport.txt", "protokoll.txt", "annat.txt");
        Map<String, ImportRow> rows = rows(chair(), id);
        act(chair(), () -> imports.choose(new ChooseEntries(id, List.of(
                new ChooseEntries.Choice(rows.get("rapport.txt").id(), true, DocumentType.REPORT, OldAs.REPORT),
                new ChooseEntries.Choice(rows.get("protokoll.txt").id(), true, DocumentType.MINUTES,
                        OldAs.MINUTES)))));
        assertThat(as(chair(), () -> imports.take(id))).isZero();
        assertThat(rows(chair(), id).values()).extracting(ImportRow::path, ImportRow::oldAs, ImportRow::registered)
                .containsExactlyInAnyOrder(tuple("rapport.txt", OldAs.REPORT, false),
                        tuple("protokoll.txt", OldAs.MINUTES, false), tuple("annat.txt", OldAs.NOTHING, false));
        assertThat(as(chair(), () -> imports.view(id, 1)).mayRegister()).isTrue();
        long own = folder(member(), "protokoll.txt");
        assertThat(as(member(), () -> imports.view(own, 1)).mayRegister()).isFalse();
    }

    @Test
    @DisplayName("R2 a member opens nothing to everybody by a package either, the chair does")
    void a_member_opens_nothing_to_everybody_by_a_package() {
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("öppen.txt", text("Öppet")));
        long id = open(chair(), Visibility.PUBLIC, zip);
        as(chair(), () -> imports.take(id));
        assertThat(rows(chair(), id).get("öppen.txt").documentId()).isNotNull();
        assertThatThrownBy(() -> open(member(), Visibility.PUBLIC, zip)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key()).isEqualTo("document.R2"));
    }

    @Test
    @DisplayName("what is no package leaves nothing behind")
    void what_is_no_package_leaves_nothing_behind() {
        long id = as(member(), () -> imports.begin(new BeginImport(place(), Visibility.GROUP)));
        byte[] other = text("Inget paket");
        assertThatThrownBy(() -> world().as(member(), () -> imports.open(new AddToImport(id, "arkiv.zip", other.length,
                new ByteArrayInputStream(other))))).isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("folder.noPackage"));
        assertThatThrownBy(() -> as(member(), () -> imports.view(id, 1))).isInstanceOf(NotFound.class);
    }

    private long folder(String username, String... paths) {
        long id = as(username, () -> imports.begin(new BeginImport(place(), Visibility.GROUP)));
        for (String path : paths) {
            add(username, id, path, text(path));
        }
        return id;
    }

    private List<String> incoming(String username, long id) {
        return as(username, () -> rows.wanted(id)).stream().map(ImportRows.Wanted::token).toList();
    }

    private long kept(List<String> tokens) throws IOException {
        long kept = 0;
        for (String token : tokens) {
            kept += store.length(token) > 0 ? 1 : 0;
        }
        return kept;
    }

    @Test
    @DisplayName("R7 the files on their way in are there until they are documents, or the import is given up")
    void files_on_their_way_in_are_there_until_they_are_needed_no_more() throws IOException {
        long id = folder(member(), "a.txt", "b.txt");
        List<String> tokens = incoming(member(), id);
        assertThat(kept(tokens)).isEqualTo(2);
        assertThatThrownBy(() -> as(member(), () -> imports.begin(new BeginImport(place(), Visibility.PUBLIC))))
                .isInstanceOf(RuleBroken.class);
        assertThat(kept(tokens)).as("what is refused gives nothing up").isEqualTo(2);
        assertThat(rows(member(), id)).hasSize(2);

        long next = folder(member(), "c.txt", "d.txt");
        assertThat(kept(tokens)).as("given up for the next").isZero();
        List<String> later = incoming(member(), next);
        as(member(), () -> imports.take(next));
        assertThat(kept(later)).as("documents now").isZero();

        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("e.txt", text("Ett")));
        long packed = open(member(), Visibility.GROUP, zip);
        List<String> bytes = List.of(as(member(), () -> rows.mine(packed)).token());
        assertThat(kept(bytes)).isEqualTo(1);
        act(member(), () -> imports.drop(packed));
        assertThat(kept(bytes)).isZero();
    }

    @Test
    @DisplayName("R7 what is just being worked on is neither brought in twice nor given up meanwhile")
    void what_is_just_being_worked_on_is_left_alone() {
        long id = folder(member(), "a.txt");
        byte[] more = text("Mer");
        List<Throwable> meanwhile = new ArrayList<>();
        InputStream slow = new ByteArrayInputStream(more) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                if (meanwhile.isEmpty()) {
                    meanwhile.add(catchThrowable(() -> imports.take(id)));
                    meanwhile.add(catchThrowable(() -> imports.drop(id)));
                    meanwhile.add(catchThrowable(() -> imports.begin(new BeginImport(place(), Visibility.GROUP))));
                    timer.giveUp();
                }
                return super.read(into, offset, length);
            }
        };
        act(member(), () -> imports.add(new AddToImport(id, "b.txt", more.length, slow)));
        assertThat(meanwhile).hasSize(3).allMatch(Conflict.class::isInstance);
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).values()).hasSize(2).allMatch(row -> row.documentId() != null);
    }

    @Test
    @DisplayName("R5 what there is no room for is not refused for good, and comes in when there is")
    void what_there_is_no_room_for_comes_in_when_there_is() {
        long id = open(member(), Visibility.GROUP,
                zip(StandardCharsets.UTF_8, Map.of("a.txt", text("Ett"), "b.txt", text("Två"))));
        List<String> filling = filled();
        try {
            assertThatThrownBy(() -> as(member(), () -> imports.take(id))).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key()).isEqualTo("document.quota"));
        } finally {
            filling.forEach(token -> act(member(), () -> uploads.drop(token)));
        }
        assertThat(rows(member(), id).values()).allMatch(ImportRow::open);
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).values()).allMatch(row -> row.documentId() != null);
    }

    @Test
    @DisplayName("R5 a folder or package on its way takes its room from the beginning, and keeps it until it is in")
    void what_is_on_its_way_in_a_folder_takes_its_room() {
        long id = folder(member(), "a.txt");
        byte[] more = text("Mer");
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("b.txt", text("Två")));
        List<String> filling = filled();
        try {
            assertThatThrownBy(() -> add(member(), id, "b.txt", more)).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key() + broken.field()).isEqualTo("document.quotafolder"));
            assertThat(rows(member(), id)).as("not refused for good").containsOnlyKeys("a.txt");
            assertThatThrownBy(() -> open(chair(), Visibility.GROUP, zip)).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key() + broken.field()).isEqualTo("document.quotapackage"));
            assertThat(as(member(), () -> imports.take(id))).isZero();
            assertThat(rows(member(), id).get("a.txt").documentId()).as("has its room").isNotNull();
        } finally {
            filling.forEach(token -> act(member(), () -> uploads.drop(token)));
        }
        long packed = open(chair(), Visibility.GROUP, zip);
        List<String> beside = filled();
        try {
            act(chair(), () -> imports.drop(packed));
            assertThat(as(member(), () -> uploads.begin(new BeginUpload(place(), null, "ny.txt", zip.length,
                    DocumentType.OTHER, Visibility.GROUP))).token()).as("the room of the package is free again")
                    .satisfies(beside::add);
        } finally {
            beside.forEach(token -> act(member(), () -> uploads.drop(token)));
        }
    }

    /** Begins files until there is no room for a single byte more. */
    private List<String> filled() {
        List<String> begun = new ArrayList<>();
        for (long size = 200L * 1024 * 1024; size > 0; size /= 2) {
            fill(size, begun);
        }
        return begun;
    }

    /** Begins files of a size until there is no room for another. */
    private void fill(long size, List<String> begun) {
        try {
            while (begun.size() < 300) {
                begun.add(as(member(), () -> uploads.begin(new BeginUpload(place(), null, "stor.txt", size,
                        DocumentType.OTHER, Visibility.GROUP))).token());
            }
        } catch (RuleBroken full) {
            assertThat(full.key()).isEqualTo("document.quota");
        }
    }

    @Test
    @DisplayName("R7 the import of another is neither seen, chosen in nor given up")
    void the_import_of_another_is_neither_chosen_in_nor_given_up() {
        long id = folder(member(), "a.txt");
        long entry = rows(member(), id).get("a.txt").id();
        long own = folder(chair(), "b.txt");
        ChooseEntries.Choice away = new ChooseEntries.Choice(entry, false, DocumentType.OTHER, OldAs.NOTHING);
        assertThatThrownBy(() -> act(chair(), () -> imports.choose(new ChooseEntries(own, List.of(away)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(chair(), () -> imports.choose(new ChooseEntries(id, List.of(away)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(chair(), () -> imports.drop(id))).isInstanceOf(NotFound.class);
        assertThat(as(chair(), () -> documents.bringing(place())).openImport()).isEqualTo(own);
        assertThat(as(member(), () -> documents.bringing(place())).openImport()).isEqualTo(id);
        assertThat(as(world().site(Place.OWN).secretary(), () -> documents.bringing(place())).openImport())
                .isNotIn(id, own);
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).get("a.txt").documentId()).isNotNull();
        act(chair(), () -> imports.drop(own));
    }

    @Test
    @DisplayName("R7 what nobody has gone on with for days is given up with its bytes, and nothing else is")
    void what_nobody_has_gone_on_with_is_given_up() throws Exception {
        long old = folder(member(), "gammal.txt");
        List<String> oldBytes = incoming(member(), old);
        long young = folder(chair(), "ny.txt");
        List<String> youngBytes = incoming(chair(), young);
        String stray = UUID.randomUUID().toString();
        store.append(stray, new ByteArrayInputStream(text("Vilse")), 1000);
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(8)));
        for (String token : List.of(stray, youngBytes.get(0))) {
            Files.setLastModifiedTime(Path.of(data, "files", "incoming", "upload-" + token), longAgo);
        }
        age(old);

        timer.giveUp();
        assertThatThrownBy(() -> as(member(), () -> imports.view(old, 1))).isInstanceOf(NotFound.class);
        assertThat(kept(oldBytes)).isZero();
        assertThat(kept(List.of(stray))).isZero();
        assertThat(kept(youngBytes)).as("named by an import that is not given up").isEqualTo(1);
        assertThat(as(chair(), () -> imports.take(young))).isZero();
    }

    @Test
    @DisplayName("R7 of a file that breaks off nothing is kept, and one that has come is not taken twice")
    void a_file_comes_whole_and_once() {
        long id = folder(member(), "a.txt");
        byte[] bytes = text("Hel fil");
        assertThatThrownBy(() -> act(member(), () -> imports.add(new AddToImport(id, "b.txt", bytes.length,
                new ByteArrayInputStream(bytes, 0, bytes.length - 1))))).hasStackTraceContaining("broke off");
        assertThat(paths(member(), id)).containsExactly("a.txt");
        add(member(), id, "b.txt", bytes);
        add(member(), id, "b.txt", text("Fel fil"));
        assertThat(paths(member(), id)).containsExactly("a.txt", "b.txt");
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(document(rows(member(), id), "b.txt").shown().size()).as("as it came first")
                .isEqualTo(bytes.length);
        assertThatThrownBy(() -> paths(chair(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R7 another file of the same path is not taken for the one that has come, and is told")
    void another_file_of_the_same_path_is_told() {
        long id = folder(member());
        byte[] first = text("Den första");
        byte[] other = text("Den andra, som är längre");
        add(member(), id, "mapp/a.txt", first);
        add(member(), id, "mapp/a.txt", other);
        add(member(), id, "mapp/a.txt", other);
        assertThat(as(member(), () -> imports.view(id, 1)).rows())
                .extracting(ImportRow::path, ImportRow::size, ImportRow::reason)
                .containsExactlyInAnyOrder(tuple("mapp/a.txt", (long) first.length, ""),
                        tuple("mapp/a.txt", (long) other.length, "folder.refused.TWICE"));
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(as(member(), () -> imports.view(id, 1)).rows()).filteredOn(row -> row.documentId() != null)
                .singleElement().satisfies(row -> assertThat(row.size()).isEqualTo(first.length));
    }

    private void addAnew(long id, String path, byte[] bytes, Long modified, boolean anew) {
        world().as(member(), () -> imports.add(new AddToImport(id, path, bytes.length, modified, anew,
                new ByteArrayInputStream(bytes))));
    }

    @Test
    @DisplayName("R7 a file that was changed since it came takes the place of what came, by its size or by when it was changed")
    void a_file_that_was_changed_takes_the_place_of_what_came() {
        long id = folder(member());
        addAnew(id, "mapp/a.txt", text("Den första"), 1_000L, false);
        addAnew(id, "mapp/b.txt", text("Lika lång"), 1_000L, false);
        addAnew(id, "mapp/c.txt", text("Oförändrad"), 1_000L, false);
        assertThat(as(member(), () -> imports.came(id)).files()).extracting(CameFile::modified).containsOnly(1_000L);
        byte[] longer = text("Den andra, som är längre");
        addAnew(id, "mapp/a.txt", longer, 1_000L, true);
        addAnew(id, "mapp/b.txt", text("Lika läng"), 2_000L, true);
        addAnew(id, "mapp/c.txt", text("Ändrad....."), 1_000L, true);
        assertThat(as(member(), () -> imports.view(id, 1)).rows())
                .extracting(ImportRow::path, ImportRow::size, ImportRow::reason)
                .containsExactlyInAnyOrder(tuple("mapp/a.txt", (long) longer.length, ""),
                        tuple("mapp/b.txt", (long) text("Lika läng").length, ""),
                        tuple("mapp/c.txt", (long) text("Oförändrad").length, ""));
        assertThat(as(member(), () -> imports.take(id))).isZero();
        Map<String, ImportRow> rows = rows(member(), id);
        assertThat(rows.values()).extracting(ImportRow::documentId).doesNotContainNull();

        addAnew(id, "mapp/a.txt", text("Efter att den blev ett dokument"), 3_000L, true);
        assertThat(as(member(), () -> imports.view(id, 1)).rows()).filteredOn(row -> row.path().equals("mapp/a.txt"))
                .extracting(ImportRow::size, ImportRow::reason)
                .containsExactlyInAnyOrder(tuple((long) longer.length, ""), tuple(
                        (long) text("Efter att den blev ett dokument").length, "folder.refused.TWICE"));
    }

    @Test
    @DisplayName("R7 a file that was only touched after it became a document stays what it is; one as long, with other bytes, is told")
    void a_document_that_comes_again_with_another_moment_stays_what_it_is() {
        long id = folder(member());
        byte[] same = text("Oförändrad");
        addAnew(id, "mapp/a.txt", same, 1_000L, false);
        assertThat(as(member(), () -> imports.take(id))).isZero();
        addAnew(id, "mapp/a.txt", same, 2_000L, true);
        assertThat(as(member(), () -> imports.came(id)).files())
                .containsExactly(new CameFile("mapp/a.txt", same.length, 2_000L));
        assertThat(as(member(), () -> imports.view(id, 1)).rows()).singleElement()
                .satisfies(row -> assertThat(row.documentId()).isNotNull());
        assertThatThrownBy(() -> act(member(), () -> imports.add(new AddToImport(id, "mapp/a.txt", same.length, 3_000L,
                true, new ByteArrayInputStream(same, 0, same.length - 1))))).hasStackTraceContaining("broke off");
        assertThat(as(member(), () -> imports.view(id, 1)).rows()).hasSize(1);
        addAnew(id, "mapp/a.txt", text("Oförändrat"), 3_000L, true);
        assertThat(as(member(), () -> imports.view(id, 1)).rows()).extracting(ImportRow::reason)
                .containsExactlyInAnyOrder("", "folder.refused.TWICE");
        addAnew(id, "mapp/a.txt", same, 4_000L, true);
        assertThat(as(member(), () -> imports.view(id, 1)).rows()).as("the other one is gone again")
                .extracting(ImportRow::reason).containsExactly("");

        byte[] longer = Arrays.copyOf(same, same.length + 100_000);
        world().as(member(), () -> imports.add(new AddToImport(id, "mapp/a.txt", same.length, 5_000L, true,
                new ByteArrayInputStream(longer))));
        assertThat(as(member(), () -> imports.view(id, 1)).rows()).as("more came than was announced")
                .extracting(ImportRow::reason).containsExactlyInAnyOrder("", "folder.refused.TWICE");
    }

    @Test
    @DisplayName("R7 what came of a file stays until the changed one is here whole and has room")
    void what_came_stays_until_the_changed_one_is_here() throws IOException {
        long id = folder(member());
        byte[] first = text("Den första");
        addAnew(id, "mapp/a.txt", first, 1_000L, false);
        List<String> tokens = incoming(member(), id);
        byte[] longer = text("Den andra, som är längre");
        assertThatThrownBy(() -> act(member(),
                () -> imports.add(new AddToImport(id, "mapp/a.txt", longer.length, 2_000L,
                        true, new ByteArrayInputStream(longer, 0, longer.length - 1)))))
                .hasStackTraceContaining("broke off");
        byte[] even = Arrays.copyOf(text("Den andra, lika lång"), first.length);
        List<String> filling = filled();
        try {
            refused("document.quota", "folder", () -> imports.add(new AddToImport(id, "mapp/a.txt", longer.length,
                    2_000L, true, new ByteArrayInputStream(longer))));
            assertThat(incoming(member(), id)).isEqualTo(tokens);
            assertThat(kept(tokens)).isEqualTo(1);
            addAnew(id, "mapp/a.txt", even, 2_000L, true);
        } finally {
            filling.forEach(token -> act(member(), () -> uploads.drop(token)));
        }
        assertThat(kept(tokens)).as("it has the room of what came before").isZero();
        assertThat(as(member(), () -> imports.came(id)).files())
                .containsExactly(new CameFile("mapp/a.txt", first.length, 2_000L));
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).get("mapp/a.txt").documentId()).isNotNull();
    }

    @Test
    @DisplayName("R7 what was chosen for a file holds for the changed one, and one of the same bytes stays what it is")
    void what_was_chosen_holds_for_the_changed_file() {
        long id = folder(member());
        byte[] same = text("Oförändrad");
        addAnew(id, "mapp/a.txt", text("Den första"), 1_000L, false);
        addAnew(id, "mapp/b.txt", same, 1_000L, false);
        addAnew(id, "mapp/c.txt", text("Tas med"), 1_000L, false);
        Map<String, ImportRow> before = rows(member(), id);
        world().as(member(), () -> imports.choose(new ChooseEntries(id, List.of(
                new ChooseEntries.Choice(before.get("mapp/a.txt").id(), false, DocumentType.REPORT, OldAs.MINUTES),
                new ChooseEntries.Choice(before.get("mapp/b.txt").id(), false, DocumentType.PLAN, OldAs.NOTHING)))));
        addAnew(id, "mapp/a.txt", text("Den andra, som är längre"), 2_000L, true);
        addAnew(id, "mapp/b.txt", same, 2_000L, true);
        addAnew(id, "mapp/c.txt", text("Tas med, den också"), 2_000L, true);
        Map<String, ImportRow> after = rows(member(), id);
        assertThat(after.values()).extracting(ImportRow::path, ImportRow::wanted, ImportRow::type, ImportRow::oldAs)
                .containsExactlyInAnyOrder(tuple("mapp/a.txt", false, DocumentType.REPORT, OldAs.MINUTES),
                        tuple("mapp/b.txt", false, DocumentType.PLAN, OldAs.NOTHING),
                        tuple("mapp/c.txt", true, before.get("mapp/c.txt").type(), OldAs.NOTHING));
        assertThat(after.get("mapp/b.txt").id()).isEqualTo(before.get("mapp/b.txt").id());
        assertThat(as(member(), () -> imports.came(id)).files()).extracting(CameFile::modified).containsOnly(2_000L);
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).values()).filteredOn(row -> row.documentId() != null).extracting(ImportRow::path)
                .containsExactly("mapp/c.txt");
    }

    @Test
    @DisplayName("R7 what was chosen for a file outlives a changed one that is refused")
    void what_was_chosen_outlives_a_refused_one() {
        long id = folder(member());
        addAnew(id, "mapp/a.txt", text("Den första"), 1_000L, false);
        world().as(member(), () -> imports.choose(new ChooseEntries(id, List.of(new ChooseEntries.Choice(
                rows(member(), id).get("mapp/a.txt").id(), false, DocumentType.REPORT, OldAs.MINUTES)))));
        addAnew(id, "mapp/a.txt", new byte[0], 2_000L, true);
        assertThat(rows(member(), id).get("mapp/a.txt").reason()).isEqualTo("folder.refused.EMPTY");
        addAnew(id, "mapp/a.txt", text("Den tredje"), 3_000L, true);
        assertThat(rows(member(), id).get("mapp/a.txt"))
                .extracting(ImportRow::reason, ImportRow::wanted, ImportRow::type, ImportRow::oldAs)
                .containsExactly("", false, DocumentType.REPORT, OldAs.MINUTES);
    }

    private void refused(String key, String field, Runnable act) {
        assertThatThrownBy(() -> act(member(), act)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(List.of(broken.key(), broken.field())).containsExactly(key, field));
    }

    @Test
    @DisplayName("R7 an import is a folder or a package; what is of the other is refused and changes nothing")
    void an_import_is_a_folder_or_a_package() {
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("a.txt", text("Ett")));
        byte[] more = text("Mer");
        long packed = open(member(), Visibility.GROUP, zip);
        refused("folder.isPackage", "folder", () -> imports
                .add(new AddToImport(packed, "b.txt", more.length, new ByteArrayInputStream(more))));
        refused("folder.isPackage", "package", () -> imports
                .open(new AddToImport(packed, "annat.zip", zip.length, new ByteArrayInputStream(zip))));
        assertThat(rows(member(), packed)).containsOnlyKeys("a.txt");
        assertThat(as(member(), () -> imports.take(packed))).isZero();
        assertThat(rows(member(), packed).get("a.txt").documentId()).isNotNull();

        long loose = folder(member(), "c.txt");
        refused("folder.isFolder", "package", () -> imports
                .open(new AddToImport(loose, "arkiv.zip", zip.length, new ByteArrayInputStream(zip))));
        assertThat(as(member(), () -> imports.take(loose))).isZero();
        assertThat(rows(member(), loose).get("c.txt").documentId()).isNotNull();
    }

    private static InputStream piece(byte[] whole, int from, int to) {
        return new ByteArrayInputStream(whole, from, to - from);
    }

    private long coming(String username, byte[] zip, int came) {
        return as(username, () -> {
            long id = imports.begin(new BeginImport(place(), Visibility.GROUP));
            imports.expect(new ExpectPackage(id, "arkiv.zip", zip.length));
            imports.append(new AddPiece(id, 0, piece(zip, 0, came)));
            return id;
        });
    }

    private PackageRow append(String username, long id, byte[] zip, int from, int to) {
        return as(username, () -> imports.append(new AddPiece(id, from, piece(zip, from, to))));
    }

    private byte[] two() {
        return zip(StandardCharsets.UTF_8, Map.of("a.txt", text("Ett"), "b.txt", text("Två")));
    }

    @Test
    @DisplayName("R7 a package comes in pieces, each where the last one ended, and is taken up again where it broke off")
    void a_package_comes_in_pieces() {
        byte[] zip = two();
        int size = zip.length;
        long id = coming(member(), zip, 10);
        assertThat(as(member(), () -> imports.received(id))).isEqualTo(new PackageRow(size, 10));
        assertThatThrownBy(() -> append(member(), id, zip, 0, 10)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> append(member(), id, zip, 11, size)).isInstanceOf(Conflict.class);
        act(member(), () -> imports.expect(new ExpectPackage(id, "arkiv.zip", size)));
        assertThat(as(member(), () -> imports.received(id))).as("taken up again").isEqualTo(new PackageRow(size, 10));
        refused("folder.isPackage", "package", () -> imports.expect(new ExpectPackage(id, "annat.zip", size)));
        refused("folder.isPackage", "package", () -> imports.expect(new ExpectPackage(id, "arkiv.zip", size + 1)));
        InputStream breaking = new SequenceInputStream(piece(zip, 10, 20), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the connection broke");
            }
        });
        assertThatThrownBy(() -> act(member(), () -> imports.append(new AddPiece(id, 10, breaking))))
                .hasStackTraceContaining("the connection broke");
        int came = (int) as(member(), () -> imports.received(id)).received();
        assertThat(came).isBetween(10, 20);
        assertThat(append(member(), id, zip, came, size)).isEqualTo(new PackageRow(size, size));
        assertThat(rows(member(), id)).containsOnlyKeys("a.txt", "b.txt");
        assertThat(append(member(), id, zip, size, size)).as("asked once more").isEqualTo(new PackageRow(size, size));
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).values()).hasSize(2).allMatch(row -> row.documentId() != null);
    }

    @Test
    @DisplayName("R7 of a package that is not here whole nothing is chosen or brought in, and it says so")
    void of_a_package_that_is_not_whole_nothing_is_brought_in() {
        byte[] zip = two();
        long id = coming(member(), zip, 10);
        assertThat(as(member(), () -> imports.view(id, 1)).coming()).isTrue();
        refused("folder.coming", "files", () -> imports.take(id));
        refused("folder.coming", "files", () -> imports.choose(new ChooseEntries(id, List.of())));
        append(member(), id, zip, 10, zip.length);
        assertThat(as(member(), () -> imports.view(id, 1)).coming()).isFalse();
        assertThat(as(member(), () -> imports.take(id))).isZero();
    }

    @Test
    @DisplayName("R7 a package that came whole before the server died is listed by a piece without bytes, and once")
    void a_package_is_listed_after_a_server_that_died() throws IOException {
        byte[] zip = two();
        long id = coming(member(), zip, 10);
        ImportRows.Begun begun = as(member(), () -> rows.mine(id));
        store.append(begun.token(), piece(zip, 10, zip.length), zip.length);
        act(member(), () -> rows.note(id, List.of(new ImportRows.Found(0, "a.txt", 1, null, null, null, ""))));
        assertThat(as(member(), () -> imports.view(id, 1)).coming()).isTrue();
        append(member(), id, zip, zip.length, zip.length);
        assertThat(as(member(), () -> imports.view(id, 1)).coming()).isFalse();
        assertThat(rows(member(), id)).containsOnlyKeys("a.txt", "b.txt");
    }

    @Test
    @DisplayName("R7 a package in pieces that is none, or more than was said, is refused and leaves nothing behind")
    void a_package_in_pieces_that_is_none_leaves_nothing_behind() throws IOException {
        byte[] other = text("Inget paket");
        long id = coming(member(), other, 5);
        List<String> bytes = List.of(as(member(), () -> rows.mine(id)).token());
        refused("folder.noPackage", "package",
                () -> imports.append(new AddPiece(id, 5, piece(other, 5, other.length))));
        assertThatThrownBy(() -> as(member(), () -> imports.view(id, 1))).isInstanceOf(NotFound.class);
        assertThat(kept(bytes)).isZero();

        byte[] zip = two();
        long longer = coming(member(), zip, 5);
        refused("folder.noPackage", "package",
                () -> imports.append(new AddPiece(longer, 5, piece(zip, 0, zip.length))));
        assertThatThrownBy(() -> as(member(), () -> imports.view(longer, 1))).isInstanceOf(NotFound.class);

        long named = as(member(), () -> imports.begin(new BeginImport(place(), Visibility.GROUP)));
        refused("folder.noPackage", "package", () -> imports.expect(new ExpectPackage(named, "brev.txt", 10)));
        assertThatThrownBy(() -> as(member(), () -> imports.view(named, 1))).isInstanceOf(NotFound.class);

        long large = as(member(), () -> imports.begin(new BeginImport(place(), Visibility.GROUP)));
        refused("folder.packageTooLarge", "package",
                () -> imports.expect(new ExpectPackage(large, "arkiv.zip", Long.MAX_VALUE)));
        assertThatThrownBy(() -> as(member(), () -> imports.view(large, 1))).isInstanceOf(NotFound.class);

        long brokenOff = as(member(), () -> imports.begin(new BeginImport(place(), Visibility.GROUP)));
        refused("folder.noPackage", "package", () -> imports
                .open(new AddToImport(brokenOff, "arkiv.zip", zip.length, piece(zip, 0, zip.length - 1))));
        assertThatThrownBy(() -> as(member(), () -> imports.view(brokenOff, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R7 nobody else adds to a package on its way, or is told how much of it has come")
    void nobody_else_adds_to_a_package() {
        byte[] zip = two();
        long id = coming(member(), zip, 10);
        assertThatThrownBy(() -> append(chair(), id, zip, 10, zip.length)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(chair(), () -> imports.received(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(chair(),
                () -> imports.expect(new ExpectPackage(id, "arkiv.zip", zip.length)))).isInstanceOf(NotFound.class);
        long loose = folder(chair(), "c.txt");
        assertThatThrownBy(() -> as(chair(), () -> imports.received(loose))).as("a folder has no package")
                .isInstanceOf(NotFound.class);
        append(member(), id, zip, 10, zip.length);
        assertThat(rows(member(), id)).hasSize(2);
    }

    @Test
    @DisplayName("R5 a package of which a piece has come takes the room of the whole, and is given up after days")
    void a_package_in_pieces_takes_its_room_and_is_given_up() throws Exception {
        byte[] zip = two();
        long id = coming(member(), zip, 10);
        List<String> bytes = List.of(as(member(), () -> rows.mine(id)).token());
        List<String> filling = filled();
        try {
            act(member(), () -> imports.expect(new ExpectPackage(id, "arkiv.zip", zip.length)));
            assertThatThrownBy(() -> open(chair(), Visibility.GROUP, zip)).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key()).isEqualTo("document.quota"));
            act(member(), () -> imports.drop(id));
            filling.add(as(member(), () -> uploads.begin(new BeginUpload(place(), null, "ny.txt", zip.length,
                    DocumentType.OTHER, Visibility.GROUP))).token());
        } finally {
            filling.forEach(token -> act(member(), () -> uploads.drop(token)));
        }
        assertThat(kept(bytes)).isZero();

        long old = coming(member(), zip, 10);
        List<String> oldBytes = List.of(as(member(), () -> rows.mine(old)).token());
        age(old);
        timer.giveUp();
        assertThatThrownBy(() -> as(member(), () -> imports.received(old))).isInstanceOf(NotFound.class);
        assertThat(kept(oldBytes)).isZero();
    }

    @Test
    @DisplayName("R7 a package is given up days after its last piece, and a folder after its last file, however long ago they were begun")
    void what_something_comes_of_is_not_given_up() throws Exception {
        byte[] zip = two();
        long id = coming(member(), zip, 10);
        long loose = folder(chair(), "a.txt");
        age(id);
        age(loose);
        append(member(), id, zip, 10, 20);
        add(chair(), loose, "b.txt", text("b"));
        timer.giveUp();
        assertThat(as(member(), () -> imports.received(id))).isEqualTo(new PackageRow(zip.length, 20));
        assertThat(paths(chair(), loose)).containsExactly("a.txt", "b.txt");
        LocalDate last = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(6);
        assertThat(as(member(), () -> imports.view(id, 1)).until()).as("what the page says").isAfter(last);
        assertThat(as(chair(), () -> imports.view(loose, 1)).until()).isAfter(last);
        age(loose);
        world().as(chair(), () -> imports.choose(new ChooseEntries(loose, List.of())));
        timer.giveUp();
        assertThat(paths(chair(), loose)).as("somebody chooses in it").hasSize(2);
        age(id);
        age(loose);
        timer.giveUp();
        assertThatThrownBy(() -> as(member(), () -> imports.received(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> paths(chair(), loose)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R7 of a package that is not here whole it is told how much there is and how it begins")
    void of_a_half_package_it_is_told_how_it_begins() throws IOException {
        byte[] zip = two();
        byte[] other = zip.clone();
        other[5] ^= 1;
        byte[] later = zip.clone();
        later[15] ^= 1;
        long id = coming(member(), zip, 10);
        HalfPackage half = as(member(), () -> imports.view(id, 1)).half();
        assertThat(half.percent()).isEqualTo(1000 / zip.length);
        assertThat(half.isOf(zip.length, new ByteArrayInputStream(zip))).isTrue();
        assertThat(half.isOf(zip.length, new ByteArrayInputStream(other))).isFalse();
        assertThat(half.isOf(zip.length, new ByteArrayInputStream(later))).as("no more is known").isTrue();
        assertThat(half.isOf(zip.length + 1, new ByteArrayInputStream(zip))).isFalse();
        append(member(), id, zip, 10, zip.length);
        assertThat(as(member(), () -> imports.view(id, 1)).half()).isNull();
    }

    private FileRow expect(String username, long id, String path, byte[] bytes, Long modified, boolean anew) {
        return as(username, () -> imports.expect(new ExpectFile(id, path, bytes.length, modified, anew)));
    }

    private FileRow append(String username, long id, String token, byte[] bytes, int from, int to) {
        return as(username, () -> imports.append(new AddFilePiece(id, token, from, piece(bytes, from, to))));
    }

    /** A file of a folder of which ten bytes have come. */
    private String half(String username, long id, String path, byte[] bytes) {
        String token = expect(username, id, path, bytes, 1_000L, false).token();
        append(username, id, token, bytes, 0, 10);
        return token;
    }

    @Test
    @DisplayName("R7 a file of a folder comes in pieces, each where the last one ended, and is taken up again where it broke off")
    void a_file_of_a_folder_comes_in_pieces() {
        long id = folder(member(), "a.txt");
        byte[] bytes = text("En lång anteckning");
        int size = bytes.length;
        String token = half(member(), id, "mapp/lång.txt", bytes);
        assertThat(as(member(), () -> imports.received(id, token))).isEqualTo(new FileRow(token, size, 10));
        assertThatThrownBy(() -> append(member(), id, token, bytes, 0, 10)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> append(member(), id, token, bytes, 11, size)).isInstanceOf(Conflict.class);
        assertThat(as(member(), () -> imports.came(id)).half()).isEqualTo(new CameFile("mapp/lång.txt", size, 1_000L));
        assertThat(as(member(), () -> imports.view(id, 1)).halfFile()).isEqualTo("mapp/lång.txt");
        assertThat(rows(member(), id)).as("what is not here is not listed").containsOnlyKeys("a.txt");
        InputStream breaking = new SequenceInputStream(piece(bytes, 10, 20), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the connection broke");
            }
        });
        assertThatThrownBy(() -> act(member(), () -> imports.append(new AddFilePiece(id, token, 10, breaking))))
                .hasStackTraceContaining("the connection broke");
        FileRow again = expect(member(), id, "mapp/lång.txt", bytes, 1_000L, false);
        assertThat(again.token()).as("announced once more").isEqualTo(token);
        int came = (int) again.received();
        assertThat(came).isBetween(10, 20);
        add(member(), id, "b.txt", text("Kommer emellan"));
        assertThat(append(member(), id, token, bytes, came, size)).isEqualTo(new FileRow(token, size, size));
        assertThat(rows(member(), id)).containsOnlyKeys("a.txt", "b.txt", "mapp/lång.txt");
        assertThat(as(member(), () -> imports.came(id)).half()).isNull();
        assertThat(as(member(), () -> imports.view(id, 1)).halfFile()).isNull();
        assertThatThrownBy(() -> as(member(), () -> imports.received(id, token))).isInstanceOf(NotFound.class);
        assertThat(expect(member(), id, "mapp/lång.txt", bytes, 1_000L, false).wanted()).as("it is here").isFalse();
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(document(rows(member(), id), "mapp/lång.txt").shown().size()).isEqualTo(size);
    }

    @Test
    @DisplayName("R7 a file that came whole before the server died is listed by a piece without bytes, and once")
    void a_file_is_listed_after_a_server_that_died() throws IOException {
        long id = folder(member());
        byte[] bytes = text("En lång anteckning");
        String token = half(member(), id, "a.txt", bytes);
        store.append(token, piece(bytes, 10, bytes.length), bytes.length);
        assertThat(expect(member(), id, "a.txt", bytes, 1_000L, false))
                .isEqualTo(new FileRow(token, bytes.length, bytes.length));
        assertThat(paths(member(), id)).isEmpty();
        append(member(), id, token, bytes, bytes.length, bytes.length);
        assertThat(paths(member(), id)).containsExactly("a.txt");
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).get("a.txt").documentId()).isNotNull();
    }

    @Test
    @DisplayName("R7 nobody else adds to a file on its way, or is told of it, nor does its sender who has lost the seat")
    void nobody_else_adds_to_a_file_on_its_way() {
        String sending = World.name("sending");
        long id = folder(sending, "a.txt");
        byte[] bytes = text("En lång anteckning");
        String token = half(sending, id, "b.txt", bytes);
        assertThatThrownBy(() -> append(chair(), id, token, bytes, 10, 12)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(chair(), () -> imports.received(id, token))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> expect(chair(), id, "c.txt", bytes, 1_000L, false)).isInstanceOf(NotFound.class);
        long other = folder(chair(), "c.txt");
        assertThatThrownBy(() -> append(chair(), other, token, bytes, 10, 12)).as("by another's token")
                .isInstanceOf(NotFound.class);
        String own = half(chair(), other, "b.txt", bytes);
        assertThatThrownBy(() -> append(sending, id, own, bytes, 10, 12)).isInstanceOf(NotFound.class);
        append(sending, id, token, bytes, 10, 12);
        world().unseat(sending);
        assertThatThrownBy(() -> append(sending, id, token, bytes, 12, 14)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(sending, () -> imports.received(id, token))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> expect(sending, id, "b.txt", bytes, 1_000L, false)).isInstanceOf(NotAllowed.class);
        append(chair(), other, own, bytes, 10, bytes.length);
        assertThat(paths(chair(), other)).containsExactly("c.txt", "b.txt");
        world().as(chair(), () -> imports.drop(other));
    }

    @Test
    @DisplayName("R7 a file that was changed under way begins again, and one file of a folder is on its way at a time")
    void a_file_that_was_changed_under_way_begins_again() throws IOException {
        long id = folder(member());
        byte[] bytes = text("En lång anteckning");
        byte[] longer = text("En lång anteckning, ändrad");
        String first = half(member(), id, "a.txt", bytes);
        String second = expect(member(), id, "a.txt", bytes, 2_000L, false).token();
        assertThat(kept(List.of(first))).as("changed at another moment").isZero();
        append(member(), id, second, bytes, 0, 10);
        assertThatThrownBy(() -> append(member(), id, first, bytes, 10, bytes.length)).isInstanceOf(NotFound.class);
        String third = expect(member(), id, "a.txt", longer, 2_000L, false).token();
        assertThat(kept(List.of(second))).as("of another size").isZero();
        append(member(), id, third, longer, 0, 10);
        String other = half(member(), id, "b.txt", bytes);
        assertThat(kept(List.of(third))).as("another file").isZero();
        append(member(), id, other, bytes, 10, bytes.length);
        String last = half(member(), id, "a.txt", longer);
        append(member(), id, last, longer, 10, longer.length);
        assertThat(as(member(), () -> imports.take(id))).isZero();
        Map<String, ImportRow> rows = rows(member(), id);
        assertThat(document(rows, "a.txt").shown().size()).isEqualTo(longer.length);
        assertThat(document(rows, "b.txt").shown().size()).isEqualTo(bytes.length);
    }

    @Test
    @DisplayName("R7 what is known of a file is said before its pieces come, and what its bytes say with the last of them")
    void what_is_against_a_file_is_said_as_early_as_it_is_known() throws IOException {
        long id = folder(member());
        byte[] bytes = text("En lång anteckning");
        String good = half(member(), id, "god.txt", bytes);
        for (ExpectFile known : List.of(new ExpectFile(id, "program.exe", bytes.length, 1_000L, false),
                new ExpectFile(id, "../ut.txt", bytes.length, 1_000L, false),
                new ExpectFile(id, "stor.txt", 201L * 1024 * 1024, 1_000L, false))) {
            assertThat(as(member(), () -> imports.expect(known)).wanted()).as(known.path()).isFalse();
        }
        assertThat(kept(List.of(good))).as("for what is refused nothing is given up").isEqualTo(1);
        append(member(), id, good, bytes, 10, bytes.length);
        String other = half(member(), id, "sida.pdf", bytes);
        append(member(), id, other, bytes, 10, bytes.length);
        String longer = half(member(), id, "längre.txt", bytes);
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        append(member(), id, longer, more, 10, more.length);
        assertThat(kept(List.of(other, longer))).isZero();
        assertThat(rows(member(), id).values()).extracting(ImportRow::path, ImportRow::reason)
                .containsExactlyInAnyOrder(tuple("god.txt", ""), tuple("program.exe", "folder.refused.KIND"),
                        tuple("../ut.txt", "folder.refused.PATH"), tuple("stor.txt", "folder.refused.TOO_LARGE"),
                        tuple("sida.pdf", "folder.refused.OTHER"), tuple("längre.txt", "folder.refused.BROKEN"));
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(document(rows(member(), id), "god.txt").shown().size()).isEqualTo(bytes.length);

        long packed = open(member(), Visibility.GROUP, two());
        refused("folder.isPackage", "folder",
                () -> imports.expect(new ExpectFile(packed, "god.txt", bytes.length, 1_000L, false)));
        long loose = folder(member());
        half(member(), loose, "god.txt", bytes);
        refused("folder.isFolder", "package", () -> imports.expect(new ExpectPackage(loose, "arkiv.zip", 100)));
        assertThat(as(member(), () -> imports.came(loose)).half()).isNotNull();
    }

    @Test
    @DisplayName("R5 a file of which a piece has come takes the room of the whole until it is in, or given up")
    void a_file_in_pieces_takes_its_room() throws IOException {
        long id = folder(member());
        byte[] bytes = text("En lång anteckning");
        byte[] longer = text("En lång anteckning, längre");
        String token = half(member(), id, "a.txt", bytes);
        List<String> filling = filled();
        try {
            refused("document.quota", "folder",
                    () -> imports.expect(new ExpectFile(id, "b.txt", longer.length, 1_000L, false)));
            assertThat(kept(List.of(token))).as("what has no room gives nothing up").isEqualTo(1);
            append(member(), id, token, bytes, 10, bytes.length);
            assertThat(as(member(), () -> imports.take(id))).isZero();
            assertThat(rows(member(), id).get("a.txt").documentId()).as("has its room").isNotNull();
        } finally {
            filling.forEach(each -> act(member(), () -> uploads.drop(each)));
        }
        String next = half(member(), id, "b.txt", longer);
        List<String> beside = filled();
        try {
            act(member(), () -> imports.drop(id));
            beside.add(as(member(), () -> uploads.begin(new BeginUpload(place(), null, "ny.txt", longer.length,
                    DocumentType.OTHER, Visibility.GROUP))).token());
        } finally {
            beside.forEach(each -> act(member(), () -> uploads.drop(each)));
        }
        assertThat(kept(List.of(next))).isZero();
    }

    @Test
    @DisplayName("R7 a folder of which pieces come is not given up; its half file goes with it, and not before")
    void a_half_file_goes_with_its_folder() throws Exception {
        byte[] bytes = text("En lång anteckning");
        long id = folder(member());
        String token = half(member(), id, "a.txt", bytes);
        age(id);
        append(member(), id, token, bytes, 10, 12);
        Files.setLastModifiedTime(Path.of(data, "files", "incoming", "upload-" + token),
                FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        timer.giveUp();
        assertThat(as(member(), () -> imports.received(id, token)).received()).as("named by its import").isEqualTo(12);
        age(id);
        timer.giveUp();
        assertThatThrownBy(() -> as(member(), () -> imports.received(id, token))).isInstanceOf(NotFound.class);
        assertThat(kept(List.of(token))).isZero();

        long before = folder(member());
        String given = half(member(), before, "a.txt", bytes);
        long dropped = folder(member());
        assertThat(kept(List.of(given))).as("given up for the next").isZero();
        String gone = half(member(), dropped, "a.txt", bytes);
        act(member(), () -> imports.drop(dropped));
        assertThat(kept(List.of(gone))).isZero();
    }

    @Test
    @DisplayName("R7 while a piece is just coming no other one is taken, and nothing is given up")
    void while_a_piece_is_just_coming_no_other_one_is_taken() {
        long id = folder(member());
        byte[] bytes = text("En lång anteckning");
        String token = half(member(), id, "a.txt", bytes);
        List<Throwable> meanwhile = new ArrayList<>();
        InputStream slow = new ByteArrayInputStream(bytes, 10, bytes.length - 10) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                if (meanwhile.isEmpty()) {
                    meanwhile.add(catchThrowable(
                            () -> imports.append(new AddFilePiece(id, token, 10, piece(bytes, 10, bytes.length)))));
                    meanwhile.add(catchThrowable(
                            () -> imports.expect(new ExpectFile(id, "b.txt", bytes.length, 1_000L, false))));
                    meanwhile.add(catchThrowable(() -> imports.drop(id)));
                }
                return super.read(into, offset, length);
            }
        };
        act(member(), () -> imports.append(new AddFilePiece(id, token, 10, slow)));
        assertThat(meanwhile).hasSize(3).allMatch(Conflict.class::isInstance);
        assertThat(paths(member(), id)).containsExactly("a.txt");
    }

    @Test
    @DisplayName("R7 a changed file in pieces takes the place of what came with the last of them; one that was only touched stays a document")
    void a_changed_file_in_pieces_takes_the_place_of_what_came() throws IOException {
        long id = folder(member());
        byte[] longer = text("Den andra, som är längre");
        addAnew(id, "mapp/a.txt", text("Den första"), 1_000L, false);
        List<String> tokens = incoming(member(), id);
        String token = expect(member(), id, "mapp/a.txt", longer, 2_000L, true).token();
        append(member(), id, token, longer, 0, 10);
        assertThat(kept(tokens)).as("until the other is here").isEqualTo(1);
        append(member(), id, token, longer, 10, longer.length);
        assertThat(kept(tokens)).isZero();
        assertThat(as(member(), () -> imports.take(id))).isZero();
        ImportRow kept = rows(member(), id).get("mapp/a.txt");
        assertThat(kept.documentId()).isNotNull();
        assertThat(kept.size()).isEqualTo(longer.length);

        String touched = expect(member(), id, "mapp/a.txt", longer, 3_000L, true).token();
        append(member(), id, touched, longer, 0, 10);
        append(member(), id, touched, longer, 10, longer.length);
        assertThat(as(member(), () -> imports.came(id)).files())
                .containsExactly(new CameFile("mapp/a.txt", longer.length, 3_000L));
        byte[] other = Arrays.copyOf(text("Den tredje, som är lika lång och en annan"), longer.length);
        String changed = expect(member(), id, "mapp/a.txt", other, 4_000L, true).token();
        append(member(), id, changed, other, 0, other.length);
        assertThat(as(member(), () -> imports.view(id, 1)).rows()).extracting(ImportRow::reason)
                .containsExactlyInAnyOrder("", "folder.refused.TWICE");
        assertThat(kept(List.of(touched, changed))).isZero();
    }

    /** An import that was begun, and of which something came last, eight days ago. */
    private void age(long id) throws Exception {
        transaction.begin();
        em.createNativeQuery("update document_import set begun_at = ?1, touched_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(Instant.now().minus(Duration.ofDays(8)))).setParameter(2, id)
                .executeUpdate();
        transaction.commit();
    }

    /** A text document that says of itself that it is locked. */
    private static byte[] lockedText() {
        return zip(StandardCharsets.UTF_8, Map.of("content.xml", text("x"), "META-INF/manifest.xml",
                text("<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>")));
    }

    private static byte[] lockedPackage() {
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("hemligt.txt", text("Hemligt")));
        lock(zip, "hemligt.txt");
        return zip;
    }

    @Test
    @DisplayName("R5 what is locked with a password is refused with the same reason alone, in a folder and in a package")
    void what_is_locked_is_refused_alone_in_a_folder_and_in_a_package() {
        for (Map.Entry<String, byte[]> alone : Map.of("ensamt.zip", lockedPackage(), "ensam.odt", lockedText())
                .entrySet()) {
            assertThatThrownBy(() -> bring(member(), new BeginUpload(place(), null, alone.getKey(),
                    alone.getValue().length, DocumentType.OTHER, Visibility.GROUP), alone.getValue()))
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                        assertThat(broken.key()).isEqualTo("document.locked");
                        assertThat(broken.arguments()).containsExactly(alone.getKey());
                    });
        }
        long id = folder(member(), "öppen.txt");
        add(member(), id, "mapp/paket.zip", lockedPackage());
        add(member(), id, "mapp/text.odt", lockedText());
        assertLocked(id, "mapp/paket.zip", "mapp/text.odt");

        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("öppen.txt", text("Öppen"));
        files.put("text.odt", lockedText());
        assertLocked(open(member(), Visibility.GROUP, zip(StandardCharsets.UTF_8, files)), "text.odt");
    }

    /** These are refused before anything is brought in, and the open one comes in. */
    private void assertLocked(long id, String... paths) {
        for (String path : paths) {
            assertThat(rows(member(), id).get(path).reason()).as(path).isEqualTo("folder.refused.LOCKED");
        }
        assertThat(as(member(), () -> imports.take(id))).isZero();
        assertThat(rows(member(), id).values()).filteredOn(row -> row.documentId() != null)
                .extracting(ImportRow::path).containsExactly("öppen.txt");
    }
}
