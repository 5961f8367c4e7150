package se.samverk.shared;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What administrators may set from the portal. Each has a name among the portal's settings, whose default stands in
 * the configuration; a value given from outside (environment, system property) is fixed and not changed from here.
 */
public enum Setting {
    SESSION_IDLE_MINUTES("samverk.session.idle.minutes", Kind.NUMBER, 5, 480), SESSION_ABSOLUTE_HOURS(
            "samverk.session.absolute.hours", Kind.NUMBER, 1, 72), INVITATION_DAYS("samverk.invitation.days",
                    Kind.NUMBER, 1,
                    60), PASSWORD_LINK_HOURS("samverk.password.link.hours", Kind.NUMBER, 1, 72), SECOND_FACTOR(
                            "samverk.second.factor", Kind.CHOICE, 0, 0,
                            names(SecondFactor.values())), BREAK_GLASS_MINUTES("samverk.break.glass.minutes",
                                    Kind.NUMBER, 5, 120), ATTACHMENT_MEGABYTES("samverk.attachment.max.mb", Kind.NUMBER,
                                            1, 100), INQUIRY_CONTACT_DAYS("samverk.inquiry.contact.days", Kind.NUMBER,
                                                    1, 365), OPERATOR_NAME("samverk.operator.name", Kind.TEXT, 1,
                                                            120), OPERATOR_EMAIL("samverk.operator.email", Kind.EMAIL,
                                                                    3,
                                                                    200), OPERATOR_PHONE("samverk.operator.phone",
                                                                            Kind.TEXT, 0,
                                                                            40), OPERATOR_DECLARATION(
                                                                                    "samverk.operator.declaration",
                                                                                    Kind.ADDRESS, 0, 300);

    /** What a value looks like. */
    public enum Kind {
        NUMBER, CHOICE, TEXT, EMAIL, ADDRESS
    }

    public static final int VALUE_LENGTH = 300;
    /** How "nothing" is written in the configuration, where an empty value counts as none given. */
    private static final String NOTHING = "-";
    private static final String FIELD = "value";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s/]+\\S*");

    private final String property;
    private final Kind kind;
    private final int least;
    private final int most;
    private final List<String> choices;

    Setting(String property, Kind kind, int least, int most, String... choices) {
        this.property = property;
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.choices = List.of(choices);
    }

    /** The value as it is kept; refused, at the field {@code value}, unless it is one that the setting can have. */
    public String checked(String typed) {
        String value = typed == null ? "" : typed.strip();
        switch (kind) {
            case NUMBER -> {
                if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
                    throw new RuleBroken("setting.number", FIELD, least, most);
                }
                return Integer.toString(Integer.parseInt(value));
            }
            case CHOICE -> demand(choices.contains(value), "setting.choice");
            case EMAIL -> demand(EMAIL.matcher(value).matches(), "setting.email");
            case ADDRESS -> demand(value.isEmpty() || ADDRESS.matcher(value).matches(), "setting.address");
            default -> demand(value.length() >= least, "setting.empty");
        }
        if (kind != Kind.CHOICE && value.length() > most) {
            throw new RuleBroken("setting.tooLong", FIELD, most);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("setting.control", FIELD);
        }
        return value;
    }

    private static String[] names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    private static void demand(boolean right, String key) {
        if (!right) {
            throw new RuleBroken(key, FIELD);
        }
    }

    /** A value of the configuration as it is meant. */
    public static String meant(String configured) {
        return NOTHING.equals(configured) ? "" : configured;
    }

    /** The setting of a name; null for no name of one. */
    public static Setting named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    public String property() {
        return property;
    }

    public Kind kind() {
        return kind;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public List<String> choices() {
        return choices;
    }
}
