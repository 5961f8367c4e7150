package se.samverk.library;

/** What sort of document it is. The word shown is the text {@code document.type.NAME}. */
public enum DocumentType {
    MINUTES, REPORT, PLAN, AGREEMENT, GUIDELINE, PRESENTATION, FORM, FIGURES, LETTER, OTHER
}
