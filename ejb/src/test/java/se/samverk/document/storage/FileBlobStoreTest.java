package se.samverk.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Sha256;

class FileBlobStoreTest {
    private static final long LIMIT = 1024 * 1024;

    @TempDir
    private Path folder;
    private BlobStore store;

    @BeforeEach
    void open() {
        store = new FileBlobStore(folder.resolve("files"));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private BlobStore.Kept put(byte[] bytes) throws IOException {
        return store.put(new ByteArrayInputStream(bytes), LIMIT);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 300_000})
    void bytes_come_back_by_their_hash(int count) throws IOException {
        byte[] bytes = bytes(count);
        BlobStore.Kept kept = put(bytes);
        assertThat(kept).isEqualTo(new BlobStore.Kept(Sha256.of(bytes), count));
        try (InputStream read = store.open(kept.sha256())) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void bytes_are_forgotten_unless_somebody_has_put_them_lately() throws IOException {
        byte[] bytes = bytes(10);
        String sha256 = put(bytes).sha256();
        Path file = files().get(0);
        FileTime twoHoursAgo = FileTime.from(Files.getLastModifiedTime(file).toInstant().minusSeconds(7200));
        assertThat(store.remove(sha256)).as("just put").isFalse();
        Files.setLastModifiedTime(file, twoHoursAgo);
        put(bytes);
        assertThat(store.remove(sha256)).as("put again").isFalse();
        Files.setLastModifiedTime(file, twoHoursAgo);
        assertThat(store.remove(sha256)).isTrue();
        assertThat(files()).isEmpty();
        assertThat(store.remove(sha256)).as("gone already").isTrue();
    }

    @Test
    void a_file_is_named_by_its_hash_and_nothing_else_is_left() throws IOException {
        String sha256 = put(bytes(1000)).sha256();
        assertThat(files())
                .containsExactly(folder.resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256));
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        BlobStore.Kept first = put(bytes(1000));
        Path file = files().get(0);
        Object written = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        assertThat(put(bytes(1000))).isEqualTo(first);
        assertThat(files()).containsExactly(file);
        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isEqualTo(written);
    }

    @Test
    void as_much_as_allowed_is_kept_and_one_byte_more_leaves_nothing() throws IOException {
        assertThatExceptionOfType(BlobStore.TooLarge.class).isThrownBy(() -> put(bytes((int) LIMIT + 1)));
        assertThat(files()).isEmpty();
        assertThat(put(bytes((int) LIMIT)).size()).isEqualTo(LIMIT);
    }

