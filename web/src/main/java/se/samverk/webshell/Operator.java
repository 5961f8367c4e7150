package se.samverk.webshell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who runs this installation of the portal and how they are reached, as the law's pages must say:
 * the settings {@code samverk.operator.name}, {@code .email}, {@code .phone} and, for Norwegian
 * operators, {@code .declaration} (the address of the declaration in uustatus.no).
 */
@Named
@ApplicationScoped
public class Operator {
    private static final String NONE = "-";

    @Inject
    @ConfigProperty(name = "samverk.operator.name", defaultValue = "Samverk")
    private String name;

    @Inject
    @ConfigProperty(name = "samverk.operator.email", defaultValue = "samverk@example.org")
    private String email;

    @Inject
    @ConfigProperty(name = "samverk.operator.phone", defaultValue = NONE)
    private String phone;

    @Inject
    @ConfigProperty(name = "samverk.operator.declaration", defaultValue = NONE)
    private String declaration;

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    /** The telephone number; empty when none is set. */
    public String getPhone() {
        return NONE.equals(phone) ? "" : phone;
    }

    /** The address of the Norwegian declaration; empty unless it is a web address. */
    public String getDeclaration() {
        return declaration.startsWith("https://") ? declaration : "";
    }
}
