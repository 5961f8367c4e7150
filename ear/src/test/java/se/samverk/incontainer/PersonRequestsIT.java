package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.administration.MyData;
import se.samverk.administration.PersonRequestKind;
import se.samverk.administration.PersonRequestRow;
import se.samverk.administration.boundary.AnswerRequest;
import se.samverk.administration.boundary.AskForRight;
import se.samverk.administration.boundary.MyRights;
import se.samverk.administration.boundary.PersonRequests;
import se.samverk.audit.AuditEntry;
import se.samverk.draft.boundary.Drafts;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.notification.Pace;
import se.samverk.organisation.Account;
import se.samverk.organisation.SignInMeans;
import se.samverk.platform.PortalClock;
import se.samverk.register.NewPasskey;
import se.samverk.register.Passkey;
import se.samverk.register.ProviderIdentity;
import se.samverk.register.boundary.Sessions;
import se.samverk.search.SearchAddress;
import se.samverk.search.boundary.SaveSearch;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A person's rights: the own data, and what becomes of a request about them. */
@ArquillianTest
class PersonRequestsIT extends RolledBack {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private MyRights rights;

    @Inject
    private PersonRequests requests;

    @Inject
    private MinutesBook minutes;

    @Inject
    private Drafts drafts;

    @Inject
    private Sessions sessions;

    @Inject
    private SavedSearches searches;

    @Inject
    private PortalClock clock;

    @Test
    void the_own_data_hold_account_memberships_acts_writings_and_drafts_of_nobody_else() {
        World.Site site = world().site(Place.OWN);
        World.Written written = world().writeMinutes(Place.OWN, "circulated", site.secretary());
        SubjectRef ref = new SubjectRef(SubjectKind.MINUTES, written.minutes());
        em.flush();
        AtomicReference<MyData> data = new AtomicReference<>();
        world().as(site.secretary(), () -> {
            drafts.keep(ref, "comment", "påbörjat", 0);
            em.flush();
            data.set(rights.data());
        });
        assertThat(data.get().account().username()).isEqualTo(site.secretary());
        assertThat(data.get().memberships()).anySatisfy(held -> assertThat(held.role()).isEqualTo("SECRETARY"));
        assertThat(data.get().written()).anySatisfy(one -> assertThat(one.thing()).isEqualTo(ref.toString()));
        assertThat(data.get().drafts()).anySatisfy(one -> assertThat(one.text()).isEqualTo("påbörjat"));
        assertThat(data.get().actions()).isNotEmpty();
        world().as(site.member(), () -> assertThat(rights.data().drafts())
                .noneSatisfy(one -> assertThat(one.text()).isEqualTo("påbörjat")));
    }

    @Test
    void the_own_data_tell_by_what_and_where_the_person_signs_in_and_hold_no_key() {
        String member = world().site(Place.OWN).member();
        Account account = em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", member)
                .getSingleResult();
        em.persist(new Passkey(account, "Telefonen", "aGFuZGxl", new NewPasskey("Y3JlZA", "bnlja2Vs", 0, true),
                clock.now()));
        em.persist(new ProviderIdentity(account, "https://idp.example", "4711", clock.now()));
        sessions.begin(member, SignInMeans.PASSWORD,
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "192.0.2.7");
        em.flush();
        world().as(member, () -> {
            MyData.SignIn own = rights.data().signIn();
            assertThat(own.passkeys()).extracting(MyData.Passkey::name).containsExactly("Telefonen");
            assertThat(own.providers()).extracting(MyData.Provider::issuer, MyData.Provider::subject)
                    .containsExactly(tuple("https://idp.example", "4711"));
            assertThat(own.sessions()).extracting(MyData.Session::browser, MyData.Session::means)
                    .contains(tuple("Firefox, Linux", "PASSWORD"));
            assertThat(own.secondFactor()).isFalse();
            assertThat(own.recoveryCodesLeft()).isZero();
            assertThat(own.toString()).doesNotContain("Y3JlZA").doesNotContain("bnlja2Vs").doesNotContain("aGFuZGxl");
        });
        world().as(world().site(Place.OWN).chair(), () -> assertThat(rights.data().signIn()).satisfies(own -> {
            assertThat(own.passkeys()).isEmpty();
            assertThat(own.providers()).isEmpty();
        }));
    }

