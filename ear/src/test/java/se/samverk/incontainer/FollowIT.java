package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.administration.JobKind;
import se.samverk.administration.boundary.Jobs;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.notification.Notice;
import se.samverk.notification.OutgoingMail;
import se.samverk.notification.Pace;
import se.samverk.notification.boundary.Digests;
import se.samverk.notification.boundary.MailChoices;
import se.samverk.notification.boundary.Outbox;
import se.samverk.notification.boundary.ReadyMail;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.plan.PlanKind;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.CreatePlan;
import se.samverk.plan.boundary.Plans;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.Sessions;
import se.samverk.search.SavedFeed;
import se.samverk.search.SavedSearchRow;
import se.samverk.search.SearchAddress;
import se.samverk.search.boundary.SaveSearch;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.search.boundary.SearchAlertTimer;
import se.samverk.search.boundary.SearchAlerts;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * What somebody follows is found, counted, mailed and fed with the rights of that person and that moment. Each test has
 * people of its own; the clock is set to where no timer of the portal is, so nothing waits.
 */
@ArquillianTest
class FollowIT {
    /** A Monday far from now, in the morning. */
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2032-03-08T08:00:00+01:00");

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Inject
    private World world;

    @Inject
    private Plans plans;

    @Inject
    private SavedSearches searches;

    @Inject
    private SearchAlerts alerts;

    @Inject
    private SearchAlertTimer timer;

    @Inject
    private Digests digests;

    @Inject
    private Outbox outbox;

    @Inject
    private MailChoices choices;

    @Inject
    private Sessions sessions;

    @Inject
    private Jobs jobs;

    @Inject
    private PortalClock clock;

    private String word;
    private String follower;
    private String other;
    private long person;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    private interface Work {
        void run() throws Exception;
    }

    @BeforeEach
    void people() throws Exception {
        world.found();
        word = "kvx" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        follower = person("follower");
        other = person("other");
        inTransaction(() -> {
            Account made = account(follower);
            made.receiveMailAt(follower + "@ekstad.example");
            person = made.getPerson().getId();
        });
        seat();
    }

    /** What others count is as it was before: no mail of a far day, and nobody who is disabled. */
    @AfterEach
    void nothing_is_left() throws Exception {
        inTransaction(() -> {
            em.createQuery("delete from OutgoingMail m where m.recipient = :recipient")
                    .setParameter("recipient", follower + "@ekstad.example").executeUpdate();
            account(follower).enable();
        });
    }

    private String person(String name) throws Exception {
        String username = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        inTransaction(() -> {
            Person made = new Person(username, "");
            em.persist(made);
            em.persist(new Account(username, made, "hash"));
        });
        return username;
    }

    /** The follower gets a seat in the own group. */
    private void seat() throws Exception {
        inTransaction(() -> {
            World.Site site = world.site(Place.OWN);
            Seat seat = new Seat(Role.MEMBER, new SubjectRef(SubjectKind.GROUP, site.group()),
                    em.find(Organisation.class, site.organisation()), "ledamot", clock.today().minusDays(9));
            em.persist(seat);
            em.persist(new Holding(seat, account(follower).getPerson(), clock.today().minusDays(9)));
        });
    }

    private void loseSeats() throws Exception {
        inTransaction(() -> em.createNamedQuery("Holding.ofPerson", Holding.class).setParameter("person", person)
                .setParameter("day", clock.today()).getResultList()
                .forEach(holding -> holding.end(clock.today().minusDays(1))));
    }

    private void inTransaction(Work work) throws Exception {
        transaction.begin();
        try {
            work.run();
            transaction.commit();
        } catch (Exception | AssertionError e) {
            transaction.rollback();
            throw e;
        }
    }

    private Account account(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", username)
                .getSingleResult();
    }

    private <T> T as(String username, Supplier<T> act) {
        List<T> result = new ArrayList<>();
        world.as(username, () -> result.add(act.get()));
        return result.get(0);
    }

