package se.samverk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Stands in for Tesseract in the server of the tests: a script that knows pictures by how wide they are and reads nothing.
 * A page of {@value #WRITTEN} points has a line on it, one of {@value #SPOILT} makes it fail, and others are empty.
 */
public final class PictureProgram {
    public static final int WRITTEN = 144;
    public static final int SPOILT = 145;
    /** The word on a page that has one. */
    public static final String WORD = "Fjällsippan";

    private static final String SCRIPT = """
            #!/bin/sh
            # Stands in for Tesseract: the width of a PNG picture stands in its bytes 16 to 19.
            case $(od -An -tu1 -j16 -N4 "$1" | tr -s ' ') in
            ' 0 0 2 88') echo '%s växer på den inskannade sidan.' ;;
            ' 0 0 2 92') exit 1 ;;
            esac
            """.formatted(WORD);

    private PictureProgram() {
    }

    /** Where it lies now. */
    static String put() {
        try {
            Path program = Files.writeString(Build.target("stand-ins").resolve("tesseract"), SCRIPT,
                    StandardCharsets.UTF_8);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            return program.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
