package se.samverk.register.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;

/**
 * The passwords that have been stolen elsewhere, where whoever runs the portal has named a list of them. A portal that
 * was given a list which cannot be used does not start.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Allowed(Right.INTERNAL)
public class BreachedPasswords {
    @Inject
    @ConfigProperty(name = "samverk.breached.passwords")
    private Optional<String> file;

    private HashList list;

    @PostConstruct
    void open() {
        list = file.map(Path::of).map(HashList::open).orElse(null);
    }

    /** Whether a password stands in the list; none does where there is no list. */
    public boolean holds(String password) {
        return list != null && list.holds(password);
    }
}