    private SubjectRef draft(String title) {
        CreatePlan like = world.newPlan(Place.OWN);
        SubjectRef plan = new SubjectRef(SubjectKind.PLAN, as(world.site(Place.OWN).coordinator(),
                () -> plans.create(new CreatePlan(like.groupId(), PlanKind.ACTIVITY_PLAN, title, like.period(), null,
                        null, null, null, like.areas()))));
        world.awaitIndex();
        return plan;
    }

    private void adopt(SubjectRef plan) {
        world.as(world.site(Place.OWN).coordinator(), () -> {
            plans.propose(plan.id());
            plans.adopt(new AdoptPlan(plan.id(), "Beslut 9", Visibility.PUBLIC));
        });
        world.awaitIndex();
    }

    private SearchAddress question() {
        return new SearchAddress(word, List.of("PLAN"), null, null, null, null, null, null, false, false);
    }

    private long follow(String username, Pace pace) {
        List<Long> id = new ArrayList<>();
        clock.at(MONDAY, () -> id.add(as(username, () -> searches.save(new SaveSearch(word, pace, question())))));
        return id.get(0);
    }

    private SavedSearchRow row(String username) {
        return as(username, () -> searches.mine().get(0));
    }

    private void run(long search, OffsetDateTime at) {
        clock.at(at, () -> alerts.run(search));
    }

    private List<Notice> notices(long search) {
        em.clear();
        return em.createQuery("select n from Notice n where n.followsId = :search order by n.id", Notice.class)
                .setParameter("search", search).getResultList();
    }

    private void plan(OffsetDateTime at) {
        clock.at(at, () -> digests.plan(person));
    }

    private List<OutgoingMail> mails() {
        em.clear();
        return em.createNamedQuery("OutgoingMail.to", OutgoingMail.class)
                .setParameter("recipient", follower + "@ekstad.example").getResultList();
    }

    /** What is sent; empty when nothing is. */
    private List<ReadyMail> send(OffsetDateTime at) {
        List<ReadyMail> ready = new ArrayList<>();
        clock.at(at, () -> mails().forEach(mail -> outbox.begin(mail.getId()).ifPresent(one -> {
            ready.add(one);
            outbox.sent(one.id());
        })));
        return ready;
    }

    /** The titles of the things, without those of their parts. */
    private static List<String> titles(SavedFeed feed) {
        return feed.entries().stream().map(entry -> entry.hit().title().replaceAll(":.*", "")).toList();
    }

    @Test
    void what_came_since_the_last_opening_is_counted_and_marked_once() {
        SubjectRef before = draft(word + " före");
        long search = follow(follower, Pace.NONE);
        assertThat(row(follower).fresh()).as("what was seen when it was saved").isZero();
        assertThat(as(follower, () -> searches.open(search))).isEqualTo(question());
        assertThat(as(follower, () -> searches.fresh(search))).isEmpty();

        SubjectRef after = draft(word + " efter");
        assertThat(row(follower).fresh()).isEqualTo(1);
        as(follower, () -> searches.open(search));
        assertThat(as(follower, () -> searches.fresh(search))).containsExactly(after).doesNotContain(before);
        assertThat(row(follower).fresh()).isZero();
        clock.at(MONDAY, () -> as(follower, () -> searches.open(search)));
        assertThat(as(follower, () -> searches.fresh(search))).isEmpty();
    }

    @Test
    void what_becomes_readable_later_is_new_then_and_not_before() throws Exception {
        SubjectRef plan = draft(word + " utkast");
        follow(other, Pace.NONE);
        loseSeats();
        follow(follower, Pace.NONE);
        assertThat(row(follower).fresh()).isZero();
        seat();
        assertThat(row(follower).fresh()).as("a new seat").isEqualTo(1);

        assertThat(row(other).fresh()).as("nobody else's draft").isZero();
        adopt(plan);
        assertThat(row(other).fresh()).as("a draft that was published").isEqualTo(1);
    }

    @Test
    void a_lost_seat_takes_hits_out_of_count_feed_and_the_mail_that_waits() throws Exception {
        long search = follow(follower, Pace.AT_ONCE);
        String key = as(follower, () -> searches.makeFeed(search));
        draft(word + " utkast");
        run(search, MONDAY.plusMinutes(5));
        plan(MONDAY.plusMinutes(6));
        assertThat(mails()).hasSize(1);
        assertThat(titles(searches.feed(key))).containsExactly(word + " utkast");
        assertThat(row(follower).fresh()).isEqualTo(1);

        loseSeats();
        assertThat(row(follower).fresh()).isZero();
        assertThat(titles(searches.feed(key))).isEmpty();
        assertThat(send(MONDAY.plusMinutes(7))).isEmpty();
    }

