package se.samverk.waiting;

/** What a seat is asked to do with a thing. The words stand under {@code waiting.VERB}. */
public enum WaitingVerb {
    ANSWER, CONFIRM, APPROVE, COMPLETE, REPORT, REVIEW, PUBLISH, REVISE, PREPARE, FILL, ADOPT,
    /** To let somebody take part who has proved who they are, or to say no. */
    ADMIT,
    /** To meet what a seat was handed over with. */
    TAKE_OVER,
    /** To see to the language that a document is taken to be written in, which a reader takes for another. */
    CHECK_LANGUAGE
}
