package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.samverk.harness.Build;

/**
 * A domain as Payara itself makes and starts it, with nothing deployed: what no setting of the portal
 * has made quicker or slower. It takes the server that a portal has been started with.
 */
final class BareDomain {
    private static final String NAME = "bare";
    private static final int MINUTES = 5;

    private final Path client;
    private final Path domains = Build.fresh("bench-domains");

    /** A new domain for the server that the portal with these data ran on. */
    BareDomain(Path portalData) {
        try {
            Path server = Path.of(Files.readString(portalData.resolve("server/domain/made-for"),
                    StandardCharsets.UTF_8).strip());
            client = server.resolve("payara6/glassfish/lib/client/appserver-cli.jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asadmin("create-domain", "--domaindir", domains.toString(), "--portbase",
                Integer.toString(Build.freePort()), "--nopassword", NAME);
    }

    /** Starts it, stops it again, and gives the milliseconds it took to be ready. */
    double started() {
        long begin = System.nanoTime();
        asadmin("start-domain", "--domaindir", domains.toString(), NAME);
        double millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        asadmin("stop-domain", "--domaindir", domains.toString(), NAME);
        return millis;
    }

    private void asadmin(String... arguments) {
        List<String> line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-jar",
                client.toString(), "--user", "admin"));
        line.addAll(List.of(arguments));
        Path said = Build.target("bench").resolve("bare-domain.log");
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            process.getOutputStream().close();
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(arguments[0]).isTrue();
            assertThat(process.exitValue()).as(() -> text(said)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path said) {
        try {
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
