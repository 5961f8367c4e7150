package se.samverk.extractor;

/** Why a file is not read. The portal has words for each. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    enum Reason {
        EMPTY, HTML, PASSWORD, OLD_FORMAT, OTHER_KIND, BROKEN, TOO_MANY_ROWS, TOO_LARGE, NO_TEXT
    }

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
