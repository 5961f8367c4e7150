package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;

/**
 * How much of signing in is the hash of the password: the POST of the form against the same PBKDF2 in this process, one
 * after the other so that both meet the same load, warm, the middle times.
 */
class SignInBench {
    private static final int TIMES = Integer.getInteger("bench.signins", 40);
    private static final int ITERATIONS = 210_000;
    private static final double GOAL = 0.8;

    @Test
    void the_hash_is_most_of_signing_in() throws Exception {
        try (Portal portal = Portal.fresh("bench-signin").start()) {
            measured(portal, TIMES / 2);
            Map<String, List<Double>> times = measured(portal, TIMES);
            double hash = median(times.get("hash"));
            double all = median(times.get("all"));
            Figures.say("sign-in: hash %.0f ms / all %.0f ms = %.2f, p50 (goal at least %.1f: %s)", hash, all,
                    hash / all, GOAL, hash / all >= GOAL ? "met" : "not met");
        }
    }

    private static Map<String, List<Double>> measured(Portal portal, int times) throws GeneralSecurityException {
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            hash();
            keep(measured, "hash", begin);
            Http http = portal.http();
            Map<String, String> form = new LinkedHashMap<>(Map.of("signin", "signin", "enter", "enter", "username",
                    "lasare.molndal", "password", Portal.DEMO_PASSWORD, "jakarta.faces.ViewState",
                    Http.viewState(http.get("sign-in.xhtml"))));
            begin = System.nanoTime();
            HttpResponse<String> answer = http.post("sign-in.xhtml", form);
            keep(measured, "all", begin);
            assertThat(answer.statusCode()).isEqualTo(302);
        }
        return measured;
    }

    private static void keep(Map<String, List<Double>> times, String what, long begin) {
        times.computeIfAbsent(what, key -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
    }

    private static void hash() throws GeneralSecurityException {
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(Portal.DEMO_PASSWORD.toCharArray(), new byte[32], ITERATIONS, 256))
                .getEncoded();
    }

    private static double median(List<Double> times) {
        return Figures.median(times.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
