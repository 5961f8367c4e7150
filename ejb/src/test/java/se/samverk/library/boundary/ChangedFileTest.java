package se.samverk.library.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.Injected.set;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.document.FileKind;
import se.samverk.document.boundary.FileBytes;
import se.samverk.document.boundary.Locks;
import se.samverk.document.storage.BlobStore;
import se.samverk.document.storage.FileBlobStore;
import se.samverk.document.storage.TroubledStore;
import se.samverk.library.CameFile;
import se.samverk.library.FileRow;
import se.samverk.library.HalfFile;
import se.samverk.library.ImportLimits;
import se.samverk.shared.Conflict;
import se.samverk.shared.DiskFull;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A file of a folder that was changed since it came: what came stays until the changed one is here whole. */
class ChangedFileTest {
    private static final long ID = 7;
    private static final long ENTRY = 11;
    private static final int MOST = 10;
    private static final String PATH = "mapp/a.txt";
    private static final byte[] FIRST = "Anteckning".getBytes(StandardCharsets.UTF_8);
    private static final String TOKEN = UUID.randomUUID().toString();

    private final List<String> done = new ArrayList<>();
    private BlobStore files;
    private String replacing;
    private HalfFile half;
    private boolean full;
    private boolean stuck;
    private long room = 1000;
    private Imports imports;

    private final ImportRows rows = new ImportRows() {
        @Override
        public Begun mine(long id) {
            return new Begun(id, new SubjectRef(SubjectKind.GROUP, 3), null, "", 0, false, half);
        }

        @Override
        public List<CameFile> came(long id, String path) {
            return List.of(new CameFile(path, FIRST.length, 1_000L));
        }

        @Override
        public List<Earlier> earlier(long id, String path) {
            return List.of(new Earlier(ENTRY, FIRST.length, TOKEN));
        }

        @Override
        public void requireFewer(long id, int fewer) {
            limits.imports().requireFiles(MOST - fewer + 1);
        }

        @Override
        public long bytes(long id) {
            return FIRST.length;
        }

        @Override
        public int next(long id) {
            return 1;
        }

        @Override
        public List<String> replace(long id, Found file) {
            done.add("replaced " + file.size() + file.reason());
            replacing = file.token();
            half = half != null && half.getToken().equals(replacing) ? null : half;
            return List.of(TOKEN);
        }

        @Override
        public void lastChanged(long entry, Long modified) {
            done.add("kept " + entry + " " + modified);
        }

        @Override
        public void expect(long id, HalfFile file) {
            half = file;
        }

        @Override
        public Optional<String> forgetHalf(long id, String path) {
            Optional<String> token = Optional.ofNullable(half).filter(file -> file.coming().path().equals(path))
                    .map(HalfFile::getToken);
            half = token.isPresent() ? null : half;
            return token;
        }

        @Override
        public void touch(long id) {
            done.add("touched");
        }
    };

    private final UploadRows uploadRows = new UploadRows() {
        @Override
        public Set<Long> readableSizes(Set<Long> sizes) {
            return Set.of();
        }

        @Override
        public void requireRoom(SubjectRef place, long more) {
            if (more > room) {
                throw new RuleBroken("document.quota", "files");
            }
        }
    };

    private final ImportsUnderWay underWay = new ImportsUnderWay() {
        @Override
        public void enter(long id) {
            done.clear();
        }

        @Override
        public void leave(long id) {
            // Nobody else is there.
        }
    };

    private final LibraryLimits limits = new LibraryLimits() {
        @Override
        public ImportLimits imports() {
            return new ImportLimits(1, MOST, 1, 100);
        }

        @Override
        public int documentMegabytes() {
            return 1;
        }
    };

    private final Locks locks = new Locks() {
        @Override
        public boolean isLocked(FileKind kind, byte[] first, FileBytes file) {
            return false;
        }
    };

    @BeforeEach
    void came(@TempDir Path folder) throws IOException {
        files = new FileBlobStore(folder);
        files.append(TOKEN, new ByteArrayInputStream(FIRST), FIRST.length);
        imports = new Imports();
        set(imports, "rows", rows);
        set(imports, "uploadRows", uploadRows);
        set(imports, "underWay", underWay);
        set(imports, "limits", limits);
        set(imports, "locks", locks);
        set(imports, "store", TroubledStore.of(files, (call, token) -> {
            if (full && call.equals("append")) {
                throw new BlobStore.FullDisk(new IOException("no more"));
            }
            if (stuck && call.equals("drop")) {
                throw new IOException("stays");
            }
        }));
    }