    @Test
    void without_the_seat_nothing_is_put_into_a_mail_at_all() throws Exception {
        long search = follow(follower, Pace.AT_ONCE);
        draft(word + " utkast");
        loseSeats();
        run(search, MONDAY.plusMinutes(5));
        assertThat(notices(search)).isEmpty();
        seat();
        run(search, MONDAY.plusMinutes(10));
        assertThat(notices(search)).as("the same with the seat").hasSize(1);
    }

    @Test
    void hits_come_once_in_one_mail_grouped_by_thing_the_newest_first_with_a_link_to_the_search() {
        long search = follow(follower, Pace.AT_ONCE);
        SubjectRef one = draft(word + " ett");
        SubjectRef two = draft(word + " två");
        run(search, MONDAY.plusMinutes(5));
        run(search, MONDAY.plusMinutes(10));
        plan(MONDAY.plusMinutes(11));
        ReadyMail mail = send(MONDAY.plusMinutes(12)).get(0);
        List<SubjectRef> order = notices(search).stream().map(Notice::getSubject).toList();
        assertThat(order).containsExactlyInAnyOrder(one, two);
        String first = order.get(1).equals(one) ? word + " ett" : word + " två";
        String second = order.get(1).equals(one) ? word + " två" : word + " ett";
        assertThat(mail.subject()).isEqualTo("Nytt för dig i Samverk");
        assertThat(mail.body()).containsSubsequence(first, "– Ny träff i en sökning som du följer", second,
                "/saved/" + search, "/mail/stop?token=").containsOnlyOnce(word + " ett")
                .doesNotContain(follower);
        run(search, MONDAY.plusMinutes(20));
        plan(MONDAY.plusMinutes(21));
        assertThat(mails()).as("told once").hasSize(1);
    }

    @Test
    void a_mail_shows_the_passage_that_was_found() {
        CreatePlan like = world.newPlan(Place.OWN);
        CreatePlan.Area area = new CreatePlan.Area("Samordning", null, List.of(new CreatePlan.Goal(
                "Alla vet vem som gör vad", List.of(new CreatePlan.Measure("En rutin för " + word, null)))));
        long search = follow(follower, Pace.AT_ONCE);
        as(world.site(Place.OWN).coordinator(), () -> plans.create(new CreatePlan(like.groupId(),
                PlanKind.ACTIVITY_PLAN, "Plan utan ordet", like.period(), null, null, null, null, List.of(area))));
        world.awaitIndex();
        run(search, MONDAY.plusMinutes(5));
        plan(MONDAY.plusMinutes(6));
        assertThat(send(MONDAY.plusMinutes(7)).get(0).body())
                .contains(
                        "Plan utan ordet\n– Ny träff i en sökning som du följer\n  Alla vet vem som gör vad En rutin för "
                                + word);
    }

    @Test
    void a_figure_is_told_by_what_it_is_about_to_those_who_may_read_its_report() throws Exception {
        SearchAddress figures = new SearchAddress(null, List.of("FIGURE"), null, world.site(Place.OWN).group(), null,
                null, null, null, false, false);
        List<Long> ids = new ArrayList<>();
        clock.at(MONDAY, () -> ids
                .add(as(follower, () -> searches.save(new SaveSearch("Siffror", Pace.AT_ONCE, figures)))));
        long search = ids.get(0);
        SubjectRef figure = new SubjectRef(SubjectKind.FIGURE, world.writeReport(Place.OWN, "draft").figure());
        world.awaitIndex();
        String key = as(follower, () -> searches.makeFeed(search));
        String title = searches.feed(key).entries().stream().map(SavedFeed.Entry::hit)
                .filter(hit -> hit.subject().equals(figure)).findFirst().orElseThrow().title();
        run(search, MONDAY.plusMinutes(5));
        plan(MONDAY.plusMinutes(6));
        assertThat(notices(search)).extracting(Notice::getSubject).containsExactly(figure);
        assertThat(send(MONDAY.plusMinutes(7)).get(0).body()).contains(title + "\n– Ny träff");

        world.writeReport(Place.OWN, "draft");
        world.awaitIndex();
        run(search, MONDAY.plusMinutes(10));
        plan(MONDAY.plusMinutes(11));
        assertThat(mails()).hasSize(2);
        loseSeats();
        assertThat(send(MONDAY.plusMinutes(12))).isEmpty();
    }

