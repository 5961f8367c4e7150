package se.samverk.transfer.boundary;

import java.io.IOException;

/** Something cannot be exported or imported; the message is the sentence that says why. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
