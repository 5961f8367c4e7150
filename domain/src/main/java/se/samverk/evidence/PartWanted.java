package se.samverk.evidence;

import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** Asks whoever keeps a document how a part of it is called, in the language of the thing that cites it. */
public final class PartWanted {
    private final SubjectRef document;
    private final int part;
    private final Language language;
    private String name = "";

    /** @param part counted as the text of the document is */
    public PartWanted(SubjectRef document, int part, Language language) {
        this.document = document;
        this.part = part;
        this.language = language;
    }

    public SubjectRef document() {
        return document;
    }

    public int part() {
        return part;
    }

    public Language language() {
        return language;
    }

    public void answer(String called) {
        name = called;
    }

    /** "sidan 4", or the heading of a section; empty for a part that is not there or has no name. */
    public String name() {
        return name;
    }
}
