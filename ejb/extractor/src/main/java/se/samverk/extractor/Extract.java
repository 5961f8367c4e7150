package se.samverk.extractor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One request about the file {@code input} in the folder for temporary files:
 * {@code sheet ROWS COLUMNS CHARACTERS UNPACKED} reads its first sheet as rows.
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
                default -> throw new IllegalArgumentException("no such kind of request: " + arguments[0]);
            }
            answer.end();
        } catch (Refusal refusal) {
            answer.refuse(refusal.reason());
        }
    }

    private static Limits limits(String[] arguments) {
        return new Limits(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]), Long.parseLong(arguments[4]));
    }
}
