package se.samverk.administration;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.shared.Setting;

/**
 * A setting as it holds. {@code fixed}: given from outside the portal. {@code by} is empty and {@code at} null while
 * nobody has chosen a value in the portal.
 */
public record SettingRow(Setting setting, String value, boolean fixed, String by, OffsetDateTime at)
        implements
            Serializable {
}
