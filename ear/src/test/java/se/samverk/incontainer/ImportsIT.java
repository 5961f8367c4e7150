package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.library.DocumentType;
import se.samverk.library.DocumentView;
import se.samverk.library.ImportRow;
import se.samverk.library.boundary.AddToImport;
import se.samverk.library.boundary.BeginImport;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.ChooseEntries;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.Imports;
import se.samverk.library.boundary.Uploads;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.workinggroup.Visibility;

/** Folders and packages are listed with what is against each file, and brought in file by file. */
@ArquillianTest
class ImportsIT {
    @Inject
    private World world;

    @Inject
    private Imports imports;

    @Inject
    private Documents documents;

    @Inject
    private Uploads uploads;

    private long group;
    private String member;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @BeforeEach
    void people() {
        world.found();
        group = world.site(Place.OWN).group();
        member = world.site(Place.OWN).member();
    }

    private <T> T as(String username, Supplier<T> act) {
        List<T> result = new ArrayList<>();
        world.as(username, () -> result.add(act.get()));
        return result.get(0);
    }

    private static byte[] text(String words) {
        return (words + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

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
            long id = imports.begin(new BeginImport(group, reach));
            imports.open(new AddToImport(id, "arkiv.zip", zip.length, new ByteArrayInputStream(zip)));
            return id;
        });
    }

    private void add(String username, long id, String path, byte[] bytes) {
        world.as(username, () -> imports.add(new AddToImport(id, path, bytes.length,
                new ByteArrayInputStream(bytes))));
    }

    private Map<String, ImportRow> rows(String username, long id) {
        Map<String, ImportRow> rows = new HashMap<>();
        as(username, () -> imports.view(id, 1)).rows().forEach(row -> rows.put(row.path(), row));
        return rows;
    }

    private DocumentView document(Map<String, ImportRow> rows, String path) {
        return as(member, () -> documents.view(rows.get(path).documentId(), 0, 0));
    }

    @Test
    @DisplayName("R7 a package is listed with what is against each file, and one that is refused does not stop the others")
    void a_package_is_listed_and_brought_in() {
        byte[] known = text("Finns redan");
        as(member, () -> uploads.append(uploads.begin(new BeginUpload(group, null, "redan.txt", known.length,
                DocumentType.OTHER, Visibility.GROUP)).token(), 0, new ByteArrayInputStream(known)));
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

        long id = open(member, Visibility.MEMBER_ORGS, zip);
        Map<String, String> reasons = new HashMap<>();
        rows(member, id).forEach((path, row) -> reasons.put(path, row.reason().replace("folder.refused.", "")));
        assertThat(reasons).containsOnly(Map.entry("2016/Protokoll.txt", ""), Map.entry("2017/Protokoll.txt", ""),
                Map.entry("Årsmöte.txt", ""), Map.entry("program.exe", "KIND"), Map.entry("tom.txt", "EMPTY"),
                Map.entry("sida.pdf", "OTHER"), Map.entry("../ut.txt", "PATH"), Map.entry("inre.zip", "NESTED"),
                Map.entry("last.txt", "ENCRYPTED"), Map.entry("bomb.csv", "RATIO"), Map.entry("kopia.txt", "EXISTS"),
                Map.entry("__MACOSX/._a.txt", "SYSTEM"));
        assertThat(rows(member, id).get("kopia.txt").reasonWords()).containsExactly("redan");
        assertThat(rows(member, id).get("2016/Protokoll.txt").type()).isEqualTo(DocumentType.MINUTES);

        ImportRow unwanted = rows(member, id).get("Årsmöte.txt");
        world.as(member, () -> imports.choose(new ChooseEntries(id, List.of(
                new ChooseEntries.Choice(unwanted.id(), false, DocumentType.REPORT, false),
                new ChooseEntries.Choice(rows(member, id).get("program.exe").id(), true, DocumentType.OTHER, false)))));
        assertThat(as(member, () -> imports.take(id))).isZero();
        Map<String, ImportRow> brought = rows(member, id);
        assertThat(brought.values().stream().filter(row -> row.documentId() != null)).extracting(ImportRow::path)
                .containsExactlyInAnyOrder("2016/Protokoll.txt", "2017/Protokoll.txt");
        DocumentView spring = document(brought, "2016/Protokoll.txt");
        assertThat(spring.title()).isEqualTo("Protokoll (2016)");
        assertThat(spring.source()).isEqualTo("arkiv.zip: 2016/Protokoll.txt");
        assertThat(spring.type()).isEqualTo(DocumentType.MINUTES);
        assertThat(spring.visibility()).isEqualTo(Visibility.MEMBER_ORGS);
        assertThat(spring.events()).as("audited and told as any other").isNotEmpty();
        assertThat(spring.shown().size()).isEqualTo(files.get("2016/Protokoll.txt").length);

        world.as(member, () -> imports.choose(new ChooseEntries(id,
                List.of(new ChooseEntries.Choice(unwanted.id(), true, DocumentType.REPORT, false)))));
        assertThat(as(member, () -> imports.take(id))).isZero();
        assertThat(document(rows(member, id), "Årsmöte.txt").title()).isEqualTo("Årsmöte");
        world.as(member, () -> imports.drop(id));
        assertThat(as(member, () -> documents.view(spring.ref().id(), 0, 0)).title()).as("what came in stays")
                .isEqualTo("Protokoll (2016)");
        assertThatThrownBy(() -> as(member, () -> imports.view(id, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R7 a folder comes in file by file; of two with the same bytes the second is refused, the others go on")
    void a_folder_comes_in_file_by_file() {
        long id = as(member, () -> imports.begin(new BeginImport(group, Visibility.GROUP)));
        byte[] same = text("Samma");
        add(member, id, "mapp/ett.txt", same);
        add(member, id, "mapp/samma.txt", same);
        add(member, id, "mapp/under/plan.txt", text("Handlingsplan"));
        add(member, id, "mapp/program.exe", text("MZ"));
        assertThat(rows(member, id).get("mapp/program.exe").reason()).isEqualTo("folder.refused.KIND");
        assertThat(as(member, () -> imports.take(id))).isZero();
        Map<String, ImportRow> rows = rows(member, id);
        assertThat(rows.get("mapp/samma.txt").reason()).isEqualTo("document.R6");
        assertThat(rows.get("mapp/samma.txt").reasonWords()).contains("ett");
        assertThat(document(rows, "mapp/ett.txt").source()).isEqualTo("mapp/ett.txt");
        assertThat(document(rows, "mapp/under/plan.txt").type()).isEqualTo(DocumentType.PLAN);
        long next = as(member, () -> imports.begin(new BeginImport(group, Visibility.GROUP)));
        assertThatThrownBy(() -> as(member, () -> imports.view(id, 1))).as("given up for the next")
                .isInstanceOf(NotFound.class);
        assertThat(as(member, () -> imports.view(next, 1)).all()).isZero();
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
        long id = open(member, Visibility.GROUP, zip);
        as(member, () -> imports.take(id));
        Map<String, ImportRow> rows = rows(member, id);
        assertThat(rows.get("hel.txt").documentId()).isNotNull();
        assertThat(rows.get("skadad.txt").reason()).isEqualTo("folder.refused.BROKEN");
        assertThat(rows.get("skadad.txt").documentId()).isNull();
    }

    @Test
    @DisplayName("R7 only whoever has begun an import goes on with it, and only as long as they sit in the group")
    void only_whoever_has_begun_goes_on_and_as_lettersas_they_sit_there() {
        String importing = World.name("importing");
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("a.txt", text("Ett"), "b.txt", text("Två")));
        long id = open(importing, Visibility.GROUP, zip);
        assertThat(rows(importing, id)).hasSize(2);
        String chair = world.site(Place.OWN).chair();
        assertThatThrownBy(() -> as(chair, () -> imports.view(id, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(chair, () -> imports.take(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(chair, id, "c.txt", text("Tre"))).isInstanceOf(NotFound.class);
        world.unseat(importing);
        assertThatThrownBy(() -> as(importing, () -> imports.take(id))).isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("R2 a member opens nothing to everybody by a package either, the chair does")
    void a_member_opens_nothing_to_everybody_by_a_package() {
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("öppen.txt", text("Öppet")));
        String chair = world.site(Place.OWN).chair();
        long id = open(chair, Visibility.PUBLIC, zip);
        as(chair, () -> imports.take(id));
        assertThat(rows(chair, id).get("öppen.txt").documentId()).isNotNull();
        assertThatThrownBy(() -> open(member, Visibility.PUBLIC, zip)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key()).isEqualTo("document.R2"));
    }

    @Test
    @DisplayName("what is no package leaves nothing behind")
    void what_is_no_package_leaves_nothing_behind() {
        long id = as(member, () -> imports.begin(new BeginImport(group, Visibility.GROUP)));
        byte[] other = text("Inget paket");
        assertThatThrownBy(() -> world.as(member, () -> imports.open(new AddToImport(id, "arkiv.zip", other.length,
                new ByteArrayInputStream(other))))).isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("folder.noPackage"));
        assertThatThrownBy(() -> as(member, () -> imports.view(id, 1))).isInstanceOf(NotFound.class);
    }
}
