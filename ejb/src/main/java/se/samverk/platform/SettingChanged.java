package se.samverk.platform;

/** A setting has got another value; what was read of the settings is read anew after the commit. */
public record SettingChanged() {
}
