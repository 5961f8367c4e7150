package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.administration.JobKind;
import se.samverk.administration.JobRow;
import se.samverk.administration.SettingEffect;
import se.samverk.administration.SettingRow;
import se.samverk.administration.boundary.ChangeSetting;
import se.samverk.administration.boundary.Jobs;
import se.samverk.administration.boundary.SettingsBook;
import se.samverk.administration.boundary.SettleJob;
import se.samverk.audit.AuditFilter;
import se.samverk.audit.AuditLogRow;
import se.samverk.audit.boundary.AuditLog;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.notification.Notice;
import se.samverk.organisation.Role;
import se.samverk.platform.PortalClock;
import se.samverk.register.RoleChange;
import se.samverk.register.RoleFilter;
import se.samverk.register.RoleRow;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.RoleBook;
import se.samverk.register.boundary.Seats;
import se.samverk.search.ReindexProgress;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.shared.Conflict;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Setting;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Looking after the portal: settings, roles, jobs and the index, with what is refused and what is audited. */
@ArquillianTest
class AdministrationIT extends RolledBack {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private SettingsBook settings;

    @Inject
    private RoleBook roles;

    @Inject
    private Seats seats;

    @Inject
    private Jobs jobs;

    @Inject
    private IndexHealth index;

    @Inject
    private AuditLog log;

    @Inject
    private PortalClock clock;

