package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.audit.AuditFilter;
import se.samverk.audit.AuditLogRow;
import se.samverk.audit.AuditLogView;
import se.samverk.audit.boundary.AuditLog;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.organisation.Role;
import se.samverk.plan.PlanKind;
import se.samverk.plan.PlanView;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.CreatePlan;
import se.samverk.plan.boundary.Plans;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Period;
import se.samverk.workinggroup.Visibility;

/** What the audit log finds, for whom, and what it does not hold. */
@ArquillianTest
class AuditLogIT extends RolledBack {
    private static final String TITLE = "Planen med den ovanliga titeln";
    private static final String WORDS = "beslutet om de ovanliga orden";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog log;

    @Inject
    private Plans plans;

    @Inject
    private Seats seats;

    @Inject
    private PortalClock clock;

    @Test
    void a_thing_s_words_stand_in_its_timeline_and_not_in_the_trail() {
        World.Site site = world().site(Place.OWN);
        long plan = adopted(site);
        AtomicReference<PlanView> view = new AtomicReference<>();
        world().as(site.coordinator(), () -> view.set(plans.view(plan)));
        assertThat(view.get().events()).anySatisfy(event -> assertThat(event.arguments()).contains(WORDS));
        AuditLogView acts = found(site.coordinator(), "plan-" + plan, null, null, null);
        assertThat(acts.rows()).extracting(AuditLogRow::act).contains("plan.drafted", "plan.adopted");
        assertThat(acts.rows()).extracting(AuditLogRow::detail).containsOnly("");
        assertThat(found(World.ADMINISTRATOR, WORDS, null, null, null).total()).isZero();
    }

    @Test
    void a_title_finds_acts_for_those_only_who_may_read_the_thing() {
        World.Site site = world().site(Place.OWN);
        adopted(site);
        assertThat(found(site.coordinator(), "ovanliga TITELN", null, null, null).total()).isPositive();
        assertThat(found(World.ADMINISTRATOR, "ovanliga TITELN", null, null, null).total()).isZero();
        assertThat(found(world().site(Place.FOREIGN).coordinator(), "ovanliga TITELN", null, null, null).total())
                .isZero();
    }

    @Test
    void acts_are_found_by_actor_act_and_day() {
        World.Site site = world().site(Place.OWN);
        adopted(site);
        LocalDate today = clock.today();
        AuditLogView mine = found(World.ADMINISTRATOR, site.coordinator().toUpperCase(Locale.ROOT),
                "plan.adopted", today, today);
        assertThat(mine.total()).isPositive();
        assertThat(mine.rows()).allSatisfy(row -> {
            assertThat(row.actor()).isEqualTo(site.coordinator());
            assertThat(row.act()).isEqualTo("plan.adopted");
        });
        String actor = site.coordinator();
        assertThat(found(World.ADMINISTRATOR, actor, "plan.adopted", today.plusDays(1), null).total()).isZero();
        assertThat(found(World.ADMINISTRATOR, actor, "plan.adopted", null, today.minusDays(1)).total()).isZero();
        assertThat(found(World.ADMINISTRATOR, actor, "plan.burnt", null, null).total()).isZero();
        assertThat(found(World.ADMINISTRATOR, "%", "plan.adopted", null, null).total()).as("a sign, not a wildcard")
                .isZero();
    }

    @Test
    void a_change_of_seats_that_is_rolled_back_leaves_no_entry() throws Exception {
        World.Site site = world().site(Place.OWN);
        long before = found(World.ADMINISTRATOR, null, "seat.setUp", null, null).total();
        world().as(site.coordinator(), () -> seats
                .give(new GiveSeat(Role.MEMBER, site.group(), site.organisation(), null, null, clock.today())));
        assertThat(found(World.ADMINISTRATOR, null, "seat.setUp", null, null).total()).isEqualTo(before + 1);
        transaction().rollback();
        transaction().begin();
        assertThat(found(World.ADMINISTRATOR, null, "seat.setUp", null, null).total()).isEqualTo(before);
    }

    /** A plan that only its group and its coordinator read. */
    private long adopted(World.Site site) {
        AtomicReference<Long> plan = new AtomicReference<>();
        world().as(site.coordinator(), () -> {
            plan.set(plans.create(new CreatePlan(site.group(), PlanKind.ACTION_PLAN, TITLE, Period.year(2019), null,
                    null, null, null, List.of(new CreatePlan.Area("Tidiga insatser", null, List.of())))));
            plans.propose(plan.get());
            plans.adopt(new AdoptPlan(plan.get(), WORDS, Visibility.GROUP));
        });
        return plan.get();
    }

    private AuditLogView found(String caller, String text, String act, LocalDate from, LocalDate to) {
        em.flush();
        AtomicReference<AuditLogView> view = new AtomicReference<>();
        world().as(caller, () -> view.set(log.find(new AuditFilter(text, act, from, to), 1)));
        return view.get();
    }
}