    @Test
    void who_asks_for_it_daily_is_told_daily_and_weekly_keeps_to_two_mails_in_a_week() {
        long search = follow(follower, Pace.DAILY);
        for (int day = 1; day < 5; day++) {
            draft(word + " dag " + day);
            run(search, MONDAY.plusDays(day));
            plan(MONDAY.plusDays(day));
        }
        assertThat(mails()).hasSize(4);
        as(follower, () -> {
            searches.change(search, word, Pace.WEEKLY);
            return true;
        });
        for (int day = 5; day < 9; day++) {
            draft(word + " dag " + day);
            run(search, MONDAY.plusDays(day));
            plan(MONDAY.plusDays(day));
        }
        assertThat(notices(search)).hasSize(8);
        assertThat(mails()).as("two in seven days, those that were promised not counted").hasSize(6);
    }

    @Test
    void a_page_that_is_loaded_again_keeps_its_marks() {
        long search = follow(follower, Pace.NONE);
        SubjectRef after = draft(word + " efter");
        as(follower, () -> searches.open(search));
        as(follower, () -> searches.open(search));
        assertThat(as(follower, () -> searches.fresh(search))).containsExactly(after);
        clock.at(MONDAY, () -> as(follower, () -> searches.open(search)));
        assertThat(as(follower, () -> searches.fresh(search))).as("opened another day").isEmpty();
    }

    @Test
    void asking_for_mail_opens_nothing() {
        long search = follow(follower, Pace.NONE);
        draft(word + " efter");
        assertThat(row(follower).fresh()).isEqualTo(1);
        world.as(follower, () -> searches.change(search, word, Pace.AT_ONCE));
        assertThat(row(follower).fresh()).isEqualTo(1);
        run(search, MONDAY);
        assertThat(notices(search)).as("it could be seen already").isEmpty();
    }

    @Test
    void whatever_secures_an_account_closes_its_feeds() throws Exception {
        draft(word + " ett");
        long search = follow(follower, Pace.NONE);
        String key = as(follower, () -> searches.makeFeed(search));
        assertThat(titles(searches.feed(key))).hasSize(1);
        long account = account(follower).getId();
        inTransaction(() -> sessions.endAllOf(account));
        notFound(() -> searches.feed(key));
        assertThat(row(follower).feedMadeAt()).isNull();
        assertThat(row(follower).feedClosedAt()).as("the owner is told").isNotNull();
        assertThat(closed()).as("and the trail").isEqualTo(1);

        inTransaction(() -> sessions.endAllOf(account));
        assertThat(closed()).as("where there is no feed, none is closed").isEqualTo(1);
        as(follower, () -> searches.makeFeed(search));
        assertThat(row(follower).feedClosedAt()).as("once there is another").isNull();
        world.as(follower, () -> searches.closeFeed(search));
        assertThat(row(follower).feedClosedAt()).as("by the owner's own wish").isNull();
    }

    private long closed() {
        return em.createQuery("select count(e) from AuditEntry e where e.act = 'search.feedsClosed'"
                + " and e.detail = :username", Long.class).setParameter("username", follower).getSingleResult();
    }

    /** The boundary with an index that says of itself that it does not know all yet. */
    private SavedSearches whileFilling() throws ReflectiveOperationException {
        SavedSearches filling = new Unmanaged<>(SavedSearches.class).newInstance().produce().inject().get();
        set(filling, "em", em);
        set(filling, "index", Proxy.newProxyInstance(SearchEngine.class.getClassLoader(),
                new Class<?>[]{SearchEngine.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("needsRebuild");
                    return true;
                }));
        return filling;
    }

