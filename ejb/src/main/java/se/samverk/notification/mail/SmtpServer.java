package se.samverk.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.Config;
import se.samverk.notification.boundary.ReadyMail;
import se.samverk.notification.mail.NotSent.Cause;
import se.samverk.notification.mail.SmtpSettings.Security;

/** The mail server that is configured, if one is. Plain text to one receiver, over a connection of its own. */
@ApplicationScoped
public class SmtpServer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpSettings settings;

    @Inject
    public SmtpServer(Config config) {
        this(SmtpSettings.of(config).orElse(null));
    }

    SmtpServer(SmtpSettings settings) {
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected SmtpServer() {
        this((SmtpSettings) null);
    }

    /** Whether mails can leave the portal at all. */
    public boolean configured() {
        return settings != null;
    }

    /** Hands a mail to the server; returns when the server has taken it. */
    public void send(ReadyMail mail) throws NotSent {
        Session session;
        MimeMessage message;
        try {
            session = Session.getInstance(properties(from(mail)));
            message = message(session, mail);
        } catch (MessagingException | IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new NotSent(Cause.NOW, e);
        }
        try (Transport transport = session.getTransport()) {
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            throw new NotSent(refusedForGood(e) ? Cause.EVER : Cause.NOW, e);
        } catch (MessagingException e) {
            throw new NotSent(Cause.SERVER, e);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.user() == null) {
            transport.connect();
        } else {
            transport.connect(settings.user(), settings.password());
        }
    }

    private static boolean refusedForGood(SendFailedException refusal) {
        Address[] invalid = refusal.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    private Properties properties(String from) throws IOException, GeneralSecurityException {
        String protocol = settings.security() == Security.TLS ? "smtps" : "smtp";
        String patience = String.valueOf(settings.patience().toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "host", settings.host());
        properties.put(prefix + "port", String.valueOf(settings.port()));
        properties.put(prefix + "auth", String.valueOf(settings.user() != null));
        properties.put(prefix + "connectiontimeout", patience);
        properties.put(prefix + "timeout", patience);
        properties.put(prefix + "writetimeout", patience);
        properties.put(prefix + "from", from);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        // Asking for it is not enough: a server without it would be talked to in the open.
        properties.put(prefix + "starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        if (settings.trusted() != null) {
            properties.put(prefix + "ssl.socketFactory", trusting(settings.trusted()));
        }
        return properties;
    }

    private static SSLSocketFactory trusting(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + number++, one);
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private MimeMessage message(Session session, ReadyMail mail)
            throws MessagingException, UnsupportedEncodingException {
        String from = from(mail);
        String domain = from.substring(from.lastIndexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.messageId() + "@" + domain + ">");
            }
        };
        message.setFrom(new InternetAddress(from, mail.operator(), UTF_8));
        message.setRecipient(RecipientType.TO, new InternetAddress(inAscii(mail.to()), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", mail.language().tag());
        if (!mail.stopAddress().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + mail.stopAddress() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setText(mail.body(), UTF_8, "plain");
        message.saveChanges();
        return message;
    }

    private String from(ReadyMail mail) {
        return settings.from() == null ? mail.operatorAddress() : settings.from();
    }

    private static String inAscii(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }
}
