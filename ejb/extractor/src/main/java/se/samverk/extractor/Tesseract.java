package se.samverk.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program that reads text in pictures. */
final class Tesseract {
    private static final String LANGUAGES = "swe+nor+eng";
    private static final int LONGEST = 100_000;

    private final String program;

    /** @param program by its whole path */
    Tesseract(String program) {
        this.program = program;
    }

    /** The text of a picture; throws when it cannot be read, or not in so many milliseconds. */
    String read(Path picture, long milliseconds) throws IOException {
        Path text = Files.createTempFile("text-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                List.of(program, picture.toString(), "stdout", "-l", LANGUAGES))
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(text.toFile());
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw new IOException("a picture was not read");
            }
            try (InputStream out = Files.newInputStream(text)) {
                return new String(out.readNBytes(LONGEST), StandardCharsets.UTF_8);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(text);
        }
    }
}
