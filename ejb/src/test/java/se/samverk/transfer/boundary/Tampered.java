package se.samverk.transfer.boundary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.shared.Sha256;

/** Copies of an export in which one thing each is not as it was written. */
final class Tampered {
    private static final String MANIFEST = "manifest.json";

    private final Path export;
    private final Path folder;
    private int copies;

    Tampered(Path export, Path folder) {
        this.export = export;
        this.folder = folder;
    }

    private Path copy() throws IOException {
        copies++;
        Path copy = folder.resolve("tampered-" + copies);
        try (Stream<Path> all = Files.walk(export)) {
            for (Path path : all.toList()) {
                Files.copy(path, copy.resolve(export.relativize(path)));
            }
        }
        return copy;
    }

    private static void edit(Path file, UnaryOperator<String> how) throws IOException {
        String before = Files.readString(file, StandardCharsets.ISO_8859_1);
        String after = how.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException(file + " was not changed");
        }
        Files.writeString(file, after, StandardCharsets.ISO_8859_1);
    }

    /** A file is changed, and the manifest does not know. */
    Path changed(String file, UnaryOperator<String> how) throws IOException {
        Path copy = copy();
        edit(copy.resolve(file), how);
        return copy;
    }

    /** A file is changed, and the manifest agrees with its bytes. */
    Path agreed(String file, UnaryOperator<String> how) throws IOException {
        Path copy = changed(file, how);
        byte[] bytes = Files.readAllBytes(copy.resolve(file));
        edit(copy.resolve(MANIFEST), text -> entry(file).matcher(text).replaceFirst("\"name\": \"" + file + "\",$1"
                + "\"bytes\": " + bytes.length + ", \"sha256\": \"" + Sha256.of(bytes) + "\"}"));
        return copy;
    }

    private static Pattern entry(String file) {
        return Pattern.compile("\"name\": \"" + Pattern.quote(file)
                + "\",([^}]*)\"bytes\": \\d+,\\s*\"sha256\": \"[0-9a-f]+\"\\s*\\}");
    }

    /** The manifest is changed. */
    Path manifest(UnaryOperator<String> how) throws IOException {
        return changed(MANIFEST, how);
    }

    /** A file is gone. */
    Path without(String file) throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve(file));
        return copy;
    }

    /** A file is gone, and the manifest does not name it. */
    Path forgotten(String file) throws IOException {
        Path copy = without(file);
        edit(copy.resolve(MANIFEST), text -> Pattern.compile(",\\s*\\{\\s*" + entry(file).pattern()).matcher(text)
                .replaceFirst(""));
        return copy;
    }

    /** A file has come that the manifest does not name. */
    Path with(String file, String text) throws IOException {
        Path copy = copy();
        Files.writeString(copy.resolve(file), text);
        return copy;
    }

    /** A file has come that the manifest names. */
    Path added(String file) throws IOException {
        Path copy = with(file, "");
        edit(copy.resolve(MANIFEST), text -> text.replaceFirst("\"files\": \\[", "\"files\": [{\"name\": \"" + file
                + "\", \"rows\": 0, \"bytes\": 0, \"sha256\": \"" + Sha256.of(new byte[0]) + "\"},"));
        return copy;
    }

    /** A file has another name, and so has it in the manifest. */
    Path renamed(String file, String name) throws IOException {
        Path copy = copy();
        Files.move(copy.resolve(file), copy.resolve(name));
        edit(copy.resolve(MANIFEST), text -> text.replace(file, name));
        return copy;
    }
}
