package se.samverk.library;

import java.io.Serializable;
import se.samverk.document.FileKind;
import se.samverk.shared.RuleBroken;

/**
 * What is taken in at once.
 *
 * @param packageMegabytes how large a package may be
 * @param entries how many files it may hold
 * @param unpackedMegabytes how large they may be together
 * @param ratio how many times as large a file may become when it is unpacked
 */
public record ImportLimits(int packageMegabytes, int entries, int unpackedMegabytes, int ratio)
        implements
            Serializable {
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    /** Refuses a file that is no package by its name, empty, or too large for one. Field: package. */
    public void requirePackage(String name, long size) {
        if (size <= 0 || FileKind.named(name).filter(FileKind.ZIP::equals).isEmpty()) {
            throw new RuleBroken("folder.noPackage", "package");
        }
        if (size > packageMegabytes * BYTES_PER_MEGABYTE) {
            throw new RuleBroken("folder.packageTooLarge", "package", packageMegabytes);
        }
    }

    /** Refuses more files at once than are taken. Field: folder. */
    public void requireFiles(int count) {
        if (count > entries) {
            throw new RuleBroken("folder.tooMany", "folder", entries);
        }
    }
}
