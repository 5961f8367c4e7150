package se.samverk.library.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.Injected.set;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.document.storage.BlobStore;
import se.samverk.document.storage.FileBlobStore;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotFound;

/** A file that somebody gives up under way: it goes with what has come of it, and not while more is coming. */
class GivenUpFileTest {
    private static final String TOKEN = UUID.randomUUID().toString();

    private final Uploads uploads = new Uploads();
    private BlobStore store;
    private boolean gone;

    @BeforeEach
    void begun(@TempDir Path folder) {
        store = new FileBlobStore(folder);
        set(uploads, "store", store);
        set(uploads, "underWay", new UploadsUnderWay());
        set(uploads, "rows", new UploadRows() {
            @Override
            public Coming mine(String token) {
                if (gone) {
                    throw new NotFound();
                }
                return new Coming(token, "a.txt", 10, true);
            }

            @Override
            public void touch(String token) {
                assertThat(gone).isFalse();
            }

            @Override
            public void forget(String token) {
                gone = true;
            }
        });
    }

    private void append(InputStream bytes) {
        uploads.append(TOKEN, 0, bytes);
    }

    @Test
    void it_goes_with_what_has_come_of_it() throws IOException {
        append(new ByteArrayInputStream(new byte[4]));
        assertThat(store.length(TOKEN)).isEqualTo(4);
        uploads.drop(TOKEN);
        assertThat(store.length(TOKEN)).isZero();
        assertThatThrownBy(() -> uploads.drop(TOKEN)).isInstanceOf(NotFound.class);
    }

    @Test
    void it_stays_while_a_piece_of_it_is_coming() throws IOException {
        append(new InputStream() {
            private int given;

            @Override
            public int read() {
                if (given == 0) {
                    assertThatThrownBy(() -> uploads.drop(TOKEN)).isInstanceOf(Conflict.class);
                }
                given++;
                return given <= 4 ? 'x' : -1;
            }
        });
        assertThat(gone).isFalse();
        assertThat(store.length(TOKEN)).isEqualTo(4);
    }

    @Test
    void a_piece_that_is_late_leaves_nothing() throws IOException {
        set(uploads, "underWay", new UploadsUnderWay() {
            @Override
            public void enter(String token) {
                gone = true;
            }
        });
        assertThatThrownBy(() -> append(new ByteArrayInputStream(new byte[4]))).isInstanceOf(NotFound.class);
        assertThat(store.length(TOKEN)).isZero();
    }
}