    @Test
    void an_erasure_takes_away_account_seats_and_drafts_and_keeps_what_is_signed() {
        World.Site site = world().site(Place.OWN);
        World.Written written = world().writeMinutes(Place.OWN, "approved", site.secretary());
        String secretary = site.secretary();
        String sealedName = name(secretary);
        em.flush();
        world().as(secretary, () -> {
            drafts.keep(new SubjectRef(SubjectKind.MINUTES, written.minutes()), "comment", "påbörjat", 0);
            rights.ask(new AskForRight(PersonRequestKind.ERASURE, null));
        });
        em.flush();
        PersonRequestRow row = newest();
        assertThat(row.dueOn()).isEqualTo(clock.today().plusMonths(1));
        grant(row);
        assertThat(em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", secretary)
                .getResultList()).isEmpty();
        assertThat(audited("account.erased")).hasSize(1);
        assertThat(audited("request.made")).isNotEmpty();
        assertThat(audited("request.answered")).isNotEmpty();
        world().as(site.chair(), () -> assertThat(minutes.view(written.minutes()).content().draftedBy())
                .isEqualTo(sealedName));
        assertThat(em.createQuery("select count(d) from Draft d where d.text = 'påbörjat'", Long.class)
                .getSingleResult()).isZero();
        assertThat(name("erased-%")).startsWith("N. N.");
    }

    @Test
    void what_a_person_follows_is_in_the_own_data_and_goes_with_the_account() {
        World.Site site = world().site(Place.OWN);
        SearchAddress question = new SearchAddress("samordning", List.of("PLAN"), null, site.group(), 2018, "sv", null,
                "date", false, false);
        AtomicReference<String> key = new AtomicReference<>();
        world().as(site.secretary(), () -> {
            key.set(searches.makeFeed(searches.save(new SaveSearch("Samordningen", Pace.DAILY, question))));
            assertThat(rights.data().searches()).singleElement().satisfies(one -> {
                assertThat(one.name()).isEqualTo("Samordningen");
                assertThat(one.question()).isEqualTo(question);
                assertThat(one.pace()).isEqualTo("DAILY");
                assertThat(one.feed()).isTrue();
            });
            assertThat(rights.data().toString()).doesNotContain(key.get());
            rights.ask(new AskForRight(PersonRequestKind.ERASURE, null));
        });
        world().as(site.member(), () -> assertThat(rights.data().searches())
                .noneSatisfy(one -> assertThat(one.name()).isEqualTo("Samordningen")));
        assertThat(searches.feed(key.get()).name()).isEqualTo("Samordningen");
        em.flush();
        grant(newest());
        assertThat(em.createQuery("select count(s) from SavedSearch s where s.name = 'Samordningen'", Long.class)
                .getSingleResult()).isZero();
        assertThatThrownBy(() -> searches.feed(key.get())).isInstanceOf(NotFound.class);
    }

    private String name(String username) {
        return em.createQuery("select a.person.displayName from Account a where a.username like :name", String.class)
                .setParameter("name", username).getSingleResult();
    }

    @Test
    void a_second_request_of_a_kind_waits_for_the_first() {
        world().as(world().site(Place.OWN).member(), () -> {
            rights.ask(new AskForRight(PersonRequestKind.RESTRICTION, null));
            em.flush();
            assertThatThrownBy(() -> rights.ask(new AskForRight(PersonRequestKind.RESTRICTION, null)))
                    .isInstanceOf(RuleBroken.class).hasMessage("request.open");
        });
    }

    @Test
    void a_request_is_late_when_its_month_has_passed() {
        String member = world().site(Place.OWN).member();
        world().as(member, () -> clock.at(clock.now().minusDays(40),
                () -> rights.ask(new AskForRight(PersonRequestKind.CORRECTION, "Namnet är fel"))));
        em.flush();
        assertThat(newest().daysLate()).isBetween(9L, 12L);
    }

    @Test
    void a_refusal_without_its_reason_is_refused() {
        world().as(world().site(Place.OWN).member(),
                () -> rights.ask(new AskForRight(PersonRequestKind.ERASURE, null)));
        em.flush();
        PersonRequestRow row = newest();
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(
                () -> requests.answer(new AnswerRequest(row.id(), requests.view(row.id()).version(), false, " ")))
                .isInstanceOf(RuleBroken.class).hasMessage("request.noAnswer"));
    }

    private PersonRequestRow newest() {
        AtomicReference<PersonRequestRow> found = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> found.set(requests.all().stream().filter(PersonRequestRow::open)
                .max((one, other) -> Long.compare(one.id(), other.id())).orElseThrow()));
        return found.get();
    }

    private void grant(PersonRequestRow row) {
        world().as(World.ADMINISTRATOR, () -> requests
                .answer(new AnswerRequest(row.id(), requests.view(row.id()).version(), true, null)));
        em.flush();
    }

    private List<AuditEntry> audited(String act) {
        return em.createQuery("select a from AuditEntry a where a.act = :act", AuditEntry.class)
                .setParameter("act", act).getResultList();
    }
}
