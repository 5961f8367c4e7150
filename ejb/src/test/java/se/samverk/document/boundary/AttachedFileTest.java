package se.samverk.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.Injected.set;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.document.AttachmentRow;
import se.samverk.document.ScanState;
import se.samverk.document.StoredFile;
import se.samverk.document.storage.BlobStore;
import se.samverk.document.storage.FileBlobStore;
import se.samverk.document.storage.TroubledStore;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Settings;
import se.samverk.shared.Audience;
import se.samverk.shared.DiskFull;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/** The file of an attachment passes what documents pass, and of one that is refused nothing stays. */
class AttachedFileTest {
    private static final Path PAPERS = Path.of("src/test/resources/papers");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-03T12:00:00+01:00");
    private static final SubjectRef REPORT = new SubjectRef(SubjectKind.REPORT, 3);
    private static final long OWNER = 12;
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] TEXT = "Anteckning".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final List<Object> persisted = new ArrayList<>();
    private final List<StoredFile> toRead = new ArrayList<>();
    private IOException trouble;
    private long room = Long.MAX_VALUE;
    private VirusScanner scanner = VirusService.none();
    private Attachments attachments;

    private final ThingAccess things = new ThingAccess() {
        @Override
        public Optional<Thing> head(SubjectRef ref) {
            Thing head = new Thing(ref, "Rapport", "DRAFT", Language.SV, NOON);
            head.belongTo(OWNER, null, null);
            return Optional.of(head);
        }

        @Override
        public Thing describe(SubjectRef ref, String title, String state, Language language, Long organisation,
                Long group, Long collaboration, LocalDate occurredOn, Collection<Audience> audiences) {
            return head(ref).orElseThrow();
        }
    };

    private final OrganisationRoom rooms = new OrganisationRoom() {
        @Override
        public void require(long organisation, long more, String field) {
            assertThat(organisation).isEqualTo(OWNER);
            if (more > room) {
                throw new RuleBroken("document.quota", field, "Ekstad", 1);
            }
        }
    };

    private final FileTexts texts = new FileTexts() {
        @Override
        public void want(StoredFile file) {
            toRead.add(file);
        }
    };

    @BeforeEach
    void begin() {
        BlobStore store = TroubledStore.of(new FileBlobStore(folder), (call, token) -> {
            if (trouble != null && call.equals("append")) {
                throw trouble;
            }
        });
        FileGate gate = new FileGate();
        set(gate, "store", store);
        set(gate, "locks", new Locks());
        set(gate, "scanner", new VirusScanner(null, 0) {
            @Override
            public ScanState scan(InputStream bytes, String fileName, String field) {
                return scanner.scan(bytes, fileName, field);
            }
        });
        attachments = new Attachments();
        set(attachments, "gate", gate);
        set(attachments, "store", store);
        set(attachments, "room", rooms);
        set(attachments, "things", things);
        set(attachments, "texts", texts);
        set(attachments, "em", entities());
        set(attachments, "happenings", proxy(Event.class, (proxy, method, arguments) -> null));
        set(attachments, "clock", new PortalClock() {
            @Override
            public OffsetDateTime now() {
                return NOON;
            }
        });
        set(attachments, "settings", new Settings() {
            @Override
            public int attachmentMegabytes() {
                return 1;
            }
        });
    }

    private EntityManager entities() {
        TypedQuery<?> none = proxy(TypedQuery.class,
                (proxy, method, arguments) -> method.getName().equals("getResultList") ? List.of() : proxy);
        return proxy(EntityManager.class, (proxy, method, arguments) -> {
            if (method.getName().equals("persist")) {
                Field id = Kept.class.getDeclaredField("id");
                id.setAccessible(true);
                id.set(arguments[0], (long) persisted.size() + 1);
                persisted.add(arguments[0]);
            }
            return method.getName().equals("createNamedQuery") ? none : null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private AttachmentRow attach(String name, byte[] bytes) {
        return attachments.attach(REPORT, "Bilaga", name, new ByteArrayInputStream(bytes));
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void refused(String key, String name, byte[] bytes) throws IOException {
        assertThatThrownBy(() -> attach(name, bytes)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.field()).isEqualTo("attachmentFile");
        });
        nothingStays();
    }

    private void nothingStays() throws IOException {
        assertThat(persisted).isEmpty();
        assertThat(toRead).isEmpty();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void a_file_that_passes_is_kept_and_will_be_read() throws IOException {
        AttachmentRow row = attach("C:\\hemligt\\anteckning.txt", TEXT);
        assertThat(row.fileName()).isEqualTo("anteckning.txt");
        assertThat(row.mediaType()).isEqualTo("text/plain");
        assertThat(row.size()).isEqualTo(TEXT.length);
        assertThat(toRead).singleElement().satisfies(file -> assertThat(onDisk())
                .containsExactly(folder.resolve(FileBlobStore.named(file.getSha256()))));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R7 an attachment that is locked, or not what its name says, is refused, and one that is neither is kept")
    @CsvSource({"locked.docx, rutin.docx, document.locked", "locked.xlsx, bok.xlsx, document.locked",
            "minutes.docx, rutin.pdf, document.other", "pages.pdf, rutin.docx, document.other",
            "minutes.docx, rutin.svg, document.kind", "minutes.docx, rutin, document.kind", "minutes.docx, rutin.docx,",
            "book.xlsx, bok.xlsx,", "old.xls, bok.xls,"})
    void what_its_bytes_say_decides(String paper, String name, String key) throws IOException {
        byte[] bytes = Files.readAllBytes(PAPERS.resolve(paper));
        if (key == null) {
            assertThat(attach(name, bytes).present()).isTrue();
        } else {
            refused(key, name, bytes);
        }
    }

    @Test
    @DisplayName("R7 an attachment that is empty or too large is refused")
    void an_attachment_that_is_empty_or_too_large_is_refused() throws IOException {
        refused("document.empty", "tom.txt", new byte[0]);
        byte[] large = "ord ".repeat(MEGABYTE / 4).getBytes(StandardCharsets.UTF_8);
        refused("document.tooLarge", "stor.txt", (new String(large, StandardCharsets.UTF_8) + ".").getBytes(
                StandardCharsets.UTF_8));
        assertThat(attach("lagom.txt", large).size()).isEqualTo(MEGABYTE);
    }

    @Test
    @DisplayName("R7 an infected attachment is refused; one that nothing has searched is not clean")
    void an_infected_attachment_is_refused() throws Exception {
        try (VirusService service = new VirusService("stream: Eicar-Signature FOUND")) {
            scanner = service.scanner();
            refused("document.infected", "anteckning.txt", TEXT);
            assertThat(service.sent()).isEqualTo(TEXT);
        }
        try (VirusService service = new VirusService("stream: OK")) {
            scanner = service.scanner();
            assertThat(attach("anteckning.txt", TEXT).scan()).isEqualTo(ScanState.CLEAN);
        }
        scanner = VirusService.none();
        assertThat(attach("anteckning.txt", TEXT).scan()).isEqualTo(ScanState.NOT_SCANNED);
    }

    @Test
    @DisplayName("R8 an attachment that its organisation has no room for is refused, and one that just fits is kept")
    void an_attachment_takes_its_organisations_room() throws IOException {
        room = TEXT.length - 1;
        refused("document.quota", "anteckning.txt", TEXT);
        room = TEXT.length;
        assertThat(attach("anteckning.txt", TEXT).size()).isEqualTo(TEXT.length);
    }

    @Test
    void a_title_that_is_missing_is_told_before_anything_is_kept() throws IOException {
        assertThatThrownBy(
                () -> attachments.attach(REPORT, " ", "anteckning.txt", new ByteArrayInputStream(TEXT)))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("attachment.titleMissing"));
        nothingStays();
    }

    @Test
    void a_full_disk_is_told_at_the_field_of_the_file() throws IOException {
        trouble = new BlobStore.FullDisk(new IOException("no more"));
        assertThatThrownBy(() -> attach("anteckning.txt", TEXT)).isInstanceOfSatisfying(DiskFull.class,
                full -> assertThat(full.field()).isEqualTo("attachmentFile"));
        nothingStays();
    }

    @Test
    void a_disk_that_fails_is_not_told_as_full() throws IOException {
        trouble = new IOException("the disk says no");
        assertThatThrownBy(() -> attach("anteckning.txt", TEXT)).isInstanceOf(UncheckedIOException.class);
        nothingStays();
    }
}
