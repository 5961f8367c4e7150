package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.administration.CountedFrom;
import se.samverk.administration.DisposalRow;
import se.samverk.administration.RetentionOutcome;
import se.samverk.administration.RetentionRow;
import se.samverk.administration.boundary.DisposalTimer;
import se.samverk.administration.boundary.DisposeThings;
import se.samverk.administration.boundary.Retention;
import se.samverk.administration.boundary.SayRetention;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.platform.PortalClock;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.thing.boundary.Things;

/** Retention: what has been kept long enough, and what is left of what was disposed of by a decision. */
@ArquillianTest
class RetentionIT extends RolledBack {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Retention retention;

    @Inject
    private DisposalTimer timer;

    @Inject
    private Things things;

    @Inject
    private SealedVersions sealed;

    @Inject
    private PortalClock clock;

    private SubjectRef report(RetentionOutcome outcome) {
        SubjectRef report = world().writeReport(Place.OWN, "PUBLIC").ref();
        em.flush();
        world().as(World.ADMINISTRATOR, () -> {
            RetentionRow rule = retention.rule(SubjectKind.REPORT);
            retention.say(new SayRetention(SubjectKind.REPORT, rule.version(), 1, CountedFrom.DAY, outcome,
                    "Dokumentplanen"));
        });
        em.flush();
        return report;
    }

    private DisposeThings order(SubjectRef thing, String decision, LocalDate day) {
        return new DisposeThings(Set.of(thing), decision, world().site(Place.OWN).organisation(), day);
    }

    @Test
    void a_run_lists_what_is_due_with_the_reason_and_changes_nothing() {
        SubjectRef report = report(RetentionOutcome.DISPOSE);
        world().as(World.ADMINISTRATOR, () -> {
            assertThat(retention.candidates()).anySatisfy(row -> {
                assertThat(row.subject()).isEqualTo(report);
                assertThat(row.years()).isEqualTo(1);
                assertThat(row.ground()).isEqualTo("Dokumentplanen");
            });
            assertThat(things.find(report)).isPresent();
            assertThat(retention.disposals()).noneMatch(row -> row.subject().equals(report));
        });
    }

    @Test
    void what_is_kept_is_not_listed() {
        SubjectRef report = report(RetentionOutcome.KEEP);
        world().as(World.ADMINISTRATOR,
                () -> assertThat(retention.candidates()).noneMatch(row -> row.subject().equals(report)));
    }

    @Test
    void nothing_is_disposed_of_without_a_decision() {
        refused("retention.noDecision", order(report(RetentionOutcome.DISPOSE), "  ", clock.today()));
    }

    @Test
    void a_decision_of_tomorrow_is_none() {
        refused("retention.decidedOn", order(report(RetentionOutcome.DISPOSE), "17 § 4", clock.today().plusDays(1)));
    }

    @Test
    void what_is_to_be_handed_over_is_not_disposed_of() {
        refused("retention.notDue", order(report(RetentionOutcome.TRANSFER), "17 § 4", clock.today()));
    }

    @Test
    void plans_are_never_disposed_of() {
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> retention.say(new SayRetention(
                SubjectKind.PLAN, 0, 1, CountedFrom.DAY, RetentionOutcome.DISPOSE, null)))
                .isInstanceOf(RuleBroken.class).hasMessage("retention.notDisposable"));
    }

    private void refused(String rule, DisposeThings order) {
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> retention.dispose(order))
                .isInstanceOf(RuleBroken.class).hasMessage(rule));
    }

    @Test
    void what_is_disposed_of_leaves_its_title_day_and_decision_and_nothing_else() throws Exception {
        SubjectRef report = report(RetentionOutcome.DISPOSE);
        assertThat(sealed.all(report)).isNotEmpty();
        world().as(World.ADMINISTRATOR, () -> {
            retention.dispose(order(report, "17 § 4", clock.today()));
            em.flush();
            assertThat(things.find(report)).isEmpty();
            DisposalRow left = retention.disposals().stream().filter(row -> row.subject().equals(report)).findFirst()
                    .orElseThrow();
            assertThat(left.title()).isNotEmpty();
            assertThat(left.decision()).isEqualTo("17 § 4");
            assertThat(left.decidedBy()).isEqualTo("Ekstads kommun");
        });
        assertThat(number("status_report where id", report.id())).isZero();
        assertThat(number("attachment where subject_kind = 'REPORT' and subject_id", report.id())).isZero();
        assertThat(number("audit_entry where act = 'thing.disposed' and subject_id", report.id())).isPositive();
        transaction().commit();
        timer.run();
        transaction().begin();
        assertThat(sealed.all(report)).as("sealed versions, removed by the owner of the tables").isEmpty();
        assertThat(number("event where subject_kind = 'REPORT' and subject_id", report.id())).isZero();
        world().as(World.ADMINISTRATOR, () -> {
            RetentionRow rule = retention.rule(SubjectKind.REPORT);
            retention.say(new SayRetention(SubjectKind.REPORT, rule.version(), 1, CountedFrom.DAY,
                    RetentionOutcome.KEEP, null));
        });
        transaction().commit();
        transaction().begin();
    }

    @Test
    void of_a_document_nothing_is_left_but_the_fact_neither_versions_nor_the_text_in_its_file()
            throws Exception {
        // A file on its way in is kept step by step, each in a transaction of its own.
        transaction().rollback();
        long id = world().oldDocument(Place.OWN, clock.today().minusYears(3));
        transaction().begin();
        SubjectRef document = new SubjectRef(SubjectKind.DOCUMENT, id);
        assertThat(number("document_version where document_id", id)).isOne();
        long text = ((Number) em.createNativeQuery("""
                select t.id from file_text t join stored_file f on f.sha256 = t.sha256
                join document_version v on v.stored_file_id = f.id where v.document_id = ?1""").setParameter(1, id)
                .getSingleResult()).longValue();
        world().as(World.ADMINISTRATOR, () -> {
            RetentionRow rule = retention.rule(SubjectKind.DOCUMENT);
            retention.say(new SayRetention(SubjectKind.DOCUMENT, rule.version(), 1, CountedFrom.DAY,
                    RetentionOutcome.DISPOSE, "Dokumentplanen"));
            em.flush();
            retention.dispose(order(document, "17 § 4", clock.today()));
            em.flush();
            assertThat(retention.disposals()).anyMatch(row -> row.subject().equals(document));
        });
        assertThat(number("document where id", id)).isZero();
        assertThat(number("document_version where document_id", id)).isZero();
        assertThat(number("file_text where id", text)).isZero();
        assertThat(number("disposal_work where subject_kind = 'DOCUMENT' and sha256 is not null and subject_id", id))
                .isOne();
    }

    private long number(String where, long id) {
        return ((Number) em.createNativeQuery("select count(*) from " + where + " = ?1").setParameter(1, id)
                .getSingleResult()).longValue();
    }
}
