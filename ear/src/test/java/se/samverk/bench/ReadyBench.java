package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Portal;

/**
 * How long the portal takes to be ready, against a bare Payara domain, as Payara makes and starts it. How much of that
 * the portal's own settings save shows the same server with them and nothing deployed. All start on data that exist;
 * {@code -Dbench.starts=N} sets how often (3).
 */
class ReadyBench {
    private static final int STARTS = Integer.getInteger("bench.starts", 3);
    private static final double GOAL = 2.5;

    @Test
    void ready_against_a_bare_server() {
        try (Portal empty = Portal.fresh("bench-bare").with("--no-demo").withEnvironment("SAMVERK_EAR", "none");
                Portal portal = Portal.fresh("bench-ready")) {
            Figures.say("first start, with the demo to load: %.0f ms", started(portal));
            BareDomain domain = new BareDomain(portal.data());
            domain.started();
            started(empty);
            double[] bare = new double[STARTS];
            double[] without = new double[STARTS];
            double[] with = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                bare[i] = domain.started();
                without[i] = started(empty);
                with[i] = started(portal);
            }
            Figures.ratio("portal ready / bare Payara domain ready", Figures.median(with), Figures.median(bare), GOAL);
            Figures.say(
                    "the same server with the portal's settings and nothing deployed: %.0f ms, the portal %.2f times that",
                    Figures.median(without), Figures.median(with) / Figures.median(without));
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
