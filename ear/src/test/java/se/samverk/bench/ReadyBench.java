package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Portal;

/**
 * How long the portal takes to be ready, against the bare server with the same settings. Both are
 * started by the same command on data that exist; {@code -Dbench.starts=N} sets how often (3).
 */
class ReadyBench {
    private static final int STARTS = Integer.getInteger("bench.starts", 3);
    private static final double GOAL = 2.5;

    @Test
    void ready_against_a_bare_server() {
        try (Portal bare = Portal.fresh("bench-bare").with("--no-demo").withEnvironment("SAMVERK_EAR", "none");
                Portal portal = Portal.fresh("bench-ready")) {
            Figures.say("first start: bare server %.0f ms, portal with its demo to load %.0f ms", started(bare),
                    started(portal));
            double[] alone = new double[STARTS];
            double[] with = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                alone[i] = started(bare);
                with[i] = started(portal);
            }
            Figures.ratio("portal ready / bare server ready", Figures.median(with), Figures.median(alone), GOAL);
        }
    }

    /** Starts the portal, stops it again, and gives the milliseconds it took to be ready. */
    private static double started(Portal portal) {
        long begin = System.nanoTime();
        portal.start();
        double millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        assertThat(ProcessHandle.of(portal.pid())).isPresent();
        portal.stop();
        return millis;
    }
}
