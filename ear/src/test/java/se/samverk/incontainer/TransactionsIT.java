package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverk.shared.Language;
import se.samverk.shared.Audience;
import se.samverk.search.engine.SearchIndex;
import se.samverk.search.ReindexProgress;
import se.samverk.search.IndexJob;
import se.samverk.search.IndexDocument;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.platform.PortalClock;
import se.samverk.report.boundary.ReturnReport;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.search.boundary.IndexJobs;
import se.samverk.search.boundary.IndexTimer;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.TableRights;
import se.samverk.thing.SealedVersion;
import se.samverk.thing.Thing;
import se.samverk.workinggroup.boundary.Groups;

/** What goes with a change goes with it altogether, and what is wrong with one thing stops no other. */
@ArquillianTest
class TransactionsIT {
    /** Attachments are indexed by themselves when a timer has read their texts, whenever that is. */
    private static final List<String> WRITTEN_ALONG = List.of("audit_entry", "audit_pending", "event",
            "index_job where subject_kind <> 'ATTACHMENT'", "notice", "waiting");

    private static final String DIFFERENCES = "api/index-differences.csv";

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/samverk")
    private DataSource application;

    @Inject
    private World world;

    @Inject
    private StatusReports reports;

    @Inject
    private Groups groups;

    @Inject
    private IndexJobs jobs;

    @Inject
    private IndexHealth index;

    @Inject
    private SearchIndex engine;

    @Inject
    private IndexTimer timer;

    @Inject
    private PortalClock clock;

    @Inject
    private HttpServletRequest request;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void a_rollback_leaves_no_audit_event_index_job_notice_or_waiting() throws Exception {
        world.found();
        World.Reported report = world.writeReport(Place.OWN, "draft");
        world.awaitIndex();
        Map<String, Long> before = counted();
        transaction.begin();
        Map<String, Long> meanwhile;
        try {
            world.as(world.site(Place.OWN).chair(), () -> reports.submit(new SubmitReport(report.report())));
            em.flush();
            meanwhile = counted();
        } finally {
            transaction.rollback();
        }
        WRITTEN_ALONG.forEach(table -> assertThat(meanwhile.get(table)).as(table).isGreaterThan(before.get(table)));
        assertThat(counted()).isEqualTo(before);
    }

