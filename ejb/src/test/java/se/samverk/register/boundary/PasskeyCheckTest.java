package se.samverk.register.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Account;
import se.samverk.organisation.Person;
import se.samverk.organisation.SecretKey;
import se.samverk.register.NewPasskey;
import se.samverk.register.Passkey;
import se.samverk.register.boundary.PasskeyCheck.Outcome;

class PasskeyCheckTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final PasskeyCheck check = new PasskeyCheck(URI.create("https://portal.example"));
    private final Authenticator authenticator = new Authenticator();
    private final String challenge = SecretKey.fresh();

    private Passkey made() {
        NewPasskey made = check.made(authenticator.makes(challenge), challenge).orElseThrow();
        return new Passkey(new Account("ledamot", new Person("Ledamot", null), "hash"), "Telefonen", "c29tZWJvZHk",
                made, NOON);
    }

    private Outcome outcome(Passkey passkey, String answer, boolean alone) {
        return check.check(check.read(answer).orElseThrow(), passkey, challenge, alone);
    }

    @Test
    void a_key_made_here_for_this_challenge_is_taken() {
        NewPasskey made = check.made(authenticator.makes(challenge), challenge).orElseThrow();
        assertThat(made.credentialId()).isEqualTo("AQIDBAUGBwgJCgsMDQ4PEA");
        assertThat(made.signCount()).isEqualTo(1);
    }

    @Test
    void a_key_made_for_another_challenge_or_elsewhere_or_without_its_holder_is_not() {
        assertThat(check.made(authenticator.makes(SecretKey.fresh()), challenge)).as("another challenge").isEmpty();
        assertThat(check.made(new Authenticator().at("https://evil.example", "portal.example").makes(challenge),
                challenge)).as("another origin").isEmpty();
        assertThat(check.made(new Authenticator().at("https://portal.example", "evil.example").makes(challenge),
                challenge)).as("another party").isEmpty();
        assertThat(check.made(new Authenticator().verifying(false).makes(challenge), challenge))
                .as("holder not recognised").isEmpty();
    }

    @Test
    void the_holder_s_key_opens() {
        Passkey passkey = made();
        assertThat(outcome(passkey, authenticator.counting(2).proves(challenge), true)).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void an_answer_to_an_earlier_challenge_does_not_open() {
        Passkey passkey = made();
        String replayed = authenticator.counting(2).proves(SecretKey.fresh());
        assertThat(outcome(passkey, replayed, true)).isEqualTo(Outcome.WRONG);
    }

    @Test
    void an_answer_given_to_another_address_does_not_open() {
        Passkey passkey = made();
        for (String origin : new String[]{"https://evil.example", "http://portal.example",
                "https://portal.example:8443", "https://portal.example.evil.example"}) {
            String answer = authenticator.at(origin, "portal.example").counting(2).proves(challenge);
            assertThat(outcome(passkey, answer, true)).as(origin).isEqualTo(Outcome.WRONG);
        }
    }

    @Test
    void an_answer_for_another_party_does_not_open() {
        Passkey passkey = made();
        String answer = authenticator.at("https://portal.example", "evil.example").counting(2).proves(challenge);
        assertThat(outcome(passkey, answer, true)).isEqualTo(Outcome.WRONG);
    }

    @Test
    void another_key_of_the_same_name_does_not_open() {
        Passkey passkey = made();
        assertThat(outcome(passkey, new Authenticator().counting(2).proves(challenge), true))
                .isEqualTo(Outcome.WRONG);
    }

    @Test
    void a_counter_that_does_not_go_forward_is_a_copied_key() {
        Passkey passkey = made();
        passkey.used(7, NOON);
        assertThat(outcome(passkey, authenticator.counting(8).proves(challenge), true)).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(passkey, authenticator.counting(7).proves(challenge), true)).isEqualTo(Outcome.CLONED);
        assertThat(outcome(passkey, authenticator.counting(3).proves(challenge), true)).isEqualTo(Outcome.CLONED);
    }

    @Test
    void alone_it_must_have_recognised_its_holder_after_a_password_it_need_not() {
        Passkey passkey = made();
        String pressed = authenticator.verifying(false).counting(2).proves(challenge);
        assertThat(outcome(passkey, pressed, true)).isEqualTo(Outcome.WRONG);
        assertThat(outcome(passkey, pressed, false)).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void the_key_must_know_its_holder_by_the_portal_s_name_for_the_account() {
        Passkey passkey = made();
        assertThat(PasskeyCheck.names(check.read(authenticator.proves(challenge)).orElseThrow(), passkey)).isTrue();
        String other = authenticator.knowingHolderAs("YW5vdGhlcg").proves(challenge);
        assertThat(PasskeyCheck.names(check.read(other).orElseThrow(), passkey)).isFalse();
    }

    @Test
    void what_cannot_be_read_is_refused_and_nothing_else_happens() {
        for (String rubbish : new String[]{"", "{}", "null", "[]", "{\"id\":\"AQ\"}", "<html>", "{\"response\":{}}"}) {
            assertThat(check.read(rubbish)).as(rubbish).isEmpty();
            assertThat(check.made(rubbish, challenge)).as(rubbish).isEmpty();
        }
    }
}