    private void add(String words, int cut) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        imports.add(new AddToImport(ID, PATH, bytes.length, 2_000L, true,
                new ByteArrayInputStream(bytes, 0, bytes.length - cut)));
    }

    private String expect(int size) {
        return imports.expect(new ExpectFile(ID, PATH, size, 2_000L, true)).token();
    }

    private FileRow piece(String token, int offset, String words) {
        return imports.append(new AddFilePiece(ID, token, offset,
                new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8))));
    }

    private void assertUntouched() throws IOException {
        assertThat(done).isEmpty();
        assertThat(files.length(TOKEN)).isEqualTo(FIRST.length);
    }

    @Test
    void a_changed_file_takes_the_place_of_what_came() throws IOException {
        add("Anteckning, och mer", 0);
        assertThat(done).containsExactly("replaced 19");
        assertThat(files.length(replacing)).isEqualTo(19);
        assertThat(files.length(TOKEN)).as("dropped after that").isZero();
    }

    @Test
    void one_that_breaks_off_leaves_what_came() throws IOException {
        assertThatThrownBy(() -> add("Anteckning, och mer", 1)).hasStackTraceContaining("broke off");
        assertUntouched();
    }

    @Test
    void one_the_disk_has_no_room_for_leaves_what_came() throws IOException {
        full = true;
        assertThatThrownBy(() -> add("Anteckning, och mer", 0)).isInstanceOf(DiskFull.class);
        assertUntouched();
    }

    @Test
    void a_full_disk_is_told_also_when_what_came_cannot_be_dropped() throws IOException {
        full = true;
        stuck = true;
        assertThatThrownBy(() -> add("Anteckning, och mer", 0)).isInstanceOfSatisfying(DiskFull.class,
                told -> assertThat(told.getSuppressed()).hasSize(1));
        assertUntouched();
    }

    @Test
    void one_in_pieces_takes_the_place_with_the_last_of_them() throws IOException {
        String token = expect(19);
        assertThat(piece(token, 0, "Anteckning")).isEqualTo(new FileRow(token, 19, 10));
        assertThat(done).containsExactly("touched");
        assertThat(files.length(TOKEN)).isEqualTo(FIRST.length);
        assertThat(expect(19)).as("taken up again").isEqualTo(token);
        assertThatThrownBy(() -> piece(token, 0, "Anteckning")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> piece(TOKEN, 10, ", och mer")).isInstanceOf(NotFound.class);
        assertThat(piece(token, 10, ", och mer")).isEqualTo(new FileRow(token, 19, 19));
        assertThat(done).containsExactly("replaced 19");
        assertThat(replacing).isEqualTo(token);
        assertThat(files.length(token)).isEqualTo(19);
        assertThat(files.length(TOKEN)).as("dropped after that").isZero();
        assertThatThrownBy(() -> piece(token, 19, "")).as("it is here").isInstanceOf(NotFound.class);
    }

    @Test
    void of_one_in_pieces_what_came_stays_when_the_disk_is_full() throws IOException {
        String token = expect(19);
        piece(token, 0, "Anteckning");
        full = true;
        assertThatThrownBy(() -> piece(token, 10, ", och mer")).isInstanceOfSatisfying(DiskFull.class,
                told -> assertThat(told.field()).isEqualTo("folder"));
        assertUntouched();
        assertThat(files.length(token)).isEqualTo(10);
        full = false;
        piece(token, 10, ", och mer");
        assertThat(done).containsExactly("replaced 19");
    }

    @Test
    void one_in_pieces_that_is_longer_than_was_said_is_damaged() throws IOException {
        String token = expect(19);
        piece(token, 0, "Anteckning");
        assertThat(piece(token, 10, ", och mer än så")).isEqualTo(new FileRow(token, 19, 19));
        assertThat(done).containsExactly("replaced 19folder.refused.BROKEN");
        assertThat(files.untouched(Duration.ofDays(-1))).as("no bytes of either").isEmpty();
    }

    @Test
    void another_in_pieces_takes_the_place_of_the_first_and_has_its_room() throws IOException {
        room = 9;
        String token = expect(19);
        piece(token, 0, "Anteckning");
        assertThatThrownBy(() -> expect(29)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key() + broken.field()).isEqualTo("document.quotafolder"));
        assertThat(files.length(token)).as("what is refused gives nothing up").isEqualTo(10);
        String other = expect(28);
        assertThat(other).isNotEqualTo(token);
        assertThat(files.untouched(Duration.ofDays(-1))).containsExactly(TOKEN);
    }

    @Test
    void the_same_bytes_in_pieces_are_what_came() throws IOException {
        String token = expect(10);
        piece(token, 0, "Anteckning");
        assertThat(done).containsExactly("kept 11 2000");
        assertThat(files.untouched(Duration.ofDays(-1))).as("nothing beside it").containsExactly(TOKEN);
    }

    @Test
    void of_one_that_is_refused_no_pieces_are_wanted() throws IOException {
        assertThat(imports.expect(new ExpectFile(ID, PATH, 0, 2_000L, true)).wanted()).isFalse();
        assertThat(done).containsExactly("replaced 0folder.refused.EMPTY");
        assertThat(imports.expect(new ExpectFile(ID, PATH, FIRST.length, 1_000L, true)).wanted()).as("it is there")
                .isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void one_that_comes_whole_gives_up_its_pieces() throws IOException {
        piece(expect(19), 0, "Anteckning");
        add("Anteckning, och mer", 0);
        assertThat(files.untouched(Duration.ofDays(-1))).containsExactly(replacing);
    }

    @Test
    void what_gives_way_gives_its_room_and_its_place_among_the_files() throws IOException {
        room = 8;
        assertThatThrownBy(() -> add("Anteckning, och mer", 0)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key() + broken.field()).isEqualTo("document.quotafolder"));
        assertUntouched();
        room = 9;
        add("Anteckning, och mer", 0);
        assertThat(done).containsExactly("replaced 19");
    }

    @Test
    void one_that_is_refused_takes_the_place_too() throws IOException {
        add("", 0);
        assertThat(done).containsExactly("replaced 0folder.refused.EMPTY");
        assertThat(files.length(TOKEN)).isZero();
    }

    @Test
    void the_same_bytes_changed_last_at_another_moment_are_what_came() throws IOException {
        add("Anteckning", 0);
        assertThat(done).containsExactly("kept 11 2000");
        assertThat(files.length(TOKEN)).isEqualTo(FIRST.length);
        assertThat(files.untouched(Duration.ofDays(-1))).as("nothing beside it").containsExactly(TOKEN);

        add("Anteckninj", 0);
        assertThat(done).as("of the same size").containsExactly("replaced 10");
        assertThat(files.length(TOKEN)).isZero();
    }
}
