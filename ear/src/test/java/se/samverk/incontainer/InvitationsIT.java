package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.MinutesView;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.notification.OutgoingMail;
import se.samverk.organisation.Account;
import se.samverk.organisation.AccountErased;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.SeatView;
import se.samverk.organisation.SignInMeans;
import se.samverk.platform.PortalClock;
import se.samverk.register.InvitationView;
import se.samverk.register.PersonFilter;
import se.samverk.register.PersonListView;
import se.samverk.register.PersonRow;
import se.samverk.register.PersonView;
import se.samverk.register.boundary.AcceptInvitation;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.ChangeMail;
import se.samverk.register.boundary.ChangePassword;
import se.samverk.register.boundary.ChoosePassword;
import se.samverk.register.boundary.EndOrganisation;
import se.samverk.register.boundary.HandOverSeat;
import se.samverk.register.boundary.InvitePerson;
import se.samverk.register.boundary.InviteToSeat;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.PasswordLinks;
import se.samverk.register.boundary.People;
import se.samverk.register.boundary.Seats;
import se.samverk.register.boundary.Sessions;
import se.samverk.register.boundary.SignIn;
import se.samverk.shared.DomainException;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;

/** People are invited, come in, forget their passwords and are disabled. Everything is rolled back. */
@ArquillianTest
class InvitationsIT extends RolledBack {
    private static final String ORGANISATION_ADMINISTRATOR = "matrix.orgadmin";
    private static final String READER = "matrix.reader";
    private static final String MAIL = "berit.ny@ekstad.example";
    private static final String PASSWORD = "hästen åt blå gardiner";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<AccountErased> erased;

    @Inject
    private Invitations invitations;

    @Inject
    private PasswordLinks links;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    @Inject
    private Seats seats;

    @Inject
    private Waitings waitings;

    @Inject
    private MinutesBook book;

    @Inject
    private Sessions sessions;

    @Inject
    private SignIn signIn;

    @Inject
    private PortalClock clock;

    private long ekstad() {
        return world().site(Place.OWN).organisation();
    }

    private InvitePerson toReader(String mail, boolean byMail) {
        return new InvitePerson(mail, "Berit Ny", Role.READER, ekstad(), ekstad(), null, Language.NB, byMail);
    }

    /** The token of an invitation to read for the own organisation, handed over. */
    private String token() {
        return token(as(ORGANISATION_ADMINISTRATOR, () -> invitations.invite(toReader(MAIL, false))));
    }

    private static String token(Invitations.Invited invited) {
        return invited.path().replaceAll(".*token=", "");
    }

    private static AcceptInvitation accepting(String token) {
        return new AcceptInvitation(token, "Berit Ny", null, PASSWORD);
    }

    private void refused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainException.class,
                no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void whoever_accepts_has_an_account_and_the_seat() {
        String token = token();
        assertThat(invitations.offer(token)).satisfies(offer -> {
            assertThat(offer.open()).isTrue();
            assertThat(offer.known()).isFalse();
            assertThat(offer.role()).isEqualTo(Role.READER);
            assertThat(offer.organisation()).isEqualTo("Ekstads kommun");
        });
        assertThat(invitations.accept(accepting(token)).language()).contains(Language.NB);
        assertThat(signIn.check(" Berit.Ny@Ekstad.example", PASSWORD, "192.0.2.7")).isPresent();
        assertThat(as(MAIL, () -> seats.mine())).extracting(SeatRow::role).containsExactly(Role.READER);
    }

    @Test
    void a_link_works_once() {
        String token = token();
        invitations.accept(accepting(token));
        assertThat(invitations.offer(token).state()).isEqualTo(OneTimeLink.State.USED);
        refused(() -> invitations.accept(accepting(token)), "link.USED");
    }

    @Test
    void a_link_works_for_a_time() {
        String token = token();
        clock.at(clock.now().plusDays(15), () -> {
            assertThat(invitations.offer(token).state()).isEqualTo(OneTimeLink.State.EXPIRED);
            refused(() -> invitations.accept(accepting(token)), "link.EXPIRED");
        });
    }

