package se.samverk.webshell;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.samverk.organisation.SecretKey;

/** A secret of the session that a page sends back with what it changes, so that no other site can. */
@Named("csrfToken")
@SessionScoped
public class CsrfToken implements Serializable {
    private static final long serialVersionUID = 1L;

    private String value = SecretKey.fresh();

    /** Takes another secret, so that whoever knew the session before its person signed in knows nothing of it. */
    public void renew() {
        value = SecretKey.fresh();
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
