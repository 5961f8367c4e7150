package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.administration.SettingEffect;
import se.samverk.administration.SettingRow;
import se.samverk.shared.Setting;
import se.samverk.webshell.About;
import se.samverk.webshell.Words;

/** Settings and their values in words. */
@Named
@RequestScoped
public class SettingWords {
    @Inject
    private Words words;

    @Inject
    private About about;

    /** "60 minuter", "krävs av alla", or the text itself. */
    public String value(Setting setting, String value) {
        if (value.isEmpty()) {
            return words.of("setting.nothing");
        }
        return switch (setting.kind()) {
            case NUMBER -> words.of("setting.unit." + setting, Long.parseLong(value));
            case CHOICE -> words.of("setting.choice." + value);
            default -> value;
        };
    }

    /** What the change means for those it concerns. */
    public String effect(SettingEffect effect) {
        return words.of("setting.effect." + effect.setting(), effect.affected());
    }

    /** Who decided the value, and when; or that it is given from outside, or the default. */
    public String who(SettingRow row) {
        if (row.fixed()) {
            return words.of("setting.outside", row.setting().property());
        }
        return row.by().isEmpty()
                ? words.of("setting.default")
                : words.of("setting.by", row.by(), about.when(row.at()));
    }
}
