package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.document.StoredFile;
import se.samverk.document.storage.BlobStore;
import se.samverk.platform.Extractor;

/**
 * Pages of documents and pictures as a browser can show them without running anything of the file, drawn beside the
 * server and kept by the file's hash. Whether the caller may read the file is decided before.
 */
@ApplicationScoped
public class PagePictures {
    private static final Set<String> DRAWN = Set.of("application/pdf", "image/png", "image/jpeg");
    private static final int WIDTH = 1000;
    private static final int LAST_PAGE = 9999;
    private static final byte[] NOTHING = {};

    private final BlobStore store;
    private final Extractor extractor;
    private final String data;

    @Inject
    public PagePictures(BlobStore store, Extractor extractor,
            @ConfigProperty(name = "samverk.data.dir") String data) {
        this.store = store;
        this.extractor = extractor;
        this.data = data;
    }

    /** For the container's proxy only. */
    protected PagePictures() {
        this(null, null, null);
    }

    /** Whether files of a type are drawn at all. */
    public static boolean areDrawn(String mediaType) {
        return DRAWN.contains(mediaType);
    }

    /** A page, from 1, as a picture; empty for a file that is not drawn, or cannot be. */
    public Optional<Download> of(StoredFile file, int page) {
        if (!areDrawn(file.getMediaType()) || page < 1 || page > LAST_PAGE) {
            return Optional.empty();
        }
        try {
            Path kept = folder(file.getSha256()).resolve(file.getSha256() + "-" + page + ".png");
            if (!Files.exists(kept)) {
                // What cannot be drawn is kept too, as nothing, so that it is not tried again and again; but not what
                // was refused for once.
                keep(kept, draw(file, page).orElse(NOTHING));
            }
            return Files.size(kept) == 0
                    ? Optional.empty()
                    : Optional.of(new Download("", "image/png", Files.size(kept), Files.newInputStream(kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> draw(StoredFile file, int page) throws IOException {
        try (InputStream bytes = store.open(file.getSha256())) {
            return extractor.picture(bytes, page, WIDTH);
        }
    }

    private static void keep(Path place, byte[] bytes) throws IOException {
        Files.createDirectories(place.getParent());
        Path incoming = Files.createTempFile(place.getParent(), "incoming-", ".png");
        Files.write(incoming, bytes);
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets what was drawn of bytes that are kept no more. */
    public void forget(String sha256) throws IOException {
        Path folder = folder(sha256);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> drawn = Files.newDirectoryStream(folder, sha256 + "-*")) {
                for (Path one : drawn) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private Path folder(String sha256) {
        return Path.of(data, "pictures", sha256.substring(0, 2));
    }
}
