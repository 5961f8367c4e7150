package se.samverk.drill;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Saves one numbered text after the other in the same field until the portal no longer answers, and
 * remembers which was sent last and which was acknowledged last. Every text is as long as a page and
 * repeats its number, so that half a text would show.
 */
final class Saver {
    private static final int LINES = 150;
    private static final Pattern NUMBER = Pattern.compile("\\AText ([0-9]+)\\b");

    private final String name;
    private final String report;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean killed;
    private volatile Throwable wrong;
    private Thread thread;

    Saver(String name, String report) {
        this.name = name;
        this.report = report;
    }

    /** Begins; {@code save} sends a text and returns when it is acknowledged, and throws otherwise. */
    void start(Consumer<String> save) {
        killed = false;
        thread = new Thread(() -> run(save), name);
        thread.start();
    }

    private void run(Consumer<String> save) {
        try {
            while (!killed) {
                long number = sent.incrementAndGet();
                save.accept(text(number));
                acknowledged.set(number);
            }
        } catch (UncheckedIOException e) {
            if (!killed) {
                wrong = e;
            }
        } catch (RuntimeException e) {
            wrong = e;
        }
    }

    /** Says that the portal is about to be killed: from now on it may fail to answer. */
    void expectKill() {
        killed = true;
    }

    /** Returns when nothing is under way any more; fails if anything but the kill ended the saving. */
    void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        check();
    }

    /** The number acknowledged last; fails if the saving has broken off. */
    long acknowledged() {
        check();
        return acknowledged.get();
    }

    private void check() {
        if (wrong != null) {
            throw new AssertionError(name + " failed while the portal should have answered", wrong);
        }
    }

    /**
     * Holds what the portal shows after its restart against what was acknowledged, and goes on from there.
     *
     * @return the number found
     */
    long settle(String found) {
        Matcher matcher = NUMBER.matcher(found);
        if (!matcher.find()) {
            throw new AssertionError(name + ": no saved text is left, only: " + found);
        }
        long number = Long.parseLong(matcher.group(1));
        if (number < acknowledged.get() || number > sent.get()) {
            throw new AssertionError(
                    name + ": found text " + number + ", but " + acknowledged + " was acknowledged and "
                            + sent + " sent last");
        }
        if (!found.replace("\r\n", "\n").equals(text(number))) {
            throw new AssertionError(name + ": text " + number + " is not whole: " + found);
        }
        return number;
    }

    /** The report it writes in, as the address of its write page. */
    String report() {
        return report;
    }

    @Override
    public String toString() {
        return name + " " + acknowledged + " acknowledged, " + sent + " sent";
    }

    private static String text(long number) {
        StringBuilder text = new StringBuilder("Text " + number);
        for (int line = 1; line <= LINES; line++) {
            text.append("\nRad ").append(line).append(" av text ").append(number).append(" om nätverket.");
        }
        return text.append("\nSlut på text ").append(number).toString();
    }
}