    /** The day after somebody has taken the seat of the one who invited away. */
    private void afterTheInviterLostTheSeat(Runnable then) {
        long seat = as(ORGANISATION_ADMINISTRATOR, () -> seats.mine()).get(0).id();
        world().as(World.ADMINISTRATOR, () -> seats.leave(seat, clock.today()));
        em.flush();
        clock.at(clock.now().plusDays(1), then);
    }

    private void assertLapsed(String token) {
        assertThat(invitations.offer(token).open()).isFalse();
        assertThat(invitations.offer(token).why()).isEqualTo("invitation.LAPSED");
        refused(() -> invitations.accept(accepting(token)), "invitation.LAPSED");
    }

    @Test
    void an_invitation_holds_as_long_as_whoever_sent_it_may_give_the_seat() {
        String token = token();
        afterTheInviterLostTheSeat(() -> {
            assertThat(as(World.ADMINISTRATOR, this::pending).state()).isEqualTo(Invitation.State.LAPSED);
            assertLapsed(token);
        });
    }

    @Test
    void an_invitation_does_not_outlive_the_account_of_whoever_sent_it() {
        String token = token();
        world().as(World.ADMINISTRATOR, () -> accounts.disable(ORGANISATION_ADMINISTRATOR));
        em.flush();
        assertLapsed(token);
    }

    @Test
    void an_invitation_does_not_outlive_its_organisation() {
        String token = token();
        world().as(World.ADMINISTRATOR,
                () -> organisations.end(new EndOrganisation(ekstad(), clock.today(), null)));
        em.flush();
        clock.at(clock.now().plusDays(1), () -> {
            assertThat(as(World.ADMINISTRATOR, this::pending).state()).isEqualTo(Invitation.State.LAPSED);
            assertLapsed(token);
        });
    }

    @Test
    void whoever_sends_a_lapsed_invitation_anew_stands_behind_it() {
        token();
        afterTheInviterLostTheSeat(() -> {
            String fresh = token(as(World.ADMINISTRATOR, () -> invitations.again(pending().id(), false)));
            assertThat(as(World.ADMINISTRATOR, this::pending)).satisfies(view -> {
                assertThat(view.state()).isEqualTo(Invitation.State.OPEN);
                assertThat(view.invitedBy()).isNotEqualTo("orgadmin");
            });
            invitations.accept(accepting(fresh));
        });
    }

