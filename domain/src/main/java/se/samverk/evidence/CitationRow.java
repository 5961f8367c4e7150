package se.samverk.evidence;

import java.io.Serializable;

/** A line of "Bygger på" or "Används i". {@code url} is empty when the reader may not open the other end. */
public record CitationRow(String label, String extract, String locator, String url, String place)
        implements
            Serializable {
}
