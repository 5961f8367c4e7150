package se.samverk.library.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.Injected.set;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.document.FileKind;
import se.samverk.document.boundary.FileBytes;
import se.samverk.document.boundary.Locks;
import se.samverk.document.storage.BlobStore;
import se.samverk.document.storage.FileBlobStore;
import se.samverk.document.storage.TroubledStore;
import se.samverk.library.ImportLimits;
import se.samverk.shared.DiskFull;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A package whose files are looked at on a disk with room, and without. */
class PackageOnFullDiskTest {
    private static final long ID = 7;
    private static final String TOKEN = UUID.randomUUID().toString();

    private final List<String> noted = new ArrayList<>();
    private final List<Long> under = new ArrayList<>();
    private byte[] zip;
    private BlobStore files;
    private boolean full;
    private boolean listed;
    private boolean forgotten;
    private Imports imports;

    private final ImportRows rows = new ImportRows() {
        @Override
        public Begun mine(long id) {
            return new Begun(id, new SubjectRef(SubjectKind.GROUP, 3), TOKEN, "arkiv.zip", zip.length, !listed,
                    null);
        }

        @Override
        public void listing(long id) {
            noted.clear();
        }

        @Override
        public void note(long id, List<Found> found) {
            found.forEach(one -> noted.add(one.path() + one.reason()));
        }

        @Override
        public void listed(long id) {
            listed = true;
        }

        @Override
        public List<String> forget(long id) {
            forgotten = true;
            return List.of(TOKEN);
        }
    };

    private final UploadRows uploadRows = new UploadRows() {
        @Override
        public Set<Long> readableSizes(Set<Long> sizes) {
            return Set.of();
        }
    };

    private final ImportsUnderWay underWay = new ImportsUnderWay() {
        @Override
        public void enter(long id) {
            under.add(id);
        }

        @Override
        public void leave(long id) {
            under.remove(id);
        }
    };

    private final LibraryLimits limits = new LibraryLimits() {
        @Override
        public ImportLimits imports() {
            return new ImportLimits(1, 10, 1, 100);
        }

        @Override
        public int documentMegabytes() {
            return 1;
        }
    };

    /** Looks at a file at any place of it, so that it is unpacked. */
    private final Locks locks = new Locks() {
        @Override
        public boolean isLocked(FileKind kind, byte[] first, FileBytes file) throws IOException {
            file.anywhere().close();
            return false;
        }
    };

    @BeforeEach
    void send(@TempDir Path folder) throws IOException {
        zip = zip();
        files = new FileBlobStore(folder);
        imports = new Imports();
        set(imports, "rows", rows);
        set(imports, "uploadRows", uploadRows);
        set(imports, "underWay", underWay);
        set(imports, "limits", limits);
        set(imports, "locks", locks);
        set(imports, "store", TroubledStore.of(files, (call, token) -> {
            if (full && call.equals("append") && !TOKEN.equals(token)) {
                throw new BlobStore.FullDisk(new IOException("no more"));
            }
        }));
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("Anteckning".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private void append(int from) {
        imports.append(new AddPiece(ID, from, new ByteArrayInputStream(zip, from, zip.length - from)));
    }

    @Test
    void a_package_is_listed_with_its_last_piece() {
        append(0);
        assertThat(listed).isTrue();
        assertThat(noted).containsExactly("a.txt");
    }

    @Test
    void a_full_disk_is_told_as_such_and_the_package_is_listed_when_there_is_room() throws IOException {
        full = true;
        assertThatThrownBy(() -> append(0)).isInstanceOfSatisfying(DiskFull.class,
                told -> assertThat(told.field()).isEqualTo("package"));
        assertThat(listed).isFalse();
        assertThat(forgotten).as("what has come stays").isFalse();
        assertThat(files.length(TOKEN)).isEqualTo(zip.length);
        assertThat(under).as("others may go on with it").isEmpty();

        full = false;
        append(zip.length);
        assertThat(listed).isTrue();
        assertThat(noted).containsExactly("a.txt");
    }
}
