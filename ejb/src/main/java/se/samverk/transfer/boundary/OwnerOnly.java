package se.samverk.transfer.boundary;

import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** What is made so that its owner alone can read it, from its first moment and whatever the process would allow. */
final class OwnerOnly {
    private static final FileAttribute<Set<PosixFilePermission>> FILE = of("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER = of("rwx------");

    private OwnerOnly() {
    }

    private static FileAttribute<Set<PosixFilePermission>> of(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    static FileAttribute<Set<PosixFilePermission>> file() {
        return FILE;
    }

    static FileAttribute<Set<PosixFilePermission>> folder() {
        return FOLDER;
    }
}
