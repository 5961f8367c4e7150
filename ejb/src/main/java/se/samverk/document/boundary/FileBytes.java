package se.samverk.document.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import se.samverk.document.PackageListing;
import se.samverk.document.PackageListing.Packed;
import se.samverk.document.storage.BlobStore;

/** Where the bytes of a file on its way in come from, as often as they are asked for. */
public interface FileBytes {
    InputStream open() throws IOException;

    /** The same to be read at any place, when it must be. */
    SeekableByteChannel anywhere() throws IOException;

    /** A file that lies there whole. */
    static FileBytes incoming(BlobStore store, String token) {
        return new FileBytes() {
            @Override
            public InputStream open() throws IOException {
                return store.openIncoming(token);
            }

            @Override
            public SeekableByteChannel anywhere() throws IOException {
                return store.openAnywhere(token);
            }
        };
    }

    /** A file in a package; to be read at any place it is unpacked among what comes. */
    static FileBytes within(SeekableByteChannel whole, Packed entry, BlobStore store) {
        return new FileBytes() {
            @Override
            public InputStream open() throws IOException {
                return PackageListing.open(whole, entry);
            }

            @Override
            public SeekableByteChannel anywhere() throws IOException {
                String token = UUID.randomUUID().toString();
                try (InputStream bytes = open()) {
                    store.append(token, bytes, entry.size());
                    return store.openAnywhere(token);
                } finally {
                    // what is open stays until it is closed
                    store.drop(token);
                }
            }
        };
    }
}