    @Test
    void a_connection_that_breaks_leaves_nothing() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(100_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(broken, LIMIT))
                .withMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "../../etc/passwd", "zz",
            "ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789"})
    void only_a_hash_opens_a_file(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.open(name));
    }

    @Test
    void what_was_never_kept_is_not_there() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.open(Sha256.of("never".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void many_at_once_with_the_same_bytes_all_get_the_same_answer() throws Exception {
        byte[] bytes = bytes(200_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<BlobStore.Kept>> puts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                puts.add(() -> put(bytes));
            }
            for (Future<BlobStore.Kept> kept : threads.invokeAll(puts)) {
                assertThat(kept.get().sha256()).isEqualTo(Sha256.of(bytes));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_file_that_comes_in_pieces_is_kept_like_one_that_comes_at_once() throws IOException {
        String token = UUID.randomUUID().toString();
        byte[] bytes = bytes(300_000);
        assertThat(store.length(token)).isZero();
        assertThat(store.append(token, new ByteArrayInputStream(bytes, 0, 100_000), bytes.length)).isEqualTo(100_000);
        assertThat(new FileBlobStore(folder.resolve("files")).length(token)).as("after a restart").isEqualTo(100_000);
        store.append(token, new ByteArrayInputStream(bytes, 100_000, 200_000), bytes.length);
        BlobStore.Kept kept = store.examine(token);
        assertThat(files()).as("examined, not kept").noneMatch(file -> file.endsWith(kept.sha256()));
        store.finish(token, kept);
        assertThat(kept).isEqualTo(new BlobStore.Kept(Sha256.of(bytes), bytes.length));
        try (InputStream in = store.open(kept.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(store.length(token)).isZero();
        assertThat(files()).hasSize(1);

        assertThat(put(bytes)).isEqualTo(kept);
        store.append(token, new ByteArrayInputStream(bytes), bytes.length);
        assertThat(store.examine(token)).isEqualTo(kept);
        store.finish(token, kept);
        assertThat(files()).hasSize(1);
    }

    @Test
    void only_files_that_nothing_comes_of_are_untouched() throws IOException {
        String token = UUID.randomUUID().toString();
        store.append(token, new ByteArrayInputStream(bytes(10)), 20);
        assertThat(store.untouched(Duration.ofDays(7))).isEmpty();
        try (Stream<Path> all = Files.walk(folder)) {
            Path file = all.filter(path -> path.getFileName().toString().endsWith(token)).findFirst().orElseThrow();
            Files.setLastModifiedTime(file, FileTime.from(Files.getLastModifiedTime(file).toInstant()
                    .minus(Duration.ofDays(8))));
        }
        assertThat(store.untouched(Duration.ofDays(7))).containsExactly(token);
    }

    @Test
    void what_came_before_the_sender_broke_off_is_there_and_more_than_was_said_is_refused() throws IOException {
        String token = UUID.randomUUID().toString();
        byte[] bytes = bytes(200_000);
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, 70_000), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        });
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.append(token, breaking, bytes.length));
        assertThat(store.length(token)).isEqualTo(70_000);
        assertThatExceptionOfType(BlobStore.TooLarge.class)
                .isThrownBy(() -> store.append(token, new ByteArrayInputStream(bytes), 100_000));
        store.drop(token);
        assertThat(store.length(token)).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void a_token_is_no_path() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.length("../secret"));
    }

    /** A disk that takes no more, or fails although it has room. */
    private FileBlobStore failing(long free) {
        return new FileBlobStore(folder.resolve("files")) {
            @Override
            void write(FileChannel out, ByteBuffer buffer) throws IOException {
                throw new IOException("the disk says no");
            }

            @Override
            long free() {
                return free;
            }
        };
    }

    @Test
    void a_full_disk_is_told_from_one_that_fails_and_leaves_what_came_before() throws IOException {
        String token = UUID.randomUUID().toString();
        store.append(token, new ByteArrayInputStream(bytes(10)), 20);
        assertThatExceptionOfType(BlobStore.FullDisk.class)
                .isThrownBy(() -> failing(100).append(token, new ByteArrayInputStream(bytes(10)), 20));
        assertThatExceptionOfType(BlobStore.FullDisk.class)
                .isThrownBy(() -> failing(100).put(new ByteArrayInputStream(bytes(10)), 20));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> failing(LIMIT).append(token, new ByteArrayInputStream(bytes(10)), 20))
                .isNotInstanceOf(BlobStore.FullDisk.class).withMessage("the disk says no");
        assertThat(store.append(token, new ByteArrayInputStream(bytes(10)), 20)).isEqualTo(20);
    }

    /** A disk that takes what is written, and fails when it is to be there for good. */
    private FileBlobStore failingLate(long free) {
        return new FileBlobStore(folder.resolve("files")) {
            @Override
            void force(FileChannel out) throws IOException {
                throw new IOException("the disk says no at last");
            }

            @Override
            long free() {
                return free;
            }
        };
    }

    @Test
    void a_disk_that_only_says_at_last_that_it_is_full_is_told_as_such() throws IOException {
        String token = UUID.randomUUID().toString();
        assertThatExceptionOfType(BlobStore.FullDisk.class)
                .isThrownBy(() -> failingLate(100).append(token, new ByteArrayInputStream(bytes(10)), 20));
        assertThatExceptionOfType(BlobStore.FullDisk.class)
                .isThrownBy(() -> failingLate(100).put(new ByteArrayInputStream(bytes(10)), 20));
        store.drop(token);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> failingLate(LIMIT).append(token, new ByteArrayInputStream(bytes(10)), 20))
                .isNotInstanceOf(BlobStore.FullDisk.class).withMessage("the disk says no at last");
        store.drop(token);
        assertThat(store.append(token, new ByteArrayInputStream(bytes(10)), 20)).isEqualTo(10);
    }

    @Test
    void what_fails_first_is_what_is_told() {
        FileBlobStore full = new FileBlobStore(folder.resolve("files")) {
            @Override
            void write(FileChannel out, ByteBuffer buffer) throws IOException {
                throw new IOException("the disk says no");
            }

            @Override
            void force(FileChannel out) throws IOException {
                throw new IOException("the disk says no at last");
            }

            @Override
            long free() {
                return 100;
            }
        };
        assertThatExceptionOfType(BlobStore.FullDisk.class)
                .isThrownBy(() -> full.append(UUID.randomUUID().toString(), new ByteArrayInputStream(bytes(10)), 20))
                .satisfies(told -> assertThat(told.getSuppressed()).hasSize(1)).havingCause()
                .withMessage("the disk says no");
    }

    @Test
    void a_disk_with_room_says_how_much() throws IOException {
        put(bytes(10));
        assertThat(new FileBlobStore(folder.resolve("files")).free()).isPositive();
    }
}
