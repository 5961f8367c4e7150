package se.samverk.document.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.samverk.shared.Sha256;

/**
 * Keeps bytes as files: {@code ab/abcdef…}. A file is written beside its place, forced to disk,
 * moved there in one step, and the folder is forced too, before the store answers for it.
 */
public class FileBlobStore implements BlobStore {
    private static final int PIECE = 64 * 1024;

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
            String sha256 = Sha256.hex(digest.digest());
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
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private static long copy(InputStream bytes, Path target, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] piece = new byte[PIECE];
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                digest.update(piece, 0, read);
                ByteBuffer buffer = ByteBuffer.wrap(piece, 0, read);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            out.force(true);
        }
        return size;
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
    public boolean remove(String sha256) throws IOException {
        Path place = place(sha256);
        if (!Files.exists(place)) {
            return true;
        }
        Path now = Files.createDirectories(root.resolve("incoming")).resolve(UUID.randomUUID().toString());
        try {
            Files.createFile(now);
            Instant anHourAgo = Files.getLastModifiedTime(now).toInstant().minus(Duration.ofHours(1));
            return Files.getLastModifiedTime(place).toInstant().isBefore(anHourAgo) && Files.deleteIfExists(place);
        } finally {
            Files.deleteIfExists(now);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
