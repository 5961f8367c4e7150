package se.samverk.library.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.webshell.Injected.set;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import se.samverk.library.FileRow;
import se.samverk.library.PackageRow;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.AddFilePiece;
import se.samverk.library.boundary.AddPiece;
import se.samverk.library.boundary.AddToImport;
import se.samverk.library.boundary.Imports;
import se.samverk.library.boundary.Uploads;
import se.samverk.shared.Conflict;
import se.samverk.shared.DiskFull;

class ImportsResourceTest {
    /** Somebody who never stops sending. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }

    @Test
    void whoever_never_stops_sending_is_read_as_far_as_was_announced() throws IOException {
        Endless sender = new Endless();
        ImportsResource.drain(sender, 100_000);
        assertThat(sender.given).isEqualTo(100_000);
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("broken off");
        }
    }

    private static ImportsResource onFullDisk() {
        ImportsResource resource = new ImportsResource();
        set(resource, "imports", new Imports() {
            @Override
            public void add(AddToImport order) {
                throw new DiskFull("folder");
            }

            @Override
            public PackageRow append(AddPiece order) {
                throw new DiskFull("package");
            }

            @Override
            public FileRow append(AddFilePiece order) {
                throw new DiskFull("folder");
            }
        });
        return resource;
    }

    @Test
    void what_is_refused_is_read_all_the_same() throws IOException {
        InputStream file = new ByteArrayInputStream(new byte[20_000]);
        assertThatThrownBy(() -> onFullDisk().add(7, "a.txt", null, false, 20_000, file))
                .isInstanceOfSatisfying(DiskFull.class, full -> assertThat(full.field()).isEqualTo("folder"));
        assertThat(file.read()).isEqualTo(-1);

        InputStream piece = new ByteArrayInputStream(new byte[20_000]);
        assertThatThrownBy(() -> onFullDisk().append(7, 0, piece)).isInstanceOf(DiskFull.class);
        assertThat(piece.read()).isEqualTo(-1);

        InputStream part = new ByteArrayInputStream(new byte[20_000]);
        assertThatThrownBy(() -> onFullDisk().appendToFile(7, "a", 0, part)).isInstanceOf(DiskFull.class);
        assertThat(part.read()).isEqualTo(-1);

        UploadsResource uploads = new UploadsResource();
        set(uploads, "uploads", new Uploads() {
            @Override
            public UploadRow append(String token, long offset, InputStream bytes) {
                throw new Conflict();
            }
        });
        InputStream next = new ByteArrayInputStream(new byte[20_000]);
        assertThatThrownBy(() -> uploads.append("a", 0, next)).isInstanceOf(Conflict.class);
        assertThat(next.read()).isEqualTo(-1);
    }

    @Test
    void whoever_breaks_off_meanwhile_does_not_hide_the_refusal() {
        assertThatThrownBy(() -> onFullDisk().add(7, "a.txt", null, false, 20_000, new Broken()))
                .isInstanceOfSatisfying(DiskFull.class,
                        full -> assertThat(full.getSuppressed()).hasSize(1));
    }

    @Test
    void what_ends_early_is_read_to_its_end() throws IOException {
        InputStream sender = new ByteArrayInputStream(new byte[20_000]);
        ImportsResource.drain(sender, 100_000);
        assertThat(sender.read()).isEqualTo(-1);
    }
}
