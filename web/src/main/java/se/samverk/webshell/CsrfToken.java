package se.samverk.webshell;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of the session that a page sends back with what it changes, so that no other site can. */
@Named("csrfToken")
@SessionScoped
public class CsrfToken implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BYTES = 32;

    private final String value;

    public CsrfToken() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public String getValue() {
        return value;
    }

    /** Compares without telling by time how much was right. */
    public boolean isRight(String sent) {
        return sent != null && MessageDigest.isEqual(value.getBytes(StandardCharsets.US_ASCII),
                sent.getBytes(StandardCharsets.UTF_8));
    }
}
