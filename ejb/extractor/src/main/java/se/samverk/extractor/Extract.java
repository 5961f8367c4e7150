package se.samverk.extractor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One request about the file {@code input} in the folder for temporary files:
 * {@code sheet ROWS COLUMNS CHARACTERS UNPACKED} reads its first sheet as rows,
 * {@code text PARTS CHARACTERS UNPACKED ENCLOSED DEPTH NAME [TESSERACT SECONDS]} reads all its text in parts,
 * {@code scan TESSERACT PAGE...} reads text in pages of it that are pictures,
 * {@code picture PAGE WIDTH} draws a page of it.
 */
public final class Extract {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "input");

    private Extract() {
    }

    public static void main(String[] arguments) throws IOException {
        Answer answer = new Answer(new FileOutputStream(FileDescriptor.out));
        try {
            switch (arguments[0]) {
                case "sheet" -> new Sheet(limits(arguments), answer).read(FILE);
                case "picture" -> {
                    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
                    new Picture(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), answer).draw(FILE);
                }
                case "text" -> {
                    // Whatever a library has to say on standard output would otherwise stand in the answer.
                    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
                    new Text(textLimits(arguments), answer).read(FILE, arguments[6], pictures(arguments));
                }
                case "scan" -> {
                    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
                    new Scan(new Tesseract(arguments[1]), answer).read(FILE,
                            Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList());
                }
                default -> throw new IllegalArgumentException("no such kind of request: " + arguments[0]);
            }
            answer.end();
        } catch (Refusal refusal) {
            answer.refuse(refusal.reason());
        }
    }

    /** Null where no program is named. */
    private static Pictures pictures(String[] arguments) {
        return arguments.length > 7
                ? new Pictures(new Tesseract(arguments[7]), Integer.parseInt(arguments[8]))
                : null;
    }

    private static TextLimits textLimits(String[] arguments) {
        return new TextLimits(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]),
                Long.parseLong(arguments[3]), Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
    }

    private static Limits limits(String[] arguments) {
        return new Limits(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]), Long.parseLong(arguments[4]));
    }
}