    private static void set(SavedSearches one, String name, Object value) throws ReflectiveOperationException {
        Field field = SavedSearches.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(one, value);
    }

    @Test
    void what_an_index_that_is_being_filled_does_not_know_yet_is_not_told_of_afterwards() throws Exception {
        SavedSearches filling = whileFilling();
        List<Long> ids = new ArrayList<>();
        inTransaction(() -> clock.at(MONDAY, () -> ids.add(
                as(follower, () -> filling.save(new SaveSearch(word, Pace.AT_ONCE, question()))))));
        long search = ids.get(0);
        long later = follow(other, Pace.NONE);
        inTransaction(() -> clock.at(MONDAY,
                () -> world.as(other, () -> filling.change(later, word, Pace.AT_ONCE))));
        adopt(draft(word + " fanns redan"));
        assertThat(row(follower).fresh()).isZero();
        assertThat(row(other).fresh()).as("not seen when it was saved").isEqualTo(1);
        run(search, MONDAY.plusMinutes(5));
        run(later, MONDAY.plusMinutes(5));
        assertThat(notices(search)).isEmpty();
        assertThat(notices(later)).isEmpty();

        SubjectRef after = draft(word + " kom sedan");
        adopt(after);
        assertThat(row(follower).fresh()).isEqualTo(1);
        assertThat(row(other).fresh()).isEqualTo(2);
        run(search, MONDAY.plusMinutes(10));
        run(later, MONDAY.plusMinutes(10));
        assertThat(notices(search)).extracting(Notice::getSubject).containsExactly(after);
        assertThat(notices(later)).extracting(Notice::getSubject).containsExactly(after);
    }

    @Test
    void what_was_opened_or_is_followed_no_longer_is_not_told() {
        long search = follow(follower, Pace.AT_ONCE);
        draft(word + " ett");
        run(search, MONDAY.plusMinutes(5));
        as(follower, () -> searches.open(search));
        plan(MONDAY.plusMinutes(6));
        assertThat(mails()).as("seen in the portal").isEmpty();
        draft(word + " två");
        run(search, MONDAY.plusMinutes(10));
        world.as(follower, () -> searches.remove(search));
        plan(MONDAY.plusMinutes(11));
        assertThat(mails()).as("followed no longer").isEmpty();
    }

    @Test
    void who_has_stopped_mails_gets_none_of_searches_either() {
        long search = follow(follower, Pace.AT_ONCE);
        world.as(follower, () -> choices.choose(Pace.NONE));
        draft(word + " ett");
        run(search, MONDAY.plusMinutes(5));
        plan(MONDAY.plusMinutes(6));
        assertThat(mails()).isEmpty();
        world.as(follower, () -> choices.choose(Pace.DAILY));
        draft(word + " två");
        run(search, MONDAY.plusMinutes(10));
        plan(MONDAY.plusMinutes(11));
        assertThat(mails()).as("once mails are wanted again").hasSize(1);
    }

    @Test
    void for_a_disabled_account_nothing_is_looked_for_and_its_feed_is_unknown() throws Exception {
        long search = follow(follower, Pace.AT_ONCE);
        String key = as(follower, () -> searches.makeFeed(search));
        draft(word + " ett");
        assertThat(titles(searches.feed(key))).hasSize(1);
        inTransaction(() -> account(follower).disable());
        run(search, MONDAY.plusMinutes(5));
        assertThat(notices(search)).isEmpty();
        notFound(() -> searches.feed(key));
        inTransaction(() -> account(follower).enable());
        run(search, MONDAY.plusMinutes(10));
        assertThat(notices(search)).as("once the account is open again").hasSize(1);
        assertThat(titles(searches.feed(key))).hasSize(1);
    }

