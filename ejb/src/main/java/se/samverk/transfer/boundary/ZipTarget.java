package se.samverk.transfer.boundary;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export as one zip, which is written from its beginning to its end and on disk before it gets its name. */
final class ZipTarget implements ExportTarget {
    private final Path place;
    private final Path part;
    private final FileOutputStream file;
    private final ZipOutputStream zip;
    private boolean finished;

    ZipTarget(Path place, Path part) throws IOException {
        this.place = place;
        this.part = Files.createFile(part, OwnerOnly.file());
        this.file = new FileOutputStream(part.toFile());
        this.zip = new ZipOutputStream(new BufferedOutputStream(file));
    }

    @Override
    public OutputStream entry(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    @Override
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
        file.getFD().sync();
        zip.close();
        Files.move(part, place);
        finished = true;
        FolderTarget.force(place.getParent());
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            // What is still to be written to the zip is of no use, and there may be no room for it.
            file.close();
            Files.deleteIfExists(part);
        }
    }
}