    @Test
    void a_setting_is_shown_with_its_effect_and_changed_with_who_and_when() {
        String before = setting(Setting.SESSION_IDLE_MINUTES).value();
        ChangeSetting order = new ChangeSetting(Setting.SESSION_IDLE_MINUTES, before, " 45 ");
        AtomicReference<SettingEffect> effect = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> effect.set(settings.effect(order)));
        assertThat(effect.get().before()).isEqualTo(before);
        assertThat(effect.get().after()).isEqualTo("45");
        assertThat(setting(Setting.SESSION_IDLE_MINUTES).value()).as("looking changes nothing").isEqualTo(before);
        world().as(World.ADMINISTRATOR, () -> settings.change(order));
        em.flush();
        SettingRow changed = setting(Setting.SESSION_IDLE_MINUTES);
        assertThat(changed.value()).isEqualTo("45");
        assertThat(changed.by()).isEqualTo("Systemadministratör");
        assertThat(changed.at()).isNotNull();
        assertThat(audited("setting.changed").get(0).detail())
                .isEqualTo("samverk.session.idle.minutes: " + before + " → 45");
    }

    @Test
    void a_setting_that_somebody_else_has_changed_is_not_changed_blindly() {
        ChangeSetting order = new ChangeSetting(Setting.INVITATION_DAYS, "999", "30");
        world().as(World.ADMINISTRATOR,
                () -> assertThatThrownBy(() -> settings.change(order)).isInstanceOf(Conflict.class));
    }

    @Test
    void a_setting_given_from_outside_holds_and_is_not_changed_here() {
        System.setProperty(Setting.PASSWORD_LINK_HOURS.property(), "7");
        try {
            SettingRow row = setting(Setting.PASSWORD_LINK_HOURS);
            assertThat(row.value()).isEqualTo("7");
            assertThat(row.fixed()).isTrue();
            ChangeSetting order = new ChangeSetting(Setting.PASSWORD_LINK_HOURS, "7", "30");
            refused("setting.fixed", () -> settings.change(order));
        } finally {
            System.clearProperty(Setting.PASSWORD_LINK_HOURS.property());
        }
    }

    private SettingRow setting(Setting setting) {
        AtomicReference<SettingRow> found = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> found.set(
                settings.all().stream().filter(row -> row.setting() == setting).findFirst().orElseThrow()));
        return found.get();
    }

    @Test
    void the_last_administrator_is_not_let_go() {
        List<RoleRow> administrators = rows(World.ADMINISTRATOR,
                new RoleFilter(Role.SYSTEM_ADMINISTRATOR, null, null, null));
        long mine = administrators.stream().filter(row -> row.holder().equals("Systemadministratör")).findFirst()
                .orElseThrow().seatId();
        LocalDate yesterday = clock.today().minusDays(1);
        administrators.stream().filter(row -> row.seatId() != mine)
                .forEach(row -> world().as(World.ADMINISTRATOR, () -> seats.leave(row.seatId(), yesterday)));
        em.flush();
        refused("seat.lastAdministrator", () -> seats.leave(mine, yesterday));
    }

    @Test
    void an_administrator_beside_others_may_leave() {
        List<RoleRow> administrators = rows(World.ADMINISTRATOR,
                new RoleFilter(Role.SYSTEM_ADMINISTRATOR, null, null, null));
        assertThat(administrators).hasSizeGreaterThan(1);
        long second = world().number("seat.sysadmin.second");
        world().as(World.ADMINISTRATOR, () -> seats.close(second, clock.today().minusDays(1)));
        em.flush();
        assertThat(rows(World.ADMINISTRATOR, new RoleFilter(Role.SYSTEM_ADMINISTRATOR, null, null, null)))
                .noneMatch(row -> row.seatId() == second);
        assertThat(audited("seat.closed")).isNotEmpty();
    }

    @Test
    void giving_a_role_is_told_before_it_is_done() {
        World.Site site = world().site(Place.OWN);
        GiveSeat order = new GiveSeat(Role.COORDINATOR, site.collaboration(), site.organisation(),
                world().number("person.exmember"), null, clock.today());
        AtomicReference<RoleChange> change = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> change.set(roles.giving(order)));
        assertThat(change.get().others()).contains("coordinator");
        assertThat(change.get().placeName()).isEqualTo("Samverkan Ekdalen");
        RoleFilter coordinators = new RoleFilter(Role.COORDINATOR, "exmember", null, "ekdalen");
        assertThat(rows(World.ADMINISTRATOR, coordinators)).isEmpty();
        world().as(World.ADMINISTRATOR, () -> seats.give(order));
        em.flush();
        assertThat(rows(World.ADMINISTRATOR, coordinators)).hasSize(1);
        refused("role.held", () -> roles.giving(order));
    }

    @Test
    void an_organisation_s_administrator_sees_and_gives_the_roles_of_its_own_alone() {
        String administrator = "matrix.orgadmin";
        assertThat(rows(administrator, new RoleFilter(null, null, null, null))).isNotEmpty()
                .allSatisfy(row -> assertThat(row.organisationName()).isEqualTo("Ekstads kommun"));
        world().as(administrator, () -> {
            assertThat(roles.choices().roles()).containsExactly(Role.READER);
            assertThat(roles.choices().organisations()).extracting(one -> one.name()).containsExactly("Ekstads kommun");
        });
    }

    private List<RoleRow> rows(String caller, RoleFilter filter) {
        AtomicReference<List<RoleRow>> found = new AtomicReference<>();
        world().as(caller, () -> found.set(roles.list(filter, 1).rows()));
        return found.get();
    }

    @Test
    void a_seat_that_is_asked_for_something_does_not_end() {
        World.Site site = world().site(Place.OWN);
        world().writeMinutes(Place.OWN, "circulated", site.secretary());
        em.flush();
        world().as(site.coordinator(), () -> {
            refusedHere("seat.stillAsked", () -> seats.close(site.memberSeat(), clock.today()));
        });
    }

    @Test
    void a_job_that_stands_aside_is_tried_again_or_dropped_and_audited() {
        Notice notice = new Notice(world().site(Place.OWN).chairSeat(),
                new SubjectRef(SubjectKind.GROUP, world().site(Place.OWN).group()), "waiting.FILL", null, clock.now());
        for (int attempt = 0; attempt < Notice.MAX_ATTEMPTS; attempt++) {
            notice.failed("java.io.IOException", clock.now());
        }
        em.persist(notice);
        em.flush();
        world().as(World.ADMINISTRATOR, () -> {
            assertThat(jobs.aside()).contains(new JobRow(JobKind.NOTICE, notice.getId(), notice.getSubject(),
                    Notice.MAX_ATTEMPTS, "java.io.IOException", notice.getParkedAt().orElseThrow()));
            jobs.settle(new SettleJob(JobKind.NOTICE, notice.getId(), false));
        });
        assertThat(notice.isParked()).isFalse();
        assertThat(audited("job.retried").get(0).detail()).isEqualTo("NOTICE " + notice.getId());
        refused("job.gone", () -> jobs.settle(new SettleJob(JobKind.NOTICE, notice.getId(), true)));
    }

    @Test
    void indexing_everything_anew_is_asked_for_once_and_tells_how_far_it_is() {
        world().as(World.ADMINISTRATOR, () -> {
            index.reindex();
            em.flush();
            ReindexProgress progress = index.progress().orElseThrow();
            assertThat(progress.underWay()).isTrue();
            assertThat(progress.subjects()).isPositive();
            assertThat(progress.done()).isZero();
            assertThat(progress.startedBy()).isEqualTo("Systemadministratör");
        });
        assertThat(audited("index.reindex")).isNotEmpty();
        refused("index.underWay", () -> index.reindex());
    }

    private List<AuditLogRow> audited(String act) {
        em.flush();
        AtomicReference<List<AuditLogRow>> rows = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> rows.set(log.find(new AuditFilter(null, act, null, null), 1).rows()));
        return rows.get();
    }

    private void refused(String rule, Runnable act) {
        world().as(World.ADMINISTRATOR, () -> refusedHere(rule, act));
    }

    private static void refusedHere(String rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
