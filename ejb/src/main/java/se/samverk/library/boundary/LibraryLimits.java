package se.samverk.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large documents may be, in megabytes: each by itself, and those of an organisation together. */
@ApplicationScoped
public class LibraryLimits {
    @Inject
    @ConfigProperty(name = "samverk.document.max.mb")
    private int document;

    @Inject
    @ConfigProperty(name = "samverk.document.organisation.mb")
    private int organisation;

    public int documentMegabytes() {
        return document;
    }

    public int organisationMegabytes() {
        return organisation;
    }
}
