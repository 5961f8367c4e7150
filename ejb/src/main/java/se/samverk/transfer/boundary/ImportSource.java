package se.samverk.transfer.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipError;

/** An export to be read, a folder or a zip. What it holds is what its manifest says, or it is refused. */
final class ImportSource implements Closeable {
    private final Path named;
    private final Path root;
    private final FileSystem zip;
    private final Manifest manifest;

    private ImportSource(Path named, Path root, FileSystem zip) throws IOException {
        this.named = named;
        this.root = root;
        this.zip = zip;
        this.manifest = Manifest.read(root, named);
    }

    static ImportSource open(Path named) throws IOException {
        if (!Files.exists(named)) {
            throw new Refused(named + " does not exist.");
        }
        if (Files.isDirectory(named)) {
            return new ImportSource(named, named, null);
        }
        FileSystem zip;
        try {
            zip = FileSystems.newFileSystem(named);
        } catch (ProviderNotFoundException | ZipError | IOException e) {
            throw new Refused(named + " is neither a folder nor a readable zip file.", e);
        }
        try {
            return new ImportSource(named, zip.getPath("/"), zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** How the source is called in a sentence. */
    Path named() {
        return named;
    }

    InputStream open(Manifest.Entry file) throws IOException {
        return Files.newInputStream(root.resolve(file.name()));
    }

    /** Refuses an export in which a file is missing, too much, or not as it was written. */
    void demandWhole() throws IOException {
        Set<String> there = new HashSet<>();
        for (String folder : List.of(Manifest.DATA, Manifest.FILES)) {
            there.addAll(list(folder));
        }
        there.add(Manifest.SCHEMA);
        for (Manifest.Entry file : manifest.files()) {
            if (!Files.isRegularFile(root.resolve(file.name()))) {
                throw new Refused(named + " is not whole: " + file.name() + " is missing.");
            }
            there.remove(file.name());
            try (InputStream bytes = open(file); Measured read = new Measured(OutputStream.nullOutputStream())) {
                bytes.transferTo(read);
                if (!read.entry(file.name(), file.rows()).equals(file)) {
                    throw new Refused(named + " is not as it was written: " + file.name() + " was changed.");
                }
            }
        }
        if (!there.isEmpty()) {
            throw new Refused(named + " holds " + there.iterator().next() + ", which its manifest does not name.");
        }
    }

    private List<String> list(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        Path path = root.resolve(folder);
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                files.forEach(file -> names.add(folder + file.getFileName()));
            }
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
