package se.samverk.shared;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads the key of a refusal, so that a test can put it beside the success. */
final class Refusal {

    private Refusal() {
    }

    static String keyOf(ThrowingCallable call) {
        var refusal = catchThrowableOfType(RuleBroken.class, call);
        return refusal == null ? "nothing was refused" : refusal.key();
    }
}
