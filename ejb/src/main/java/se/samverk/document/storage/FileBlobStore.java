package se.samverk.document.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samverk.shared.Sha256;

/**
 * Keeps bytes as files: {@code ab/abcdef…}. A file is written beside its place, forced to disk,
 * moved there in one step, and the folder is forced too, before the store answers for it.
 */
public class FileBlobStore implements BlobStore {
    private static final int PIECE = 64 * 1024;
    private static final String COMING = "upload-";

    private final Path root;

    public FileBlobStore(Path root) {
        this.root = root;
    }

    @Override
    public Kept put(InputStream bytes, long limit) throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming")).resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = Sha256.digest();
            long size = copy(bytes, incoming, digest, limit);
            return settle(incoming, Sha256.hex(digest.digest()), size);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** Moves a file that is on disk to its place. */
    private synchronized Kept settle(Path incoming, String sha256, long size) throws IOException {
        Path place = place(sha256);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            force(root);
            move(incoming, place);
        } else {
            Files.setLastModifiedTime(place, Files.getLastModifiedTime(incoming));
        }
        // Also when the file is there already: whoever moved it may not have come this far.
        force(place.getParent());
        return new Kept(sha256, size);
    }

    @Override
    public long length(String token) throws IOException {
        Path coming = coming(token);
        return Files.exists(coming) ? Files.size(coming) : 0;
    }

    @Override
    public long append(String token, InputStream bytes, long limit) throws IOException {
        Path coming = coming(token);
        Files.createDirectories(coming.getParent());
        try (FileChannel out = FileChannel.open(coming, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            try {
                add(out, bytes, limit);
            } catch (IOException | RuntimeException failed) {
                try {
                    settle(out);
                } catch (IOException too) {
                    failed.addSuppressed(too);
                }
                throw failed;
            }
            settle(out);
            return out.size();
        }
    }

    private void add(FileChannel out, InputStream bytes, long limit) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            if (out.size() + read > limit) {
                throw new TooLarge(limit);
            }
            write(out, piece, read);
        }
    }

    @Override
    public InputStream openIncoming(String token) throws IOException {
        return Files.newInputStream(coming(token));
    }

    @Override
    public SeekableByteChannel openAnywhere(String token) throws IOException {
        return Files.newByteChannel(coming(token), StandardOpenOption.READ);
    }

    @Override
    public Kept examine(String token) throws IOException {
        Path coming = coming(token);
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = Files.newInputStream(coming)) {
            byte[] piece = new byte[PIECE];
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return new Kept(Sha256.hex(digest.digest()), Files.size(coming));
    }

    @Override
    public void finish(String token, Kept whole) throws IOException {
        Path coming = coming(token);
        Files.setLastModifiedTime(coming, FileTime.from(now()));
        settle(coming, whole.sha256(), whole.size());
        Files.deleteIfExists(coming);
    }

    @Override
    public List<String> untouched(Duration time) throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        Instant before = now().minus(time);
        List<String> tokens = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(COMING) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    tokens.add(name.substring(COMING.length()));
                }
            }
        }
        return tokens;
    }

    @Override
    public void drop(String token) throws IOException {
        Files.deleteIfExists(coming(token));
    }

    private Path coming(String token) {
        return root.resolve("incoming").resolve(COMING + UUID.fromString(token));
    }

    private long copy(InputStream bytes, Path target, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] piece = new byte[PIECE];
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(piece, 0, read);
                write(out, piece, read);
            }
            settle(out);
        }
        return size;
    }

    private void write(FileChannel out, byte[] piece, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(piece, 0, length);
        try {
            while (buffer.hasRemaining()) {
                write(out, buffer);
            }
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** Some disks take what is written and only say here that they have no room for it. */
    private void settle(FileChannel out) throws IOException {
        try {
            force(out);
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    private IOException told(IOException failed) throws IOException {
        return free() < PIECE ? new FullDisk(failed) : failed;
    }

    void force(FileChannel out) throws IOException {
        out.force(true);
    }

    void write(FileChannel out, ByteBuffer buffer) throws IOException {
        out.write(buffer);
    }

    /** How many bytes the disk takes still. */
    long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public synchronized boolean remove(String sha256) throws IOException {
        Path place = place(sha256);
        if (!Files.exists(place)) {
            return true;
        }
        Instant anHourAgo = now().minus(Duration.ofHours(1));
        return Files.getLastModifiedTime(place).toInstant().isBefore(anHourAgo) && Files.deleteIfExists(place);
    }

    /** What the disk takes for now. */
    private Instant now() throws IOException {
        Path now = Files.createDirectories(root.resolve("incoming")).resolve(UUID.randomUUID().toString());
        try {
            Files.createFile(now);
            return Files.getLastModifiedTime(now).toInstant();
        } finally {
            Files.deleteIfExists(now);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    private Path place(String sha256) {
        return root.resolve(named(sha256));
    }

    /** Where a file is, as seen from the folder of them all. */
    public static Path named(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return Path.of(sha256.substring(0, 2), sha256);
    }
}
