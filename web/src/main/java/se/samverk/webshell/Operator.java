package se.samverk.webshell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.platform.Settings;
import se.samverk.shared.Setting;

/**
 * Who runs this installation of the portal and how they are reached, as the law's pages must say:
 * the settings {@code samverk.operator.name}, {@code .email}, {@code .phone} and, for Norwegian
 * operators, {@code .declaration} (the address of the declaration in uustatus.no).
 */
@Named
@ApplicationScoped
public class Operator {
    @Inject
    private Settings settings;

    public String getName() {
        return settings.text(Setting.OPERATOR_NAME);
    }

    public String getEmail() {
        return settings.text(Setting.OPERATOR_EMAIL);
    }

    /** The telephone number; empty when none is set. */
    public String getPhone() {
        return settings.text(Setting.OPERATOR_PHONE);
    }

    /** The address of the Norwegian declaration; empty unless it is a web address. */
    public String getDeclaration() {
        String declaration = settings.text(Setting.OPERATOR_DECLARATION);
        return declaration.startsWith("https://") ? declaration : "";
    }
}
