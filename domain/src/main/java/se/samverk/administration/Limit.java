package se.samverk.administration;

import java.util.Locale;

/** What holds for documents that are added, and is given from outside alone. The words are {@code limit.name.NAME}. */
public enum Limit {
    DOCUMENT("samverk.document.max.mb"), ORGANISATION("samverk.document.organisation.mb"), PACKAGE(
            "samverk.import.package.mb"), ENTRIES(
                    "samverk.import.entries"), UNPACKED("samverk.import.unpacked.mb"), RATIO("samverk.import.ratio");

    private final String property;

    Limit(String property) {
        this.property = property;
    }

    public String property() {
        return property;
    }

    /** The environment variable that sets it. */
    public String variable() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
