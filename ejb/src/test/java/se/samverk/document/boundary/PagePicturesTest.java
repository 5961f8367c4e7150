package se.samverk.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.document.ScanState;
import se.samverk.document.StoredFile;
import se.samverk.document.storage.BlobStore;
import se.samverk.document.storage.FileBlobStore;
import se.samverk.platform.Extractor;
import se.samverk.shared.RuleBroken;

class PagePicturesTest {
    private static final byte[] DRAWN = {1, 2, 3};

    @TempDir
    private Path data;

    /** Answers as it is told to, one drawing after the other. */
    private static final class Drawing extends Extractor {
        private final Deque<Supplier<Optional<byte[]>>> answers;

        Drawing(List<Supplier<Optional<byte[]>>> answers) {
            super(null, 0, 0, 0, 0);
            this.answers = new ArrayDeque<>(answers);
        }

        @Override
        public Optional<byte[]> picture(InputStream file, int page, int width) {
            return answers.remove().get();
        }
    }

    private static Optional<byte[]> refuse(String why) {
        throw new RuleBroken("extract." + why, "file");
    }

    @Test
    @DisplayName("what was refused for once is tried again; what the file itself makes impossible is not")
    void what_was_refused_for_once_is_tried_again() throws IOException {
        BlobStore store = new FileBlobStore(data);
        BlobStore.Kept kept = store.put(new ByteArrayInputStream("%PDF-1".getBytes(StandardCharsets.UTF_8)), 100);
        StoredFile file = new StoredFile(kept.sha256(), kept.size(), "application/pdf", "a.pdf", ScanState.NOT_SCANNED,
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        PagePictures pictures = new PagePictures(store, new Drawing(List.of(() -> refuse("BUSY"),
                () -> refuse("TOO_SLOW"), () -> Optional.of(DRAWN), Optional::empty)), data.toString());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> pictures.of(file, 1)).isInstanceOf(RuleBroken.class);
        }
        for (int i = 0; i < 2; i++) {
            try (InputStream bytes = pictures.of(file, 1).orElseThrow().bytes()) {
                assertThat(bytes.readAllBytes()).isEqualTo(DRAWN);
            }
        }
        assertThat(pictures.of(file, 2)).isEmpty();
        assertThat(pictures.of(file, 2)).as("not asked for again").isEmpty();
    }
}
