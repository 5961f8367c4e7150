package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which program reads text in pictures, if any does. */
@ApplicationScoped
public class PictureReader {
    private static final String NONE = "none";

    @Inject
    @ConfigProperty(name = "samverk.tesseract")
    private Optional<String> named;

    /** By its whole path: the one that is named, else one that is installed; empty for none. */
    public Optional<String> program() {
        return named.or(PictureReader::installed).filter(program -> !program.equals(NONE));
    }

    /** The one on the path that programs are looked up on. */
    public static Optional<String> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, "tesseract"))
                .filter(program -> program.isAbsolute() && Files.isExecutable(program)).map(Path::toString)
                .findFirst();
    }
}
