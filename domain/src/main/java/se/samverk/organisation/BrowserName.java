package se.samverk.organisation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser calls itself, brought down to what its owner recognises: "Firefox, Windows". No version, since that
 * tells more about a person than the list of their sessions needs.
 */
public final class BrowserName {
    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    // The order matters: many a browser also claims to be those further down.
    static {
        FAMILIES.put("Edg", "Edge");
        FAMILIES.put("OPR/", "Opera");
        FAMILIES.put("SamsungBrowser/", "Samsung Internet");
        FAMILIES.put("Firefox/", "Firefox");
        FAMILIES.put("FxiOS/", "Firefox");
        FAMILIES.put("CriOS/", "Chrome");
        FAMILIES.put("Chrom", "Chrome");
        FAMILIES.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {
    }

    /** The name for a {@code User-Agent}; empty when it tells nothing known. */
    public static String of(String userAgent) {
        String family = first(FAMILIES, userAgent);
        String system = first(SYSTEMS, userAgent);
        return family.isEmpty() || system.isEmpty() ? family + system : family + ", " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return userAgent == null
                ? ""
                : names.entrySet().stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue)
                        .findFirst().orElse("");
    }
}
