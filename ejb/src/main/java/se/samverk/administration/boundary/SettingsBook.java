package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.administration.Limit;
import se.samverk.administration.LimitRow;
import se.samverk.administration.SettingEffect;
import se.samverk.administration.SettingRow;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.document.boundary.OrganisationRoom;
import se.samverk.library.ImportLimits;
import se.samverk.library.boundary.LibraryLimits;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.SettingChanged;
import se.samverk.platform.Settings;
import se.samverk.shared.Conflict;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Setting;
import se.samverk.shared.SettingChange;

/** The portal's settings for those who run it: what holds, what another value would mean, and choosing it. */
@Stateless
@Allowed(Right.SYSTEM_ADMINISTRATOR)
public class SettingsBook {
    private static final long MEGABYTE = 1024L * 1024;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private LibraryLimits library;

    @Inject
    private OrganisationRoom room;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<SettingChanged> changed;

    /** Every setting as it holds. */
    public List<SettingRow> all() {
        Map<Setting, SettingChange> choices = choices();
        return Arrays.stream(Setting.values()).map(setting -> row(setting, choices.get(setting))).toList();
    }

    /** The limits that hold and are given from outside alone. */
    public List<LimitRow> limits() {
        return Arrays.stream(Limit.values()).map(limit -> new LimitRow(limit, value(limit))).toList();
    }

    private long value(Limit limit) {
        ImportLimits imports = library.imports();
        return switch (limit) {
            case DOCUMENT -> library.documentMegabytes();
            case ORGANISATION -> room.megabytes();
            case PACKAGE -> imports.packageMegabytes();
            case ENTRIES -> imports.entries();
            case UNPACKED -> imports.unpackedMegabytes();
            case RATIO -> imports.ratio();
        };
    }

    private SettingRow row(Setting setting, SettingChange choice) {
        boolean fixed = settings.isFixed(setting);
        return choice == null || fixed
                ? new SettingRow(setting, settings.text(setting), fixed, "", null)
                : new SettingRow(setting, choice.getChosen(), false, choice.getBy(), choice.getAt());
    }

    /** What another value would mean. Field in refusals: value. */
    public SettingEffect effect(@Valid ChangeSetting order) {
        String value = order.setting().checked(order.value());
        return new SettingEffect(order.setting(), holding(order), value, affected(order.setting(), value));
    }

    /** Chooses a value, from the next request on. Field in refusals: value. */
    public void change(@Valid ChangeSetting order) {
        String before = holding(order);
        String value = order.setting().checked(order.value());
        if (!value.equals(before)) {
            em.persist(new SettingChange(order.setting(), value, caller.view().name(), clock.now()));
            audit.noteChange("setting.changed", null, order.setting().property() + ": " + before + " → " + value);
            changed.fire(new SettingChanged());
        }
    }

    /** The value that holds; refused when it is not the one that was seen (R1). */
    private String holding(ChangeSetting order) {
        Setting setting = order.setting();
        if (settings.isFixed(setting)) {
            throw new RuleBroken("setting.fixed", "value", setting.property());
        }
        SettingRow row = row(setting, choices().get(setting));
        if (!row.value().equals(order.before())) {
            throw new Conflict();
        }
        return row.value();
    }

    private long affected(Setting setting, String value) {
        return switch (setting) {
            case SESSION_IDLE_MINUTES -> em.createNamedQuery("LiveSession.usedBefore", Long.class)
                    .setParameter("before", clock.now().minusMinutes(Long.parseLong(value))).getSingleResult();
            case SESSION_ABSOLUTE_HOURS -> em.createNamedQuery("LiveSession.begunBefore", Long.class)
                    .setParameter("before", clock.now().minusHours(Long.parseLong(value))).getSingleResult();
            case ATTACHMENT_MEGABYTES -> em.createNamedQuery("Attachment.largerThan", Long.class)
                    .setParameter("bytes", Long.parseLong(value) * MEGABYTE).getSingleResult();
            case INQUIRY_CONTACT_DAYS -> em.createNamedQuery("Inquiry.numberReachableEndedBefore", Long.class)
                    .setParameter("before", clock.now().minusDays(Long.parseLong(value))).getSingleResult();
            default -> 0;
        };
    }

    private Map<Setting, SettingChange> choices() {
        return em.createNamedQuery("SettingChange.holding", SettingChange.class).getResultList().stream()
                .collect(Collectors.toMap(SettingChange::getSetting, Function.identity()));
    }
}
