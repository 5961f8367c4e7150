package se.samverk.webshell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's address as people reach it, for links that are handed over. */
@ApplicationScoped
public class PortalAddress {
    @Inject
    @ConfigProperty(name = "samverk.base.url")
    private String base;

    /** The whole address of a path from the root of the portal. */
    public String of(String path) {
        return base + path;
    }
}
