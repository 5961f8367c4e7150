package se.samverk.transfer.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;

/**
 * That one import at a time goes into a data folder. The file holds the number of the process, by which the command that
 * starts the portal knows that it must not; when the process is killed, nothing is locked any more.
 */
final class ImportLock implements Closeable {
    private static final String NAME = "importing";

    private final Path file;
    private final FileChannel channel;

    private ImportLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static ImportLock on(Path data) throws IOException {
        Files.createDirectories(data, OwnerOnly.folder());
        Path file = data.resolve(NAME);
        FileChannel channel = FileChannel.open(file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file());
        if (!isMine(channel)) {
            channel.close();
            throw new Refused("another import goes into " + data + " already.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return new ImportLock(file, channel);
    }

    /** The lock is held until the channel is closed. */
    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
