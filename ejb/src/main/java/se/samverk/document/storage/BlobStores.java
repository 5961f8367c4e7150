package se.samverk.document.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the store by configuration; today there is one. */
@ApplicationScoped
public class BlobStores {
    @Produces
    @ApplicationScoped
    public BlobStore store(@ConfigProperty(name = "samverk.data.dir") String dataDir) {
        return new FileBlobStore(Path.of(dataDir, "files"));
    }
}
