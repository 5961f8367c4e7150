package se.samverk.notification.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How the mail server is reached.
 *
 * @param from null when mails come from the address of the operator
 * @param user null when the server asks for no user
 * @param trusted a PEM file with the certificates to trust instead of the machine's; null for the machine's
 */
public record SmtpSettings(String host, int port, Security security, String user, String password, String from,
        Duration patience, Path trusted) {
    /** How what is said to the server is kept from others. */
    public enum Security {
        NONE(25), STARTTLS(587), TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /** What is configured under {@code samverk.mail}; empty when no host is named. */
    static Optional<SmtpSettings> of(Config config) {
        return text(config, "host").map(host -> {
            Security security = Security.valueOf(text(config, "security").orElse("starttls").toUpperCase(Locale.ROOT));
            int port = text(config, "port").map(Integer::valueOf).orElse(security.port);
            return new SmtpSettings(host, port, security, text(config, "user").orElse(null),
                    text(config, "password").orElse(""),
                    text(config, "from").orElse(null),
                    Duration.ofSeconds(text(config, "patience.seconds").map(Long::valueOf).orElse(10L)),
                    text(config, "trusted").map(Path::of).orElse(null));
        });
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue("samverk.mail." + name, String.class).map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
