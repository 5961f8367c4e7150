package se.samverk.library.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.library.UploadRow;
import se.samverk.shared.DiskFull;
import se.samverk.shared.NotFound;

/** A file that is sent at once: all of it or nothing stays. */
class WholeFileTest {
    private static final long SIZE = 3;

    private final List<String> dropped = new ArrayList<>();
    private boolean full;
    private boolean stuck;

    private final Uploads uploads = new Uploads() {
        @Override
        public UploadRow append(String token, long offset, InputStream bytes) {
            if (full) {
                throw new DiskFull("files");
            }
            try {
                long came = bytes.readAllBytes().length;
                return new UploadRow(token, SIZE, came, came < SIZE ? null : 5L);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void drop(String token) {
            if (stuck) {
                throw new NotFound();
            }
            dropped.add(token);
        }
    };

    private UploadRow send(int bytes) {
        return uploads.appendWhole("x", new ByteArrayInputStream(new byte[bytes]));
    }

    @Test
    void one_that_comes_whole_is_a_document() {
        assertThat(send(3).documentId()).isEqualTo(5);
        assertThat(dropped).isEmpty();
    }

    @Test
    void of_one_that_breaks_off_nothing_stays() {
        assertThat(send(2).documentId()).isNull();
        assertThat(dropped).containsExactly("x");
    }

    @Test
    void of_one_the_disk_has_no_room_for_nothing_stays() {
        full = true;
        assertThatThrownBy(() -> send(3)).isInstanceOf(DiskFull.class);
        assertThat(dropped).containsExactly("x");
    }

    @Test
    void a_full_disk_is_told_also_when_what_came_cannot_be_dropped() {
        full = true;
        stuck = true;
        assertThatThrownBy(() -> send(3)).isInstanceOfSatisfying(DiskFull.class,
                told -> assertThat(told.getSuppressed()).singleElement().isInstanceOf(NotFound.class));
    }
}
