package se.samverk.transfer.boundary;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An export as a folder. Every file is on disk before the folder gets its name. */
final class FolderTarget implements ExportTarget {
    private final Path place;
    private final Path part;
    private boolean finished;

    FolderTarget(Path place, Path part) throws IOException {
        this.place = place;
        this.part = Files.createDirectory(part, OwnerOnly.folder());
    }

    @Override
    public OutputStream entry(String name) throws IOException {
        Path file = part.resolve(name);
        Files.createDirectories(file.getParent(), OwnerOnly.folder());
        return new BufferedOutputStream(new ForcedFile(Files.createFile(file, OwnerOnly.file())));
    }

    @Override
    public void finish() throws IOException {
        for (Path folder : List.of(part.resolve(Manifest.DATA), part.resolve(Manifest.FILES), part)) {
            Files.createDirectories(folder, OwnerOnly.folder());
            force(folder);
        }
        Files.move(part, place);
        finished = true;
        force(place.getParent());
    }

    static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (!finished && Files.exists(part)) {
            try (Stream<Path> all = Files.walk(part)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A file that is on disk when it is closed. */
    private static final class ForcedFile extends FileOutputStream {
        private boolean closed;

        ForcedFile(Path file) throws IOException {
            super(file.toFile());
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try {
                    getFD().sync();
                } finally {
                    super.close();
                }
            }
        }
    }
}
