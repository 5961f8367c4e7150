package se.samverk.register.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file of SHA-1 hashes of passwords in ascending order, one a line as {@code HASH:COUNT}, of tens of gigabytes: it is
 * never loaded, but searched by halves.
 */
final class HashList {
    private static final int HASH_LENGTH = 40;
    /** More than two of the longest lines. */
    private static final int WINDOW = 256;
    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{40})(?::[0-9]*)?\\s*");

    private final Path file;

    /** A line of the file: its hash, and where it begins and the next one does. */
    private record Line(String hash, long begins, long ends) {
    }

    private HashList(Path file) {
        this.file = file;
    }

    /** The list of a file; refused, in words for whoever runs the portal, when it is none or cannot be read. */
    static HashList open(Path file) {
        HashList list = new HashList(file);
        try (FileChannel channel = list.channel()) {
            long size = channel.size();
            if (size == 0) {
                throw new IllegalStateException(told(file, "is empty"));
            }
            Line first = list.line(channel, 0);
            Line last = list.line(channel, size - 1);
            Line middle = list.line(channel, size / 2);
            if (first.hash().compareTo(middle.hash()) > 0 || middle.hash().compareTo(last.hash()) > 0) {
                throw new IllegalStateException(told(file, "is not sorted by hash"));
            }
            return list;
        } catch (IOException e) {
            throw new IllegalStateException(told(file, "cannot be read (" + e.getMessage() + ")"), e);
        }
    }

    private static String told(Path file, String why) {
        return "The list of breached passwords that SAMVERK_BREACHED_PASSWORDS names, " + file + ", " + why
                + ". It has to be a file of SHA-1 hashes in ascending order, one HASH:COUNT a line.";
    }

    private FileChannel channel() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no such file");
        }
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    /** Whether the hash of a password stands in the file. */
    boolean holds(String password) {
        String wanted = sha1(password);
        try (FileChannel channel = channel()) {
            long low = 0;
            long high = channel.size();
            while (low < high) {
                Line line = line(channel, low + (high - low) / 2);
                int order = wanted.compareTo(line.hash());
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    high = line.begins();
                } else {
                    low = line.ends();
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(told(file, "cannot be read"), e);
        }
    }

    /** The line that a byte of the file belongs to. */
    private Line line(FileChannel channel, long place) throws IOException {
        long from = Math.max(0, place - WINDOW / 2);
        ByteBuffer bytes = ByteBuffer.allocate(WINDOW);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // As much as there is.
        }
        String window = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        int here = (int) (place - from);
        int begins = here == 0 ? 0 : window.lastIndexOf('\n', here - 1) + 1;
        int newline = window.indexOf('\n', here);
        int ends = newline < 0 ? window.length() : newline + 1;
        String text = window.substring(begins, ends);
        if (!LINE.matcher(text).matches()) {
            throw new IllegalStateException(told(file, "has a line of another form at byte " + (from + begins)));
        }
        return new Line(text.substring(0, HASH_LENGTH).toUpperCase(Locale.ROOT), from + begins, from + ends);
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of().withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
