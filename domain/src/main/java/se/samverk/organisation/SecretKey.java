package se.samverk.organisation;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what cannot be guessed: 256 random bits, as text that fits in an address. */
public final class SecretKey {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretKey() {
    }

    public static String fresh() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