    @Test
    void somebody_who_has_an_account_takes_no_seat_that_nobody_stands_behind() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, MAIL)));
        String token = token();
        afterTheInviterLostTheSeat(
                () -> world().as(READER, () -> refused(() -> invitations.take(token), "invitation.LAPSED")));
    }

    @Test
    void a_link_works_until_the_invitation_is_taken_back() {
        String token = token();
        world().as(ORGANISATION_ADMINISTRATOR, () -> invitations.revoke(pending().id()));
        assertThat(invitations.offer(token).state()).isEqualTo(OneTimeLink.State.REVOKED);
        refused(() -> invitations.accept(accepting(token)), "link.REVOKED");
    }

    @Test
    void an_invitation_sent_again_has_another_link_and_more_time() {
        String token = token();
        AtomicReference<String> fresh = new AtomicReference<>();
        clock.at(clock.now().plusDays(20), () -> {
            fresh.set(token(as(ORGANISATION_ADMINISTRATOR, () -> invitations.again(pending().id(), false))));
            assertThat(invitations.offer(token).state()).isEqualTo(OneTimeLink.State.REVOKED);
            assertThat(invitations.offer(fresh.get()).open()).isTrue();
            invitations.accept(accepting(fresh.get()));
        });
    }

    private String toMemberSeat(Invitation.Task task, LocalDate from) {
        World.Site site = world().site(Place.OWN);
        return token(as(site.chair(), () -> invitations.inviteTo(
                new InviteToSeat(site.memberSeat(), task, from, MAIL, "Berit Ny", Language.NB, false))));
    }

    private SeatView memberSeat() {
        em.flush();
        return as(world().site(Place.OWN).chair(), () -> seats.view(world().site(Place.OWN).memberSeat()));
    }

    @Test
    void an_invited_successor_takes_over_on_accepting_and_until_then_all_is_as_it_was() {
        SeatView before = memberSeat();
        String token = toMemberSeat(Invitation.Task.FOLLOW, clock.today());
        assertThat(memberSeat()).isEqualTo(before);
        assertThat(invitations.offer(token)).satisfies(offer -> {
            assertThat(offer.role()).isEqualTo(Role.MEMBER);
            assertThat(offer.from()).isEqualTo(clock.today());
        });
        invitations.accept(accepting(token));
        assertThat(memberSeat().seat().holder()).isEqualTo("Berit Ny");
        assertThat(as(MAIL, () -> waitings.forMe())).extracting(WaitingRow::verb).contains(WaitingVerb.TAKE_OVER);
        assertThat(as(world().site(Place.OWN).member(), () -> seats.mine()))
                .noneMatch(seat -> seat.id() == world().site(Place.OWN).memberSeat());
    }

    @Test
    void a_successor_for_a_day_to_come_takes_over_on_that_day() {
        String holder = memberSeat().seat().holder();
        invitations.accept(accepting(toMemberSeat(Invitation.Task.FOLLOW, clock.today().plusDays(3))));
        assertThat(memberSeat().seat().holder()).isEqualTo(holder);
        clock.at(clock.now().plusDays(3), () -> assertThat(memberSeat().seat().holder()).isEqualTo("Berit Ny"));
    }

    @Test
    void a_successor_who_has_an_account_takes_over_with_it() {
        String reader = "matrix.other";
        String mail = reader + "@bjorkstad.example";
        em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", reader).getSingleResult()
                .receiveMailAt(mail);
        em.flush();
        World.Site site = world().site(Place.OWN);
        String token = token(as(site.chair(), () -> invitations.inviteTo(new InviteToSeat(site.memberSeat(),
                Invitation.Task.FOLLOW, clock.today(), mail, "Annan", Language.SV, false))));
        world().as(reader, () -> invitations.take(token));
        assertThat(as(reader, () -> seats.mine())).anyMatch(seat -> seat.id() == site.memberSeat());
    }

    @Test
    void a_seat_that_has_passed_to_another_meanwhile_is_not_taken_from_them() {
        World.Site site = world().site(Place.OWN);
        String token = toMemberSeat(Invitation.Task.FOLLOW, clock.today());
        world().as(site.chair(), () -> seats.handOver(
                new HandOverSeat(site.memberSeat(), world().person(site.secretary()), clock.today())));
        em.flush();
        refused(() -> invitations.accept(accepting(token)), "invitation.seatPassed");
    }

    @Test
    void an_invited_substitute_stands_in_on_accepting() {
        String holder = memberSeat().seat().holder();
        String token = toMemberSeat(Invitation.Task.STAND_IN, clock.today());
        assertThat(memberSeat().substitutes()).noneMatch(seat -> "Berit Ny".equals(seat.holder()));
        invitations.accept(accepting(token));
        assertThat(memberSeat().seat().holder()).isEqualTo(holder);
        assertThat(memberSeat().substitutes()).anySatisfy(seat -> {
            assertThat(seat.holder()).isEqualTo("Berit Ny");
            assertThat(seat.role()).isEqualTo(Role.SUBSTITUTE);
        });
    }

    @Test
    void nobody_is_invited_to_follow_on_a_day_before_there_was_a_seat() {
        refused(() -> toMemberSeat(Invitation.Task.FOLLOW, clock.today().minusYears(20)), "seat.R9.ended");
    }

    @Test
    void nobody_is_invited_to_follow_on_the_day_on_which_the_seat_was_taken() {
        LocalDate taken = em.createNamedQuery("Holding.everOfSeat", Holding.class)
                .setParameter("seat", world().site(Place.OWN).memberSeat()).getSingleResult().getValidFrom();
        assertThat(taken).isBeforeOrEqualTo(clock.today());
        refused(() -> toMemberSeat(Invitation.Task.FOLLOW, taken), "seat.R9.tooEarly");
    }

    @Test
    void nobody_is_invited_to_follow_in_a_seat_whose_successor_is_arranged() {
        World.Site site = world().site(Place.OWN);
        world().as(site.chair(), () -> seats.handOver(new HandOverSeat(site.memberSeat(),
                world().person(site.secretary()), clock.today().plusDays(3))));
        em.flush();
        assertThat(toMemberSeat(Invitation.Task.STAND_IN, clock.today())).as("a substitute is still invited")
                .isNotEmpty();
        refused(() -> toMemberSeat(Invitation.Task.FOLLOW, clock.today().plusDays(5)), "invitation.successor");
    }

    private InvitationView pending() {
        return invitations.pending().stream().filter(one -> one.mail().equals(MAIL)).findFirst().orElseThrow();
    }

    @Test
    void a_letter_goes_out_with_the_invitation_and_holds_no_name() {
        world().as(ORGANISATION_ADMINISTRATOR,
                () -> assertThat(invitations.invite(toReader(MAIL, true)).path()).isNull());
        em.flush();
        assertThat(em.createQuery("select m from OutgoingMail m", OutgoingMail.class)
                .getResultList()).hasSize(1);
    }

    @Test
    void somebody_who_has_an_account_gets_the_seat_and_no_second_account() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, MAIL)));
        String token = token();
        assertThat(invitations.offer(token).known()).isTrue();
        assertThat(as(READER, () -> invitations.offer(token)).mine()).isTrue();
        world().as(READER, () -> invitations.take(token));
        em.flush();
        assertThat(as(READER, () -> seats.mine())).hasSize(2);
        assertThat(invitations.offer(token).state()).isEqualTo(OneTimeLink.State.USED);
    }

    @Test
    void somebody_who_has_an_account_makes_no_second_one() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, MAIL)));
        String token = token();
        refused(() -> invitations.accept(accepting(token)), "invitation.known");
    }

    @Test
    void another_than_the_one_invited_does_not_get_the_seat() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, MAIL)));
        String token = token();
        world().as("matrix.other", () -> refused(() -> invitations.take(token), "invitation.another"));
    }

    @Test
    void an_administrator_of_an_organisation_gives_no_role_of_a_coordinator() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> refused(() -> invitations.invite(new InvitePerson(MAIL, "Berit",
                Role.COORDINATOR, world().site(Place.OWN).collaboration(), ekstad(), null, Language.SV, false)),
                "invitation.notYours"));
    }

    @Test
    void an_administrator_of_an_organisation_gives_no_role_of_a_funder() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> refused(() -> invitations.invite(new InvitePerson(MAIL, "Berit",
                Role.FUNDER, ekstad(), ekstad(), null, Language.SV, false)), "invitation.notYours"));
    }

    @Test
    void an_administrator_of_an_organisation_gives_no_seat_of_another() {
        long furustad = world().site(Place.FOREIGN).organisation();
        world().as(ORGANISATION_ADMINISTRATOR, () -> refused(() -> invitations.invite(new InvitePerson(MAIL, "Berit",
                Role.READER, furustad, furustad, null, Language.SV, false)), "invitation.notYours"));
    }

    @Test
    void an_administrator_of_the_portal_gives_the_role_of_a_funder() {
        String token = token(as(World.ADMINISTRATOR, () -> invitations.invite(new InvitePerson(MAIL, "Berit",
                Role.FUNDER, ekstad(), ekstad(), null, Language.SV, false))));
        invitations.accept(accepting(token));
        assertThat(as(MAIL, () -> seats.mine())).extracting(SeatRow::role).containsExactly(Role.FUNDER);
    }

    @Test
    void a_chair_invites_to_an_empty_seat_of_the_group_and_it_is_filled() {
        long empty = world().site(Place.OWN).emptySeat();
        String token = token(as(world().site(Place.OWN).chair(),
                () -> invitations.invite(new InvitePerson(MAIL, "Berit", Role.MEMBER, world().site(Place.OWN).group(),
                        ekstad(), null, Language.SV, false))));
        invitations.accept(accepting(token));
        assertThat(as(MAIL, () -> seats.mine())).extracting(SeatRow::id).containsExactly(empty);
    }

    @Test
    void the_same_address_is_not_invited_twice_to_a_seat() {
        token();
        world().as(ORGANISATION_ADMINISTRATOR,
                () -> refused(() -> invitations.invite(toReader(" BERIT.ny@ekstad.example", false)),
                        "invitation.twice"));
    }

    @Test
    void what_is_no_address_is_refused_at_its_field() {
        world().as(ORGANISATION_ADMINISTRATOR,
                () -> assertThatThrownBy(() -> invitations.invite(toReader("berit ny", false)))
                        .isInstanceOfSatisfying(RuleBroken.class,
                                broken -> assertThat(broken.field()).isEqualTo("mail")));
    }

    @Test
    void a_password_that_is_guessed_soon_is_refused() {
        String token = token();
        refused(() -> invitations.accept(new AcceptInvitation(token, "Berit Ny", null, "password1234")),
                "account.passwordGuessed");
    }

    @Test
    void an_invitation_is_nobody_else_s_business() {
        token();
        long id = as(ORGANISATION_ADMINISTRATOR, this::pending).id();
        assertThat(as("matrix.other", () -> invitations.pending())).isEmpty();
        world().as("matrix.other",
                () -> assertThatThrownBy(() -> invitations.revoke(id)).isInstanceOf(NotFound.class));
    }

    @Test
    void a_link_to_a_new_password_is_sent_to_an_address_that_has_an_account_and_the_answer_is_the_same() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, MAIL)));
        long before = letters();
        links.ask("nobody@ekstad.example", Language.SV, "192.0.2.31");
        assertThat(letters()).isEqualTo(before);
        links.ask(" Berit.Ny@ekstad.example ", Language.SV, "192.0.2.31");
        assertThat(letters()).isEqualTo(before + 1);
    }

    @Test
    void nobody_s_mailbox_is_filled_with_links() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, MAIL)));
        long before = letters();
        for (int i = 0; i < 8; i++) {
            links.ask(MAIL, Language.SV, "198.51.100." + i);
        }
        assertThat(letters()).isEqualTo(before + 3);
    }

    @Test
    void whoever_asks_for_many_links_has_to_wait_and_nobody_else() {
        for (int i = 0; i < 10; i++) {
            links.ask("nobody" + i + "@ekstad.example", Language.SV, "192.0.2.44");
        }
        links.ask("nobody@ekstad.example", Language.SV, "192.0.2.45");
        assertThatThrownBy(() -> links.ask("nobody@ekstad.example", Language.SV, "192.0.2.44"))
                .isInstanceOfSatisfying(NotAllowed.class, no -> assertThat(no.key()).isEqualTo("signin.wait"));
    }

    private long letters() {
        em.flush();
        return em.createQuery("select count(m) from OutgoingMail m", Long.class).getSingleResult();
    }

    @Test
    void a_new_password_by_a_link_ends_every_session_and_the_link_works_once() {
        String session = sessions.begin(READER, SignInMeans.PASSWORD, null, "192.0.2.7");
        String token = handed();
        links.choose(new ChoosePassword(token, PASSWORD));
        em.flush();
        assertThat(sessions.goesOn(session, READER, true)).isFalse();
        assertThat(signIn.check(READER, PASSWORD, "192.0.2.7")).isPresent();
        assertThat(signIn.check(READER, "elva sorters besök", "192.0.2.7")).isEmpty();
        assertThat(links.state(token)).isEqualTo(OneTimeLink.State.USED);
        refused(() -> links.choose(new ChoosePassword(token, PASSWORD)), "link.USED");
    }

    @Test
    void a_new_password_is_told_by_mail() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, MAIL)));
        links.choose(new ChoosePassword(handed(), PASSWORD));
        world().as(READER, () -> accounts.changePassword(
                new ChangePassword(PASSWORD, "tolv gröna moln seglar", "192.0.2.7")));
        em.flush();
        assertThat(em.createNamedQuery("OutgoingMail.to", OutgoingMail.class).setParameter("recipient", MAIL)
                .getResultList()).extracting(OutgoingMail::getLetterKey)
                .containsExactly("passwordChanged", "passwordChanged");
    }

    private String handed() {
        return as(ORGANISATION_ADMINISTRATOR, () -> links.hand(READER)).replaceAll(".*token=", "");
    }

    @Test
    void a_link_to_a_new_password_runs_out_and_is_replaced_by_the_next() {
        String first = handed();
        String second = handed();
        em.flush();
        assertThat(links.state(first)).isEqualTo(OneTimeLink.State.REVOKED);
        assertThat(links.state(second)).isEqualTo(OneTimeLink.State.OPEN);
        clock.at(clock.now().plus(Duration.ofHours(25)),
                () -> assertThat(links.state(second)).isEqualTo(OneTimeLink.State.EXPIRED));
        assertThat(links.state("guessed")).isEqualTo(OneTimeLink.State.REVOKED);
    }

    @Test
    void a_disabled_person_gets_in_by_no_link() {
        String token = handed();
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.disable(READER));
        assertThat(links.state(token)).isEqualTo(OneTimeLink.State.REVOKED);
        refused(() -> links.choose(new ChoosePassword(token, PASSWORD)), "link.REVOKED");
    }

    @Test
    void a_disabled_person_is_enabled_again_and_keeps_the_seats() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> {
            accounts.disable(READER);
            assertThat(person().active()).isFalse();
            assertThat(person().now()).hasSize(1);
            accounts.enable(READER);
            assertThat(person().active()).isTrue();
        });
        assertThat(signIn.check(READER, "elva sorters besök", "192.0.2.7")).isPresent();
    }

    @Test
    void what_a_disabled_person_has_signed_keeps_the_name() {
        World.Written written = world().writeMinutes(Place.OWN, "approved", world().site(Place.OWN).secretary());
        String before = minutes(written);
        world().as(World.ADMINISTRATOR, () -> accounts.disable(world().site(Place.OWN).secretary()));
        em.flush();
        assertThat(minutes(written)).isEqualTo(before).contains("secretary");
    }

    private String minutes(World.Written written) {
        MinutesView view = as(world().site(Place.OWN).chair(), () -> book.view(written.minutes()));
        return view.content() + " " + view.events();
    }

    private PersonView person() {
        return people.view(world().number("person.reader"));
    }

    @Test
    void the_last_administrator_of_the_portal_does_not_leave_the_seat() {
        world().as(World.ADMINISTRATOR, () -> {
            accounts.disable("matrix.sysadmin.second");
            em.flush();
            long seat = seats.mine().get(0).id();
            assertThatThrownBy(() -> seats.leave(seat, clock.today()))
                    .isInstanceOfSatisfying(RuleBroken.class,
                            broken -> assertThat(broken.key()).isEqualTo("seat.lastAdministrator"));
        });
    }

    @Test
    void the_last_administrator_of_the_portal_is_not_disabled() {
        world().as(World.ADMINISTRATOR, () -> {
            accounts.disable("matrix.sysadmin.second");
            em.flush();
            refused(() -> accounts.disable(World.ADMINISTRATOR), "account.lastAdministrator");
        });
    }

    @Test
    void nobody_disables_themselves_and_one_of_two_administrators_may_leave() {
        world().as(World.ADMINISTRATOR, () -> seats.leave(seats.mine().get(0).id(), clock.today()));
        world().as(World.ADMINISTRATOR, () -> refused(() -> accounts.disable(World.ADMINISTRATOR),
                "account.notYourself"));
    }

    @Test
    void people_are_found_by_name_organisation_and_state_within_the_scope() {
        PersonListView own = as(ORGANISATION_ADMINISTRATOR, () -> people.list(new PersonFilter("reader", null, null),
                1));
        assertThat(own.rows()).extracting(PersonRow::name).contains("reader", "reader.ekstad")
                .doesNotContain("reader.furustad");
        PersonListView all = as(World.ADMINISTRATOR, () -> people.list(new PersonFilter("reader", null, null), 1));
        assertThat(all.rows()).extracting(PersonRow::name).contains("reader", "reader.ekstad", "reader.furustad");
        long furustad = world().site(Place.FOREIGN).organisation();
        assertThat(as(World.ADMINISTRATOR, () -> people.list(new PersonFilter("", furustad, null), 1)).rows())
                .extracting(PersonRow::name).contains("reader.furustad").doesNotContain("reader.ekstad");
        assertThat(as(ORGANISATION_ADMINISTRATOR, () -> people.list(new PersonFilter("", furustad, null), 1)).rows())
                .isEmpty();
        world().as(ORGANISATION_ADMINISTRATOR, () -> {
            accounts.disable(READER);
            em.flush();
            assertThat(people.list(new PersonFilter("", null, Account.Status.DISABLED), 1)
                    .rows()).extracting(PersonRow::name).containsExactly("reader");
        });
    }

    @Test
    void a_person_s_page_shows_the_seats_of_before_to_those_who_look_after_them() {
        world().as(World.ADMINISTRATOR,
                () -> assertThat(people.view(world().number("person.exmember")).before()).hasSize(1));
        world().as("matrix.coordinator.furustad",
                () -> assertThatThrownBy(() -> person()).isInstanceOf(NotFound.class));
    }

    @Test
    void an_invitation_forgets_whom_it_was_meant_for_when_the_account_is_erased() {
        invitations.accept(accepting(token()));
        em.flush();
        Account guest = em.createNamedQuery("Account.byMail", Account.class).setParameter("mail", MAIL)
                .getSingleResult();
        erased.fire(new AccountErased(guest.getId(), guest.getPerson().getId(), MAIL));
        em.flush();
        assertThat(em.createQuery("select i.mail from Invitation i", String.class).getResultList())
                .doesNotContain(MAIL);
    }

    @Test
    void the_address_before_is_told_when_an_administrator_changes_it() {
        world().as(ORGANISATION_ADMINISTRATOR, () -> accounts.changeMail(new ChangeMail(READER, MAIL)));
        world().as(ORGANISATION_ADMINISTRATOR,
                () -> accounts.changeMail(new ChangeMail(READER, "berit.annan@ekstad.example")));
        em.flush();
        assertThat(em.createNamedQuery("OutgoingMail.to", OutgoingMail.class).setParameter("recipient", MAIL)
                .getResultList()).extracting(OutgoingMail::getLetterKey).containsExactly("mailChanged");
    }

    @Test
    void an_address_belongs_to_one_account() {
        world().as(World.ADMINISTRATOR, () -> {
            accounts.changeMail(new ChangeMail(READER, MAIL));
            em.flush();
            refused(() -> accounts.changeMail(new ChangeMail("matrix.other", " Berit.NY@ekstad.example")),
                    "account.mailTaken");
        });
    }

    private <T> T as(String username, Supplier<T> act) {
        AtomicReference<T> answer = new AtomicReference<>();
        world().as(username, () -> answer.set(act.get()));
        return answer.get();
    }
}
