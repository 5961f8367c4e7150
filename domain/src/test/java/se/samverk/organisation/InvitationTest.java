package se.samverk.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

/** R11: an invitation is accepted once and in time. */
class InvitationTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null);
    private final Person berit = new Person("Berit", null);
    private final Invitation invitation = new Invitation(" Berit@Ekstad.example ", "Berit", Language.SV, "Anna", NOON,
            NOON.plusDays(14)).toSeat(Role.SYSTEM_ADMINISTRATOR, null, town, null);

    private static void refuses(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key()).isEqualTo(key));
    }

    @Test
    void an_address_is_kept_in_the_form_in_which_it_is_compared() {
        assertThat(invitation.getMail()).isEqualTo("berit@ekstad.example");
    }

    @Test
    void it_is_accepted_once() {
        invitation.accept(berit, NOON.plusDays(1));
        assertThat(invitation.stateAt(NOON.plusDays(30))).isEqualTo(Invitation.State.ACCEPTED);
        refuses(() -> invitation.accept(berit, NOON.plusDays(2)), "invitation.ACCEPTED");
        refuses(() -> invitation.revoke(NOON.plusDays(2)), "invitation.ACCEPTED");
        refuses(() -> invitation.prolong(NOON.plusDays(2), NOON.plusDays(20)), "invitation.ACCEPTED");
    }

    @Test
    void it_rests_on_whoever_sent_it_last() {
        Account anna = new Account("anna", new Person("Anna Ek", null), "hash");
        assertThat(invitation.getInviter()).isEmpty();
        invitation.sentBy(anna);
        assertThat(invitation.getInviter()).contains(anna);
        assertThat(invitation.getInvitedBy()).isEqualTo("Anna Ek");
        assertThat(invitation.stateAt(NOON, true)).isEqualTo(Invitation.State.OPEN);
        assertThat(invitation.stateAt(NOON, false)).isEqualTo(Invitation.State.LAPSED);
        assertThat(invitation.stateAt(NOON.plusDays(15), false)).isEqualTo(Invitation.State.EXPIRED);
        invitation.accept(berit, NOON);
        assertThat(invitation.stateAt(NOON, false)).isEqualTo(Invitation.State.ACCEPTED);
    }

    @Test
    void it_runs_out_and_runs_again_when_it_is_sent_anew() {
        refuses(() -> invitation.accept(berit, NOON.plusDays(14)), "invitation.EXPIRED");
        invitation.prolong(NOON.plusDays(15), NOON.plusDays(29));
        invitation.accept(berit, NOON.plusDays(16));
        assertThat(invitation.getPerson()).contains(berit);
    }

    @Test
    void it_is_not_accepted_when_it_was_taken_back() {
        invitation.revoke(NOON.plusDays(1));
        refuses(() -> invitation.accept(berit, NOON.plusDays(2)), "invitation.REVOKED");
        refuses(() -> invitation.prolong(NOON.plusDays(2), NOON.plusDays(20)), "invitation.REVOKED");
    }

    @Test
    void a_link_opens_once_in_time_and_until_it_is_taken_back() {
        OneTimeLink used = OneTimeLink.toInvitation(7, "one", NOON, NOON.plusDays(1));
        used.use(NOON.plusHours(1));
        refuses(() -> used.use(NOON.plusHours(2)), "link.USED");
        OneTimeLink late = OneTimeLink.toPassword(7, "two", NOON, NOON.plusDays(1));
        refuses(() -> late.use(NOON.plusDays(1)), "link.EXPIRED");
        OneTimeLink revoked = OneTimeLink.toPassword(7, "three", NOON, NOON.plusDays(1));
        revoked.revoke(NOON.plusHours(1));
        refuses(() -> revoked.use(NOON.plusHours(2)), "link.REVOKED");
        used.revoke(NOON.plusHours(3));
        assertThat(used.stateAt(NOON.plusHours(3))).isEqualTo(OneTimeLink.State.USED);
    }
}
