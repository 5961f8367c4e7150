package se.samverk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.shared.SecondFactor;
import se.samverk.shared.Setting;
import se.samverk.shared.SettingChange;

/**
 * What holds of the settings that administrators may change: the value given from outside, else the one chosen in
 * the portal, else the default of the configuration. Choices are kept in memory until one is made.
 */
@ApplicationScoped
public class Settings {
    /** The portal's own defaults have this ordinal; whatever is given from outside has a higher one. */
    private static final int OWN_DEFAULTS = 100;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Config config;

    @Inject
    @ConfigProperty(name = "samverk.demo")
    private boolean demo;

    private final AtomicReference<Map<Setting, String>> chosen = new AtomicReference<>();

    public Duration sessionIdle() {
        return Duration.ofMinutes(number(Setting.SESSION_IDLE_MINUTES));
    }

    public Duration sessionAbsolute() {
        return Duration.ofHours(number(Setting.SESSION_ABSOLUTE_HOURS));
    }

    /** How many days after the end of a matter the portal knows how to reach whoever of the public asked. */
    public int inquiryContactDays() {
        return number(Setting.INQUIRY_CONTACT_DAYS);
    }

    /** How many days an invitation can be used. */
    public int invitationDays() {
        return number(Setting.INVITATION_DAYS);
    }

    /** How long a link to a new password can be used. */
    public Duration passwordLink() {
        return Duration.ofHours(number(Setting.PASSWORD_LINK_HOURS));
    }

    public SecondFactor secondFactor() {
        return SecondFactor.valueOf(text(Setting.SECOND_FACTOR));
    }

    /** How long a thing stays open that was opened by break-glass. */
    public Duration breakGlass() {
        return Duration.ofMinutes(number(Setting.BREAK_GLASS_MINUTES));
    }

    /** The largest attachment, in megabytes. */
    public int attachmentMegabytes() {
        return number(Setting.ATTACHMENT_MEGABYTES);
    }

    /** The value that holds, as text; empty for nothing. */
    public String text(Setting setting) {
        return isFixed(setting) ? configured(setting) : choices().getOrDefault(setting, configured(setting));
    }

    private int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** Whether the value is given from outside the portal and holds whatever is chosen in it. */
    public boolean isFixed(Setting setting) {
        ConfigValue value = config.getConfigValue(setting.property());
        return value.getValue() != null && value.getSourceOrdinal() > OWN_DEFAULTS;
    }

    /** In the demo, whose people everybody may be, no second factor is demanded unless somebody says so. */
    private String configured(Setting setting) {
        boolean ofDemo = demo && setting == Setting.SECOND_FACTOR && !isFixed(setting);
        return Setting.meant(config.getValue(ofDemo ? setting.property() + ".demo" : setting.property(),
                String.class));
    }

    private Map<Setting, String> choices() {
        Map<Setting, String> known = chosen.get();
        if (known == null) {
            known = new EnumMap<>(Setting.class);
            for (SettingChange change : em.createNamedQuery("SettingChange.holding", SettingChange.class)
                    .getResultList()) {
                known.put(change.getSetting(), change.getChosen());
            }
            chosen.set(known);
        }
        return known;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingChanged changed) {
        chosen.set(null);
    }
}
