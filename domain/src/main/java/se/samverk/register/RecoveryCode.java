package se.samverk.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import se.samverk.organisation.Account;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;

/**
 * A code that stands in for the second factor, once. Only its SHA-256 is kept: with 120 random bits nothing is gained
 * by a slower hash.
 */
@Entity
@Table(name = "recovery_code")
@NamedQuery(name = "RecoveryCode.byHash", query = """
        select c from RecoveryCode c where c.account.id = :account and c.codeSha256 = :hash""")
@NamedQuery(name = "RecoveryCode.left", query = """
        select count(c) from RecoveryCode c where c.account.id = :account and c.usedAt is null""")
@NamedQuery(name = "RecoveryCode.numbers", query = """
        select c.id from RecoveryCode c where c.account.id = :account order by c.id""")
@NamedQuery(name = "RecoveryCode.removeAll", query = "delete from RecoveryCode c where c.account.id = :account")
public class RecoveryCode extends Kept {
    /** How many are made at once. */
    public static final int NUMBER = 10;
    /** Letters and digits that are not mistaken for each other when they are read from paper. */
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @Column(name = "code_sha256", nullable = false, length = 64)
    private String codeSha256;

    @Column(name = "used_at")
    private OffsetDateTime usedAt;

    protected RecoveryCode() {
    }

    public RecoveryCode(Account account, String code) {
        this.account = Objects.requireNonNull(account);
        this.codeSha256 = hash(code);
    }

    /** A code that nobody can guess, in groups of four: {@code 7k2m-…}. */
    public static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The hash by which a code is found, however it was typed: capitals, blanks, and o for 0 or l for 1 are forgiven. */
    public static String hash(String typed) {
        String read = typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]", "").replace('o', '0').replace('i', '1')
                .replace('l', '1');
        return Sha256.of(read.getBytes(StandardCharsets.UTF_8));
    }

    /** Uses the code; a second use is refused. */
    public void use(OffsetDateTime at) {
        if (usedAt != null) {
            throw new RuleBroken("recovery.used", "code");
        }
        usedAt = Objects.requireNonNull(at);
    }

    public Account getAccount() {
        return account;
    }

    public boolean isUnused() {
        return usedAt == null;
    }
}
