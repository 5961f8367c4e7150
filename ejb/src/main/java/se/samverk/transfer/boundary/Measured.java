package se.samverk.transfer.boundary;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import se.samverk.shared.Sha256;

/** Counts what is written and computes its SHA-256 on the way. */
final class Measured extends FilterOutputStream {
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    Measured(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        digest.update(some, from, length);
        bytes += length;
    }

    /** What was written, as a file of an export; asked for once, at the end. */
    Manifest.Entry entry(String name, long rows) {
        return new Manifest.Entry(name, rows, bytes, Sha256.hex(digest.digest()));
    }
}
