package se.samverk.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.library.ImportLimits;

/** How large a document may be, in megabytes, and what is taken in at once. */
@ApplicationScoped
public class LibraryLimits {
    @Inject
    @ConfigProperty(name = "samverk.document.max.mb")
    private int document;

    @Inject
    @ConfigProperty(name = "samverk.import.package.mb")
    private int packageMegabytes;

    @Inject
    @ConfigProperty(name = "samverk.import.entries")
    private int entries;

    @Inject
    @ConfigProperty(name = "samverk.import.unpacked.mb")
    private int unpackedMegabytes;

    @Inject
    @ConfigProperty(name = "samverk.import.ratio")
    private int ratio;

    /** What is taken in at once, in a folder or a package. */
    public ImportLimits imports() {
        return new ImportLimits(packageMegabytes, entries, unpackedMegabytes, ratio);
    }

    public int documentMegabytes() {
        return document;
    }
}
