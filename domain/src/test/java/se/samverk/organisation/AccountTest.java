package se.samverk.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.OneTimeLink.Purpose;
import se.samverk.shared.RuleBroken;

class AccountTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final Account account = new Account(" Anna.Svensson ", new Person("Anna", null), "hash");

    @Test
    void a_username_is_kept_without_spaces_around_it_and_in_small_letters() {
        assertThat(account.getUsername()).isEqualTo("anna.svensson").isEqualTo(Account.normalise("ANNA.svensson"));
    }

    @Test
    void a_disabled_account_is_not_active_until_it_is_enabled() {
        assertThat(account.isActive()).isTrue();
        account.disable();
        assertThat(account.isActive()).isFalse();
        account.enable();
        assertThat(account.isActive()).isTrue();
    }

    @Test
    void an_account_may_be_without_a_mail_address() {
        assertThat(account.getMail()).isEmpty();
        account.receiveMailAt(" anna@ekstad.example ");
        assertThat(account.getMail()).contains("anna@ekstad.example");
        account.receiveMailAt(" ");
        assertThat(account.getMail()).isEmpty();
    }

    @Test
    void what_is_new_is_counted_from_the_visit_before_this_one() {
        assertThat(account.getSeenBeforeAt()).isEmpty();
        account.signedIn(NOON);
        assertThat(account.getSeenBeforeAt()).isEmpty();
        account.signedIn(NOON.plusDays(3));
        assertThat(account.getSeenBeforeAt()).contains(NOON);
    }

    @Test
    void a_link_opens_once() {
        OneTimeLink link = new OneTimeLink(Purpose.FIRST_ADMINISTRATOR, "secret", NOON);
        assertThat(link.isUnused()).isTrue();
        link.use(NOON.plusHours(1));
        assertThat(link.isUnused()).isFalse();
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> link.use(NOON.plusHours(2)))
                .matches(no -> no.key().equals("link.USED"));
    }

    @Test
    void of_a_link_only_the_hash_is_kept() {
        OneTimeLink link = new OneTimeLink(Purpose.FIRST_ADMINISTRATOR, "secret", NOON);
        assertThat(link).hasNoNullFieldsOrPropertiesExcept("usedAt", "expiresAt", "revokedAt", "invitationId",
                "accountId", "id");
        assertThat(link).extracting("tokenSha256").isEqualTo(OneTimeLink.hash("secret"));
        assertThat(OneTimeLink.hash("secret")).matches("[0-9a-f]{64}").isNotEqualTo(OneTimeLink.hash("secreT"));
    }
}
