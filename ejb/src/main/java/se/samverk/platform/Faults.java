package se.samverk.platform;

import jakarta.persistence.OptimisticLockException;

/** What is told of a fault to those who look after the portal. */
public final class Faults {
    private static final int DEEPEST = 20;

    private Faults() {
    }

    /** Whether somebody else changed the same at the same moment: nothing is wrong, and the next attempt sees what they did. */
    public static boolean isConflict(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < DEEPEST && cause != null; depth++) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * The kind of what went wrong in the end, without the wrappings of the containers, and where: for instance
     * {@code JsonParsingException (MinutesText.read)}. Never the words of the fault, which may quote content.
     */
    public static String kind(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < DEEPEST && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        String kind = cause.getClass().getSimpleName();
        for (StackTraceElement line : cause.getStackTrace()) {
            if (line.getClassName().startsWith("se.samverk.")) {
                String type = line.getClassName().substring(line.getClassName().lastIndexOf('.') + 1);
                return kind + " (" + type + "." + line.getMethodName() + ")";
            }
        }
        return kind;
    }
}
