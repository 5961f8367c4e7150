package se.samverk.evidence;

import java.util.OptionalInt;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * Asks whoever keeps a document which version of it is cited, and how a part of that is called, in the language of the thing
 * that cites it.
 */
public final class PartWanted {
    private final SubjectRef document;
    private final int wantedVersion;
    private final int part;
    private final Language language;
    private OptionalInt version = OptionalInt.empty();
    private String name = "";

    /**
     * @param wantedVersion 0 for the newest
     * @param part counted as the text of the document is; 0 for the whole, which is called nothing in any language
     */
    public PartWanted(SubjectRef document, int wantedVersion, int part, Language language) {
        this.document = document;
        this.wantedVersion = wantedVersion;
        this.part = part;
        this.language = language;
    }

    public SubjectRef document() {
        return document;
    }

    public int wantedVersion() {
        return wantedVersion;
    }

    public int part() {
        return part;
    }

    public Language language() {
        return language;
    }

    public void answer(int cited, String called) {
        version = OptionalInt.of(cited);
        name = called;
    }

    /** The version that is cited: the one that was asked for, the newest where there is none such; empty for what has none. */
    public OptionalInt version() {
        return version;
    }

    /** "sidan 4", or the heading of a section; empty for a part that is not there or has no name. */
    public String name() {
        return name;
    }
}
