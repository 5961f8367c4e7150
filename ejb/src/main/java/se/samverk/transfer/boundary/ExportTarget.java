package se.samverk.transfer.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an export is written: beside its place, until it is whole. Whoever closes it before it is finished leaves
 * nothing there.
 */
interface ExportTarget extends Closeable {
    /** A file of the export, which is closed before the next is begun. */
    OutputStream entry(String name) throws IOException;

    /** Everything is written: the export gets its name. */
    void finish() throws IOException;

    /** A target for a name that nothing has yet: a zip by its ending, else a folder. */
    static ExportTarget at(Path place) throws IOException {
        if (Files.exists(place)) {
            throw new Refused(place + " exists already: choose another name.");
        }
        if (!Files.isDirectory(place.getParent())) {
            throw new Refused("the folder " + place.getParent() + " does not exist.");
        }
        Path part = place.resolveSibling(place.getFileName() + ".part");
        if (Files.exists(part)) {
            throw new Refused(part + " exists: another export writes it, or one was killed; then remove it.");
        }
        return place.getFileName().toString().endsWith(".zip")
                ? new ZipTarget(place, part)
                : new FolderTarget(place, part);
    }
}