    @Test
    void a_key_opens_a_feed_until_it_is_made_anew_or_taken_back() {
        draft(word + " ett");
        long search = follow(follower, Pace.NONE);
        String first = as(follower, () -> searches.makeFeed(search));
        assertThat(titles(searches.feed(first))).containsExactly(word + " ett");
        String second = as(follower, () -> searches.makeFeed(search));
        notFound(() -> searches.feed(first));
        assertThat(titles(searches.feed(second))).hasSize(1);
        assertThat(em.createNativeQuery("select feed_sha256 from saved_search where id = " + search).getSingleResult()
                .toString()).hasSize(64).isNotEqualTo(second);
        world.as(follower, () -> searches.closeFeed(search));
        notFound(() -> searches.feed(second));
        notFound(() -> searches.feed(""));
    }

    @Test
    void nobody_else_opens_changes_or_deletes_a_saved_search() {
        long search = follow(follower, Pace.NONE);
        for (String stranger : List.of(other, world.site(Place.OWN).coordinator(), World.ADMINISTRATOR)) {
            notFound(() -> as(stranger, () -> searches.one(search)));
            notFound(() -> as(stranger, () -> searches.open(search)));
            notFound(() -> world.as(stranger, () -> searches.change(search, "Taget", Pace.DAILY)));
            notFound(() -> as(stranger, () -> searches.makeFeed(search)));
            notFound(() -> world.as(stranger, () -> searches.closeFeed(search)));
            notFound(() -> world.as(stranger, () -> searches.remove(search)));
            assertThat(as(stranger, () -> searches.fresh(search))).isEmpty();
        }
        assertThat(row(follower)).satisfies(kept -> {
            assertThat(kept.name()).isEqualTo(word);
            assertThat(kept.pace()).isEqualTo(Pace.NONE);
        });
        world.as(follower, () -> searches.change(search, "Mitt", Pace.DAILY));
        assertThat(as(follower, () -> searches.one(search)).name()).isEqualTo("Mitt");
        as(follower, () -> searches.open(search));
        as(follower, () -> searches.makeFeed(search));
        world.as(follower, () -> searches.closeFeed(search));
        world.as(follower, () -> searches.remove(search));
        assertThat(as(follower, () -> searches.mine())).isEmpty();
    }

    private static void notFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFound.class);
    }

    @Test
    void fifty_are_enough_and_a_name_is_given_once() {
        for (int i = 0; i < 49; i++) {
            String name = "Sökning " + i;
            as(follower, () -> searches.save(new SaveSearch(name, Pace.NONE, question())));
        }
        assertThatThrownBy(() -> as(follower, () -> searches.save(new SaveSearch("sökning 7", Pace.NONE, question()))))
                .isInstanceOf(RuleBroken.class).hasMessage("saved.there");
        as(follower, () -> searches.save(new SaveSearch("Den femtionde", Pace.NONE, question())));
        assertThatThrownBy(() -> as(follower, () -> searches.save(new SaveSearch("En till", Pace.NONE, question()))))
                .isInstanceOf(RuleBroken.class).hasMessage("saved.tooMany");
    }

    @Test
    void a_search_that_cannot_be_asked_is_put_aside_and_stops_no_other() throws Exception {
        long poison = follow(other, Pace.AT_ONCE);
        long search = follow(follower, Pace.AT_ONCE);
        draft(word + " ett");
        inTransaction(() -> em.createNativeQuery("update saved_search set pace = 'POISON' where id = " + poison)
                .executeUpdate());
        for (int tick = 1; tick <= 5; tick++) {
            clock.at(MONDAY.plusMinutes(5L * tick), timer::ask);
        }
        assertThat(notices(search)).hasSize(1);
        assertThat(alerts.parked()).anySatisfy(one -> {
            assertThat(one.id()).isEqualTo(poison);
            assertThat(one.attempts()).isEqualTo(5);
        });
        assertThat(as(World.ADMINISTRATOR, () -> jobs.aside()))
                .anySatisfy(job -> assertThat(job.kind()).isEqualTo(JobKind.SEARCH));
        clock.at(MONDAY.plusHours(1), () -> assertThat(alerts.due(1000)).contains(search).doesNotContain(poison));
        inTransaction(() -> em.createNativeQuery("update saved_search set pace = 'DAILY' where id = " + poison)
                .executeUpdate());
        alerts.settleParked(poison, false);
        clock.at(MONDAY.plusHours(1), () -> assertThat(alerts.due(1000)).contains(poison));
    }
}
