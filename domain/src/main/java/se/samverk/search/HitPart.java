package se.samverk.search;

import java.io.Serializable;
import java.util.Map;

/**
 * Another part of a hit that holds what was asked for: a page of a document, a section of a report.
 *
 * @param title its own, where it has one; else that of the whole
 * @param url the address of the part, from the root of the portal
 * @param extra as in {@link SearchHit}
 */
public record HitPart(String title, String url, Map<String, String> extra) implements Serializable {
    public HitPart {
        extra = Map.copyOf(extra);
    }
}
