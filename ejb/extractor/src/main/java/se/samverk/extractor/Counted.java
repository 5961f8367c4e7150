package se.samverk.extractor;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a file inside another, whatever that says of its size. */
abstract class Counted extends FilterInputStream {
    Counted(InputStream in) {
        super(in);
    }

    /** Takes so many bytes from what may still come; throws {@link Package.TooMuch} when it was not enough. */
    abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }
}
