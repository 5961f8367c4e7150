package se.samverk.report;

import java.io.Serializable;

/**
 * A stretch of a section's text as it is shown.
 *
 * @param what for a figure: what it counts; empty otherwise
 * @param number a footnote's number or a figure's id; 0 when there is none
 */
public record ReportPart(Kind kind, String text, String what, long number) implements Serializable {

    /** How a stretch is shown. */
    public enum Kind {
        PLAIN, FIGURE, FOOTNOTE
    }

    public boolean isFigure() {
        return kind == Kind.FIGURE;
    }

    public boolean isFootnote() {
        return kind == Kind.FOOTNOTE;
    }
}