    private Map<String, Long> counted() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : WRITTEN_ALONG) {
            counts.put(table, ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult())
                    .longValue());
        }
        return counts;
    }

    @Test
    void the_domain_s_no_reaches_the_caller_unwrapped_and_rolls_back() throws Exception {
        world.found();
        World.Reported report = world.writeReport(Place.OWN, "submitted");
        transaction.begin();
        try {
            assertThatThrownBy(() -> groups.view(Long.MAX_VALUE)).isExactlyInstanceOf(NotFound.class);
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }
        assertThatThrownBy(() -> world.as(world.site(Place.OWN).coordinator(),
                () -> reports.returnForChanges(new ReturnReport(report.report(), " "))))
                .isExactlyInstanceOf(RuleBroken.class);
    }

    @Test
    void a_poisoned_index_job_is_parked_and_told_of_and_the_others_are_done() throws Exception {
        world.found();
        World.Written poisoned = world.writeMinutes(Place.OTHER, "approved", world.site(Place.OTHER).secretary());
        SubjectRef minutes = new SubjectRef(SubjectKind.MINUTES, poisoned.minutes());
        SubjectRef decision = new SubjectRef(SubjectKind.DECISION, poisoned.decision());
        world.awaitIndex();
        transaction.begin();
        em.persist(new SealedVersion(minutes, 2, "no minutes".getBytes(StandardCharsets.UTF_8), clock.now(), "nobody"));
        jobs.add(minutes);
        jobs.add(new SubjectRef(SubjectKind.GROUP, world.site(Place.OTHER).group()));
        transaction.commit();
        try {
            world.awaitIndex();
            assertThat(jobs.parked()).anySatisfy(job -> {
                assertThat(job.getSubject()).isEqualTo(minutes);
                assertThat(job.getLastError()).isNotBlank();
            });
            assertThat(jobs.open()).isZero();
            world.as(World.ADMINISTRATOR, () -> assertThat(index.differences()).contains(minutes.toString())
                    .doesNotContain(new SubjectRef(SubjectKind.GROUP, world.site(Place.OTHER).group()).toString()));
        } finally {
            forget(minutes, decision, new SubjectRef(SubjectKind.ACTION, poisoned.action()),
                    new SubjectRef(SubjectKind.ACTION, poisoned.actionOfChair()));
        }
    }

    @Test
    void indexing_anew_forgets_what_only_the_index_knows_and_is_not_stopped_by_what_cannot_be_read() throws Exception {
        world.found();
        World.Written poisoned = world.writeMinutes(Place.OTHER, "approved", world.site(Place.OTHER).secretary());
        SubjectRef minutes = new SubjectRef(SubjectKind.MINUTES, poisoned.minutes());
        SubjectRef group = new SubjectRef(SubjectKind.GROUP, world.site(Place.OTHER).group());
        SubjectRef ghost = new SubjectRef(SubjectKind.GROUP, 900_000_000_000L);
        world.awaitIndex();
        transaction.begin();
        em.persist(new SealedVersion(minutes, 2, "no minutes".getBytes(StandardCharsets.UTF_8), clock.now(), "nobody"));
        transaction.commit();
        engine.update(ghost, List.of(IndexDocument.about(ghost, "Spöket", Language.SV)
                .readableBy(Set.of(Audience.PUBLIC)).build()));
        engine.commit();
        try {
            Map<SubjectRef, String> before = engine.hashes(List.of(group, minutes, ghost));
            assertThat(before).containsOnlyKeys(group, minutes, ghost);
            world.as(World.ADMINISTRATOR, () -> index.reindex());
            while (jobs.reindex().filter(ReindexProgress::underWay).isPresent()) {
                timer.drain();
            }
            ReindexProgress ended = jobs.reindex().orElseThrow();
            assertThat(ended.fault()).isNull();
            assertThat(ended.done()).isEqualTo(ended.subjects()).isGreaterThan(10);
            world.awaitIndex();
            assertThat(engine.hashes(List.of(group, minutes, ghost))).isEqualTo(Map.of(group, before.get(group)));
            assertThat(jobs.parked()).extracting(IndexJob::getSubject).contains(minutes);
        } finally {
            forget(minutes, new SubjectRef(SubjectKind.DECISION, poisoned.decision()),
                    new SubjectRef(SubjectKind.ACTION, poisoned.action()),
                    new SubjectRef(SubjectKind.ACTION, poisoned.actionOfChair()));
        }
    }

    @Test
    void every_difference_between_index_and_database_is_fetched_by_a_system_administrator_and_nobody_else()
            throws Exception {
        world.found();
        World.Written poisoned = world.writeMinutes(Place.OTHER, "approved", world.site(Place.OTHER).secretary());
        SubjectRef unreadable = new SubjectRef(SubjectKind.MINUTES, poisoned.minutes());
        SubjectRef missing = world.writeReport(Place.OTHER, "draft").ref();
        SubjectRef outdated = world.writeReport(Place.OTHER, "submitted").ref();
        SubjectRef unwanted = world.writeReport(Place.OTHER, "discarded").ref();
        SubjectRef unknown = new SubjectRef(SubjectKind.GROUP, 900_000_000_001L);
        world.awaitIndex();
        Visitor administrator = signedIn(World.ADMINISTRATOR);
        assertThat(administrator.get(DIFFERENCES)).startsWith("200\n\uFEFF").doesNotContain(missing + ";",
                outdated + ";", unwanted + ";", unknown + ";", unreadable + ";");
        transaction.begin();
        em.persist(new SealedVersion(unreadable, 2, "no minutes".getBytes(StandardCharsets.UTF_8), clock.now(),
                "nobody"));
        transaction.commit();
        engine.remove(missing);
        Stream.of(outdated, unwanted, unknown).forEach(subject -> engine.update(subject,
                List.of(IndexDocument.about(subject, "Gammalt", Language.SV).readableBy(Set.of(Audience.group(1)))
                        .build())));
        engine.commit();
        try {
            Map.of(missing, "MISSING", outdated, "OUTDATED", unwanted, "UNWANTED", unreadable, "UNREADABLE")
                    .forEach((subject, difference) -> assertThat(administrator.get(DIFFERENCES).lines())
                            .anyMatch(line -> line.startsWith(subject + ";" + difference + ";")
                                    && line.endsWith(";" + subject.url())));
            assertThat(administrator.get(DIFFERENCES).lines())
                    .anyMatch(line -> line.startsWith(unknown + ";UNKNOWN;") && line.endsWith(";"));
            assertThat(signedIn(world.site(Place.OTHER).chair()).get(DIFFERENCES)).startsWith("403\n")
                    .doesNotContain(missing.toString());
            assertThat(visitor().get(DIFFERENCES)).startsWith("401\n").doesNotContain(missing.toString());
        } finally {
            engine.remove(unknown);
            jobs.addAll(List.of(missing, outdated, unwanted));
            forget(unreadable, new SubjectRef(SubjectKind.DECISION, poisoned.decision()),
                    new SubjectRef(SubjectKind.ACTION, poisoned.action()),
                    new SubjectRef(SubjectKind.ACTION, poisoned.actionOfChair()));
        }
        assertThat(administrator.get(DIFFERENCES)).startsWith("200\n").doesNotContain(missing + ";", outdated + ";",
                unwanted + ";", unknown + ";", unreadable + ";");
    }

    private Visitor visitor() {
        return new Visitor("http://localhost:" + request.getServerPort() + "/");
    }

    private Visitor signedIn(String username) {
        Visitor visitor = visitor();
        visitor.signIn(username, World.PASSWORD);
        return visitor;
    }

    /** What was broken on purpose is in nobody's way. */
    private void forget(SubjectRef... subjects) throws Exception {
        transaction.begin();
        for (SubjectRef subject : subjects) {
            Thing head = em.find(Thing.class, subject);
            head.showTo(List.of());
            em.remove(head);
            jobs.add(subject);
        }
        transaction.commit();
        jobs.done(jobs.parked().stream().map(job -> job.getId()).toList());
        timer.drain();
        world.awaitIndex();
    }

    @Test
    void insert_only_tables_refuse_changes_through_the_application_s_own_connections() throws SQLException {
        assertThat(TableRights.INSERT_ONLY).containsExactlyInAnyOrder("sealed_version", "event", "audit_entry",
                "audit_link", "setting_change", "broken_glass", "disposal", "statement_edition", "statement_text");
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TableRights.INSERT_ONLY) {
                assertThatThrownBy(() -> statement.execute("update " + table + " set version = version")).as(table)
                        .isInstanceOf(SQLException.class).hasMessageContaining(table);
                assertThatThrownBy(() -> statement.execute("truncate table " + table)).as(table)
                        .isInstanceOf(SQLException.class);
            }
        }
    }
}
