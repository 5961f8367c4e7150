package se.samverk.administration;

import java.io.Serializable;
import se.samverk.shared.Setting;

/**
 * What another value of a setting would mean. The words stand under {@code setting.effect.SETTING}.
 *
 * @param affected how many sessions, accounts or attachments it concerns at once; 0 for settings that only concern
 *        what comes later
 */
public record SettingEffect(Setting setting, String before, String after, long affected) implements Serializable {

    public boolean changes() {
        return !before.equals(after);
    }
}
