package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;

/** What every request pays for knowing who calls: seats and audiences of somebody with 200 seats, read anew. */
@ArquillianTest
@RunAsClient
class CallerBench {
    private static final double GOAL = 1.0;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void who_calls_is_known_in_a_millisecond() {
        HttpResponse<String> answer = InContainer.http().send("caller-times",
                request -> request.POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        double millis = Double.parseDouble(answer.body().strip());
        Figures.say("caller with 200 seats and audiences: %.2f ms, p50 (goal at most %.1f: %s)", millis, GOAL,
                millis <= GOAL ? "met" : "not met");
    }
}
