package se.samverk.transfer.boundary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.document.storage.FileBlobStore;

/** The folder of kept files as an import finds it, and as it leaves it when it fails. */
final class KeptFiles {
    private static final Path INCOMING = Path.of("incoming");

    private final Path folder;
    private final Set<Path> before;
    private final Set<Path> come = new HashSet<>();

    KeptFiles(Path folder) throws IOException {
        this.folder = folder;
        this.before = present();
    }

    private Set<Path> present() throws IOException {
        Set<Path> found = new HashSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile).map(folder::relativize).filter(file -> !file.startsWith(INCOMING))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Refuses a folder that holds anything but files that come anyway, which an import that was killed has left. */
    void demandNoneBut(Set<String> hashes) throws Refused {
        for (Path file : before) {
            if (!hashes.contains(file.getFileName().toString())) {
                throw new Refused(folder + " already holds files: import into an empty place.");
            }
        }
    }

    /** A file is about to be put in. It is the import's own, unless it is there already. */
    void comes(String sha256) {
        Path file = folder.resolve(FileBlobStore.named(sha256));
        if (!Files.exists(file)) {
            come.add(file);
        }
    }

    /** Removes what has been put in, and nothing that others have. */
    void restore() throws IOException {
        for (Path file : come) {
            Files.deleteIfExists(file);
        }
    }
}
