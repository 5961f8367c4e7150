package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.DisposalRow;
import se.samverk.administration.RetentionRow;
import se.samverk.administration.boundary.DisposalTimer;
import se.samverk.administration.boundary.DisposeThings;
import se.samverk.administration.boundary.Retention;
import se.samverk.administration.boundary.SayRetention;
import se.samverk.administration.boundary.WithdrawRetention;
import se.samverk.evidence.boundary.Citations;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.library.Document;
import se.samverk.library.DocumentPlace;
import se.samverk.library.DocumentRetention;
import se.samverk.library.DocumentType;
import se.samverk.library.RetainedRow.Decider;
import se.samverk.library.RetentionView;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.RetainDocument;
import se.samverk.library.boundary.RetainedDocuments;
import se.samverk.organisation.Organisation;
import se.samverk.platform.PortalClock;
import se.samverk.shared.Conflict;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.thing.boundary.Things;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/** Retention: what has been kept long enough, and what is left of what was disposed of by a decision. */
@ArquillianTest
class RetentionIT extends RolledBack {
    /** How many candidates are listed of each outcome. */
    private static final int MANY = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Retention retention;

    @Inject
    private Documents documents;

    @Inject
    private RetainedDocuments retained;

    @Inject
    private Citations citations;

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
            RetentionRow rule = retention.rule(SubjectKind.REPORT, "", null);
            retention.say(new SayRetention(SubjectKind.REPORT, "", null, rule.version(), 1, CountedFrom.DAY, outcome,
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
                SubjectKind.PLAN, "", null, 0, 1, CountedFrom.DAY, RetentionOutcome.DISPOSE, null)))
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
            RetentionRow rule = retention.rule(SubjectKind.REPORT, "", null);
            retention.say(new SayRetention(SubjectKind.REPORT, "", null, rule.version(), 1, CountedFrom.DAY,
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
            RetentionRow rule = retention.rule(SubjectKind.DOCUMENT, "", null);
            retention.say(new SayRetention(SubjectKind.DOCUMENT, "", null, rule.version(), 1, CountedFrom.DAY,
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

    /** A document of three years ago, kept in steps of their own, and what is said of it and of all documents. */
    private SubjectRef document(RetentionOutcome ofKind, Consumer<Long> said) throws Exception {
        transaction().rollback();
        long id = world().oldDocument(Place.OWN, clock.today().minusYears(3));
        transaction().begin();
        said.accept(id);
        em.flush();
        world().as(World.ADMINISTRATOR, () -> {
            RetentionRow rule = retention.rule(SubjectKind.DOCUMENT, "", null);
            retention.say(new SayRetention(SubjectKind.DOCUMENT, "", null, rule.version(), 1, CountedFrom.DAY, ofKind,
                    "Dokumentplanen"));
        });
        em.flush();
        em.clear();
        return new SubjectRef(SubjectKind.DOCUMENT, id);
    }

    private void retain(long id, RetentionOutcome outcome, int years) {
        world().retain(Place.OWN, id, outcome, years, clock.today().minusYears(5), "Beslut 2021, punkt 4");
    }

    private Optional<CandidateRow> candidate(SubjectRef subject) {
        AtomicReference<Optional<CandidateRow>> found = new AtomicReference<>();
        world().as(World.ADMINISTRATOR, () -> found.set(
                retention.candidates().stream().filter(row -> row.subject().equals(subject)).findFirst()));
        return found.get();
    }

    private RetentionView shown(SubjectRef document) {
        AtomicReference<RetentionView> shown = new AtomicReference<>();
        world().as(world().site(Place.OWN).member(),
                () -> shown.set(documents.view(document.id(), 0, 0).retention()));
        return shown.get();
    }

    @Test
    void a_document_of_which_nothing_is_said_follows_the_rule_of_all_documents() throws Exception {
        SubjectRef document = document(RetentionOutcome.DISPOSE, id -> {
        });
        assertThat(candidate(document).orElseThrow().countedFrom()).isEqualTo(CountedFrom.DAY);
        assertThat(shown(document))
                .isEqualTo(new RetentionView(false, null, "", RetentionOutcome.DISPOSE, 1, CountedFrom.DAY,
                        clock.today().minusYears(3), clock.today().minusYears(3).plusYears(1), "Dokumentplanen"));
    }

    /** A rule for the type of {@link World#oldDocument}. */
    private void sayOfType(RetentionOutcome outcome, int years) {
        world().as(World.ADMINISTRATOR, () -> retention.say(new SayRetention(SubjectKind.DOCUMENT, "OTHER", null,
                retention.rule(SubjectKind.DOCUMENT, "OTHER", null).version(), years, CountedFrom.DAY, outcome,
                "Punkt 9")));
        em.flush();
    }

    @Test
    void the_rule_of_its_type_goes_before_the_one_of_all_documents_where_it_keeps() throws Exception {
        SubjectRef document = document(RetentionOutcome.DISPOSE, id -> sayOfType(RetentionOutcome.KEEP, 1));
        assertThat(candidate(document)).isEmpty();
        RetentionView shown = shown(document);
        assertThat(shown.ofType()).isEqualTo(DocumentType.OTHER);
        assertThat(shown.source()).isEqualTo("Punkt 9");
    }

    @Test
    void the_rule_of_its_type_goes_before_the_one_of_all_documents_where_it_disposes() throws Exception {
        SubjectRef document = document(RetentionOutcome.KEEP, id -> sayOfType(RetentionOutcome.DISPOSE, 2));
        assertThat(candidate(document).orElseThrow().years()).isEqualTo(2);
        assertThat(shown(document).due()).isEqualTo(clock.today().minusYears(3).plusYears(2));
    }

    @Test
    void there_is_no_rule_for_a_type_that_there_is_not() {
        world().as(World.ADMINISTRATOR,
                () -> assertThatThrownBy(() -> retention.rule(SubjectKind.REPORT, "OTHER", null))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void a_document_that_is_kept_for_ever_is_no_candidate_whatever_the_rule_says() throws Exception {
        SubjectRef document = document(RetentionOutcome.DISPOSE, id -> retain(id, RetentionOutcome.KEEP, 0));
        assertThat(candidate(document)).isEmpty();
        assertThat(shown(document)).isEqualTo(
                new RetentionView(true, null, "", RetentionOutcome.KEEP, 0, null, null, null, "Beslut 2021, punkt 4"));
        refused("retention.notDue", order(document, "17 § 4", clock.today()));
    }

    @Test
    void a_document_whose_own_years_have_not_passed_is_no_candidate_although_the_rule_s_have() throws Exception {
        assertThat(candidate(document(RetentionOutcome.DISPOSE, id -> retain(id, RetentionOutcome.DISPOSE, 6))))
                .isEmpty();
    }

    @Test
    void a_document_whose_own_years_have_passed_is_a_candidate_and_goes_by_a_decision_only() throws Exception {
        SubjectRef document = document(RetentionOutcome.KEEP, id -> retain(id, RetentionOutcome.DISPOSE, 5));
        CandidateRow row = candidate(document).orElseThrow();
        assertThat(row.countedFrom()).isNull();
        assertThat(row.from()).isEqualTo(clock.today().minusYears(5));
        assertThat(row.ground()).isEqualTo("Beslut 2021, punkt 4");
        assertThat(number("document where id", document.id())).as("listing removes nothing").isOne();
        world().as(World.ADMINISTRATOR, () -> {
            retention.dispose(order(document, "17 § 4", clock.today()));
            em.flush();
        });
        assertThat(number("document where id", document.id())).isZero();
    }

    @Test
    void what_is_said_of_a_document_alone_makes_nothing_due_for_others_than_its_owner() throws Exception {
        SubjectRef document = document(RetentionOutcome.KEEP, id -> retain(id, RetentionOutcome.DISPOSE, 5));
        assertThat(candidate(document).orElseThrow().organisation()).isEqualTo("Ekstads kommun");
        DisposeThings ofAnother = new DisposeThings(Set.of(document), "17 § 4",
                world().site(Place.FOREIGN).organisation(), clock.today());
        refused("retention.otherOwner", ofAnother);
        assertThat(number("document where id", document.id())).isOne();
    }

    @Test
    void whom_its_owner_will_become_part_of_does_not_decide_of_a_document_before_that_day() throws Exception {
        SubjectRef document = document(RetentionOutcome.KEEP, id -> retain(id, RetentionOutcome.DISPOSE, 5));
        long heir = world().site(Place.FOREIGN).organisation();
        em.find(Organisation.class, world().site(Place.OWN).organisation()).close(clock.today(),
                em.find(Organisation.class, heir));
        em.flush();
        refused("retention.otherOwner", new DisposeThings(Set.of(document), "17 § 4", heir, clock.today()));
    }

    /** A document whose own years have passed, of an owner that ended yesterday. */
    private SubjectRef documentOfEnded(Place heir) throws Exception {
        SubjectRef document = document(RetentionOutcome.KEEP, id -> retain(id, RetentionOutcome.DISPOSE, 5));
        em.find(Organisation.class, world().site(Place.OWN).organisation()).close(clock.today().minusDays(1),
                heir == null ? null : em.find(Organisation.class, world().site(heir).organisation()));
        em.flush();
        return document;
    }

    private void assertDisposedOf(SubjectRef document, Place by, LocalDate day) {
        world().as(World.ADMINISTRATOR, () -> {
            retention.dispose(decided(document, by, day));
            em.flush();
        });
        assertThat(number("document where id", document.id())).isZero();
    }

    @Test
    void whom_its_owner_has_become_part_of_decides_by_what_is_said_of_a_document_alone() throws Exception {
        SubjectRef document = documentOfEnded(Place.FOREIGN);
        CandidateRow row = candidate(document).orElseThrow();
        assertThat(row.organisation()).as("who decides today").isEqualTo(name(Place.FOREIGN));
        assertThat(row.deciders()).containsExactly(decider(Place.OWN), decider(Place.FOREIGN));
        assertDisposedOf(document, Place.FOREIGN, clock.today());
    }

    @Test
    void whom_its_owner_has_become_part_of_is_named_when_another_has_decided_of_a_document() throws Exception {
        refusedFor(Place.FOREIGN, decided(documentOfEnded(Place.FOREIGN), Place.OTHER, clock.today()));
    }

    @Test
    void its_owner_has_decided_of_a_document_until_its_last_day() throws Exception {
        assertDisposedOf(documentOfEnded(Place.FOREIGN), Place.OWN, clock.today().minusDays(1));
    }

    @Test
    void its_owner_is_named_when_another_has_decided_of_a_document_until_its_last_day() throws Exception {
        refusedFor(Place.OWN, decided(documentOfEnded(Place.FOREIGN), Place.FOREIGN, clock.today().minusDays(1)));
    }

    @Test
    void its_owner_decides_of_a_document_also_when_it_has_ended_with_no_heir_and_has_no_rules() throws Exception {
        SubjectRef document = documentOfEnded(null);
        CandidateRow row = candidate(document).orElseThrow();
        assertThat(row.organisation()).isEqualTo(name(Place.OWN));
        assertThat(row.deciders()).containsExactly(decider(Place.OWN));
        assertDisposedOf(document, Place.OWN, clock.today());
    }

    @Test
    void another_does_not_decide_of_a_document_although_its_owner_has_ended_with_no_heir() throws Exception {
        refusedFor(Place.OWN, decided(documentOfEnded(null), Place.FOREIGN, clock.today()));
    }

    private String name(Place place) {
        return em.find(Organisation.class, world().site(place).organisation()).getName();
    }

    private Decider decider(Place place) {
        return new Decider(world().site(place).organisation(), name(place));
    }

    private DisposeThings decided(SubjectRef document, Place by, LocalDate day) {
        return new DisposeThings(Set.of(document), "17 § 4", world().site(by).organisation(), day);
    }

    /** Refused, with the name of who must have decided. */
    private void refusedFor(Place place, DisposeThings order) {
        String name = name(place);
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> retention.dispose(order))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo("retention.otherOwner");
                    assertThat(broken.arguments()).containsExactly(name);
                }));
    }

    @Test
    void by_the_portal_s_rule_for_documents_another_than_the_owner_may_have_decided() throws Exception {
        SubjectRef document = document(RetentionOutcome.DISPOSE, id -> {
        });
        world().as(World.ADMINISTRATOR, () -> {
            retention.dispose(new DisposeThings(Set.of(document), "17 § 4",
                    world().site(Place.FOREIGN).organisation(), clock.today()));
            em.flush();
        });
        assertThat(number("document where id", document.id())).isZero();
    }

    @Test
    void a_document_that_is_handed_over_after_its_own_years_is_not_disposed_of() throws Exception {
        SubjectRef document = document(RetentionOutcome.DISPOSE, id -> retain(id, RetentionOutcome.TRANSFER, 5));
        assertThat(candidate(document).orElseThrow().outcome()).isEqualTo(RetentionOutcome.TRANSFER);
        refused("retention.notDue", order(document, "17 § 4", clock.today()));
    }

    @Test
    void what_is_said_of_a_document_is_audited_with_what_was_said_before() throws Exception {
        LocalDate from = clock.today().minusYears(5);
        SubjectRef document = document(RetentionOutcome.KEEP, id -> {
            retain(id, RetentionOutcome.DISPOSE, 7);
            em.flush();
            retain(id, null, 0);
        });
        List<?> details = em.createNativeQuery("""
                select detail from audit_entry where act = 'document.retained' and subject_id = ?1 order by id""")
                .setParameter(1, document.id()).getResultList();
        assertThat(details.stream().map(Object::toString)).containsExactly("RULE → DISPOSE 7 " + from,
                "DISPOSE 7 " + from + " → RULE");
        assertThat(shown(document).own()).isFalse();
    }

    @Test
    void nothing_is_said_from_a_page_that_was_read_before_somebody_else_said_it() throws Exception {
        transaction().rollback();
        long id = world().oldDocument(Place.OWN, clock.today());
        transaction().begin();
        world().as(world().site(Place.OWN).chair(), () -> {
            long lock = documents.retaining(id).lock();
            documents.retain(new RetainDocument(id, lock, RetentionOutcome.KEEP, 0, null, ""));
            em.flush();
            assertThatThrownBy(() -> documents.retain(new RetainDocument(id, lock, null, 0, null, "")))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void of_a_document_that_is_the_original_of_a_report_and_of_minutes_these_are_told() throws Exception {
        SubjectRef document = document(RetentionOutcome.DISPOSE, id -> {
        });
        assertThat(candidate(document).orElseThrow().originalOf()).isEmpty();
        SubjectRef report = world().writeReport(Place.OWN, "PUBLIC").ref();
        SubjectRef minutes = new SubjectRef(SubjectKind.MINUTES, 9_200_000_000L);
        em.persist(new Thing(minutes, "Bara gruppens", "IMPORTED", Language.SV, clock.now()));
        String title = things.find(report).orElseThrow().title();
        world().as(world().site(Place.OWN).chair(), () -> {
            citations.cite(report, document, "", "Rapport.docx", "", "");
            citations.cite(minutes, document, "", "Rapport.docx", "", "");
        });
        em.flush();
        assertThat(candidate(document).orElseThrow().originalOf()).containsExactly(
                new CandidateRow.Registered(report, title), new CandidateRow.Registered(minutes, ""));
        assertThat(candidate(document).orElseThrow().ground()).isEqualTo("Dokumentplanen");
    }

    @Test
    void whose_original_is_gone_is_said_to_nobody_who_could_not_see_it_before() throws Exception {
        SubjectRef document = document(RetentionOutcome.DISPOSE, id -> {
        });
        SubjectRef report = world().writeReport(Place.OWN, "PUBLIC").ref();
        world().as(world().site(Place.OWN).chair(),
                () -> citations.cite(report, document, "", "Hemligt förslag.docx", "", ""));
        em.flush();
        assertSeenByMembersAlone(report);
        world().as(World.ADMINISTRATOR, () -> retention.dispose(order(document, "17 § 4", clock.today())));
        world().as(world().site(Place.OWN).chair(), () -> citations.follow(report));
        em.flush();
        assertSeenByMembersAlone(report);
    }

    /** That members of the group, and nobody else who reads the report, see what it rests on. */
    private void assertSeenByMembersAlone(SubjectRef report) {
        world().as(world().site(Place.OWN).member(), () -> assertThat(citations.groundsOf(report))
                .filteredOn(row -> row.label().equals("Hemligt förslag.docx")).hasSize(1));
        world().as(world().site(Place.FOREIGN).chair(), () -> {
            assertThat(things.find(report)).as("reads the report").isPresent();
            assertThat(citations.groundsOf(report)).noneMatch(row -> row.label().equals("Hemligt förslag.docx"));
        });
    }

    /** Rules that people have said before for other kinds than the one of a test. */
    private void say(SubjectKind kind, RetentionOutcome outcome) {
        world().as(World.ADMINISTRATOR, () -> retention.say(new SayRetention(kind, "", null,
                retention.rule(kind, "", null).version(), 1, CountedFrom.DAY, outcome, "Dokumentplanen")));
        em.flush();
    }

    /** As many things as are listed at once, each older than any other thing. */
    private void fill(SubjectKind kind) {
        for (int i = 0; i < MANY; i++) {
            Thing thing = new Thing(new SubjectRef(kind, 9_000_000_000L + i), "Gammal " + i, "KEPT", Language.SV,
                    clock.now());
            thing.happenOn(clock.today().minusYears(40));
            em.persist(thing);
        }
        em.flush();
    }

    @Test
    void what_is_to_be_handed_over_takes_no_place_from_what_may_be_disposed_of() {
        SubjectRef report = report(RetentionOutcome.DISPOSE);
        fill(SubjectKind.PLAN);
        say(SubjectKind.PLAN, RetentionOutcome.TRANSFER);
        assertThat(candidate(report)).isPresent();
        world().as(World.ADMINISTRATOR, () -> assertThat(retention.candidates().stream()
                .filter(row -> row.outcome() == RetentionOutcome.TRANSFER)).hasSize(MANY));
    }

    @Test
    void what_is_due_beyond_the_list_is_disposed_of_all_the_same() {
        SubjectRef report = report(RetentionOutcome.DISPOSE);
        fill(SubjectKind.MINUTES);
        say(SubjectKind.MINUTES, RetentionOutcome.DISPOSE);
        assertThat(candidate(report)).as("the list ends before it").isEmpty();
        world().as(World.ADMINISTRATOR, () -> {
            retention.dispose(order(report, "17 § 4", clock.today()));
            em.flush();
            assertThat(things.find(report)).isEmpty();
        });
    }

    @Test
    void documents_that_are_handed_over_by_what_is_said_for_each_take_no_place_from_those_that_are_not()
            throws Exception {
        SubjectRef document = document(RetentionOutcome.KEEP, id -> retain(id, RetentionOutcome.DISPOSE, 5));
        WorkingGroup group = em.find(WorkingGroup.class, world().site(Place.OWN).group());
        for (int i = 0; i < MANY; i++) {
            Document other = new Document(DocumentPlace.of(group), "Gammalt " + i, DocumentType.OTHER,
                    Visibility.GROUP, 1);
            other.retain(DocumentRetention.until(RetentionOutcome.TRANSFER, 1, clock.today().minusYears(40), "Plan"));
            em.persist(other);
            em.flush();
            em.persist(new Thing(other.ref(), other.getTitle(), other.state(), Language.SV, clock.now()));
        }
        em.flush();
        assertThat(candidate(document)).isPresent();
    }

    @Test
    void a_thing_without_a_day_is_counted_from_its_last_change() {
        Thing undated = new Thing(new SubjectRef(SubjectKind.PLAN, 9_100_000_000L), "Utan dag", "KEPT", Language.SV,
                clock.now().minusYears(1).minusDays(1));
        Thing young = new Thing(new SubjectRef(SubjectKind.PLAN, 9_100_000_001L), "Ny", "KEPT", Language.SV,
                clock.now().minusYears(1).plusDays(1));
        Thing dated = new Thing(new SubjectRef(SubjectKind.PLAN, 9_100_000_002L), "Med dag", "KEPT", Language.SV,
                clock.now().minusYears(3));
        dated.happenOn(clock.today());
        List.of(undated, young, dated).forEach(em::persist);
        say(SubjectKind.PLAN, RetentionOutcome.TRANSFER);
        assertThat(candidate(undated.getRef())).isPresent();
        assertThat(candidate(young.getRef())).isEmpty();
        assertThat(candidate(dated.getRef())).isEmpty();
        world().as(World.ADMINISTRATOR, () -> retention.say(new SayRetention(SubjectKind.PLAN, "", null,
                retention.rule(SubjectKind.PLAN, "", null).version(), 1, CountedFrom.CHANGE, RetentionOutcome.TRANSFER,
                "Dokumentplanen")));
        em.flush();
        assertThat(candidate(undated.getRef())).isPresent();
        assertThat(candidate(dated.getRef()).orElseThrow().from()).isEqualTo(clock.today().minusYears(3));
    }

    /** Says a rule, of the whole portal or of an organisation, in place of the one there was. */
    private void say(SubjectKind kind, String type, Long organisation, RetentionOutcome outcome, int years,
            CountedFrom from) {
        world().as(World.ADMINISTRATOR, () -> retention.say(new SayRetention(kind, type, organisation,
                retention.rule(kind, type, organisation).version(), years, from, outcome, "Planen")));
        em.flush();
    }

    private void sayOwn(SubjectKind kind, RetentionOutcome outcome, int years) {
        say(kind, "", world().site(Place.OWN).organisation(), outcome, years, CountedFrom.DAY);
    }

    @Test
    void a_plan_of_the_organisation_goes_before_the_portal_s_where_it_keeps() {
        SubjectRef report = report(RetentionOutcome.DISPOSE);
        say(SubjectKind.REPORT, "", world().site(Place.FOREIGN).organisation(), RetentionOutcome.KEEP, 1,
                CountedFrom.DAY);
        assertThat(candidate(report)).as("the plan of another is nothing to it").isPresent();
        sayOwn(SubjectKind.REPORT, RetentionOutcome.KEEP, 1);
        assertThat(candidate(report)).isEmpty();
        refused("retention.notDue", order(report, "17 § 4", clock.today()));
    }

    @Test
    void a_plan_of_the_organisation_goes_before_the_portal_s_where_it_disposes() {
        SubjectRef report = report(RetentionOutcome.KEEP);
        sayOwn(SubjectKind.REPORT, RetentionOutcome.DISPOSE, 2);
        CandidateRow row = candidate(report).orElseThrow();
        assertThat(row.years()).isEqualTo(2);
        assertThat(row.organisation()).isEqualTo("Ekstads kommun");
        world().as(World.ADMINISTRATOR, () -> {
            retention.dispose(order(report, "17 § 4", clock.today()));
            em.flush();
            assertThat(things.find(report)).isEmpty();
        });
    }

    @Test
    void what_the_organisation_says_of_all_its_documents_goes_before_what_the_portal_says_of_a_type() throws Exception {
        SubjectRef document = document(RetentionOutcome.KEEP, id -> sayOfType(RetentionOutcome.DISPOSE, 1));
        assertThat(candidate(document).orElseThrow().organisation()).isEmpty();
        sayOwn(SubjectKind.DOCUMENT, RetentionOutcome.KEEP, 1);
        assertThat(candidate(document)).isEmpty();
        assertThat(shown(document).ofOrganisation()).isEqualTo("Ekstads kommun");
        assertThat(shown(document).ofType()).isNull();
        say(SubjectKind.DOCUMENT, "OTHER", world().site(Place.OWN).organisation(), RetentionOutcome.DISPOSE, 2,
                CountedFrom.DAY);
        assertThat(candidate(document).orElseThrow().years()).isEqualTo(2);
        assertThat(shown(document).ofType()).isEqualTo(DocumentType.OTHER);
    }

    @Test
    void when_a_rule_of_an_organisation_is_taken_away_the_portal_s_holds_again() {
        SubjectRef report = report(RetentionOutcome.DISPOSE);
        sayOwn(SubjectKind.REPORT, RetentionOutcome.KEEP, 1);
        long own = world().site(Place.OWN).organisation();
        world().as(World.ADMINISTRATOR, () -> {
            assertThat(retention.rules()).anySatisfy(row -> {
                assertThat(row.kind()).isEqualTo(SubjectKind.REPORT);
                assertThat(row.organisationName()).isEqualTo("Ekstads kommun");
                assertThat(row.outcome()).isEqualTo(RetentionOutcome.KEEP);
            });
            retention.withdraw(new WithdrawRetention(SubjectKind.REPORT, "", own,
                    retention.rule(SubjectKind.REPORT, "", own).version()));
            em.flush();
            assertThat(retention.rules())
                    .noneMatch(row -> row.kind() == SubjectKind.REPORT && row.organisation() != null);
        });
        assertThat(candidate(report).orElseThrow().organisation()).isEmpty();
        List<?> details = em.createNativeQuery("""
                select detail from audit_entry where act in ('retention.said', 'retention.withdrawn')
                order by id desc""").setMaxResults(2).getResultList();
        assertThat(details.stream().map(Object::toString)).containsOnly("REPORT organisation " + own
                + ": KEEP 1 DAY");
    }

    @Test
    void a_rule_that_somebody_has_changed_meanwhile_is_not_taken_away() {
        sayOwn(SubjectKind.REPORT, RetentionOutcome.KEEP, 1);
        long own = world().site(Place.OWN).organisation();
        world().as(World.ADMINISTRATOR, () -> {
            long version = retention.rule(SubjectKind.REPORT, "", own).version();
            sayOwn(SubjectKind.REPORT, RetentionOutcome.KEEP, 2);
            assertThatThrownBy(() -> retention.withdraw(new WithdrawRetention(SubjectKind.REPORT, "", own, version)))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void the_portal_s_rule_is_not_taken_away_as_one_of_an_organisation() {
        report(RetentionOutcome.KEEP);
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> retention.withdraw(
                new WithdrawRetention(SubjectKind.REPORT, "", world().site(Place.OWN).organisation(), 1)))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void what_an_organisation_s_own_rule_makes_due_is_not_disposed_of_by_the_decision_of_another() {
        SubjectRef report = report(RetentionOutcome.KEEP);
        sayOwn(SubjectKind.REPORT, RetentionOutcome.DISPOSE, 1);
        refused("retention.otherPlan", new DisposeThings(Set.of(report), "17 § 4",
                world().site(Place.FOREIGN).organisation(), clock.today()));
    }

    @Test
    void whom_an_organisation_has_become_part_of_decides_by_its_rules() {
        SubjectRef report = report(RetentionOutcome.KEEP);
        sayOwn(SubjectKind.REPORT, RetentionOutcome.DISPOSE, 1);
        long heir = world().site(Place.FOREIGN).organisation();
        em.find(Organisation.class, world().site(Place.OWN).organisation()).close(clock.today().minusDays(1),
                em.find(Organisation.class, heir));
        em.flush();
        world().as(World.ADMINISTRATOR, () -> {
            retention.dispose(new DisposeThings(Set.of(report), "17 § 4", heir, clock.today()));
            em.flush();
            assertThat(things.find(report)).isEmpty();
        });
    }

    /** A thing of a made world, older than all that others have made, and what is known of it. */
    private record Made(Thing thing, String type) {
        Long organisation() {
            return thing.getOrganisationId().orElse(null);
        }
    }

    private static final List<DocumentType> TYPES = List.of(DocumentType.AGREEMENT, DocumentType.PLAN,
            DocumentType.OTHER);
    private static final int OLDEST = 64;

    /** Reports, plans and documents of three organisations and of none, of 61 to 64 years, some without a day. */
    private List<Made> made(List<Long> organisations) {
        List<Made> made = new ArrayList<>();
        for (Long organisation : organisations) {
            for (int age = OLDEST - 3; age <= OLDEST; age++) {
                for (SubjectKind kind : List.of(SubjectKind.REPORT, SubjectKind.PLAN)) {
                    made.add(new Made(thing(new SubjectRef(kind, 9_300_000_000L + made.size()), organisation, age),
                            ""));
                }
                for (DocumentType type : organisation == null ? List.<DocumentType>of() : TYPES) {
                    DocumentPlace place = DocumentPlace.of(em.find(Organisation.class, organisation));
                    Document document = new Document(place, "Gammalt", type, place.reaches().get(0), 1);
                    em.persist(document);
                    made.add(new Made(thing(document.ref(), organisation, age), type.name()));
                }
            }
        }
        em.flush();
        return made;
    }

    /** Where the years are even of a day so long ago, and last changed a year after it; else without a day. */
    private Thing thing(SubjectRef ref, Long organisation, int age) {
        boolean dated = age % 2 == 0;
        Thing thing = new Thing(ref, "Gammal", "KEPT", Language.SV,
                clock.now().minusYears(dated ? age - 1 : age).minusDays(1));
        thing.happenOn(dated ? clock.today().minusYears(age) : null);
        thing.belongTo(organisation, null, null);
        em.persist(thing);
        return thing;
    }

    /** The rule of a list that holds for a thing, told without the portal's own order of them. */
    private static Optional<RetentionRow> holding(List<RetentionRow> rules, Made one) {
        return rules.stream().filter(rule -> rule.outcome() != null && rule.kind() == one.thing().getRef().kind())
                .filter(rule -> rule.organisation() == null || rule.organisation().equals(one.organisation()))
                .filter(rule -> rule.subtype().isEmpty() || rule.subtype().equals(one.type()))
                .max(Comparator.comparing((RetentionRow rule) -> (rule.organisation() == null ? 0 : 2)
                        + (rule.subtype().isEmpty() ? 0 : 1)));
    }

    private boolean hasPassed(RetentionRow rule, Thing thing) {
        LocalDate changed = thing.getUpdatedAt().atZoneSameInstant(clock.zone()).toLocalDate();
        LocalDate from = rule.countedFrom() == CountedFrom.CHANGE ? changed : thing.getOccurredOn().orElse(changed);
        return !from.plusYears(rule.years()).isAfter(clock.today());
    }

    private List<RetentionRow> sayByChance(Random random, List<Long> organisations) {
        em.createQuery("delete from RetentionRule r").executeUpdate();
        em.clear();
        for (SubjectKind kind : List.of(SubjectKind.REPORT, SubjectKind.PLAN, SubjectKind.DOCUMENT)) {
            List<String> types = new ArrayList<>(List.of(""));
            if (kind == SubjectKind.DOCUMENT) {
                TYPES.forEach(type -> types.add(type.name()));
            }
            for (Long organisation : organisations) {
                for (String type : types) {
                    if (random.nextInt(3) > 0) {
                        RetentionOutcome outcome = RetentionOutcome.values()[random.nextInt(3)];
                        say(kind, type, organisation,
                                kind == SubjectKind.PLAN && outcome == RetentionOutcome.DISPOSE
                                        ? RetentionOutcome.TRANSFER
                                        : outcome,
                                OLDEST - 3 + random.nextInt(4), CountedFrom.values()[random.nextInt(2)]);
                    }
                }
            }
        }
        List<RetentionRow> rules = new ArrayList<>();
        world().as(World.ADMINISTRATOR, () -> rules.addAll(retention.rules()));
        return rules;
    }

    private Map<SubjectRef, CandidateRow> listed() {
        Map<SubjectRef, CandidateRow> listed = new HashMap<>();
        world().as(World.ADMINISTRATOR, () -> retention.candidates().forEach(row -> listed.put(row.subject(), row)));
        return listed;
    }

    @Test
    void the_run_the_page_and_the_disposal_of_one_thing_agree_with_a_count_over_the_rules() {
        Random random = new Random(Long.getLong("samverk.test.seed", 20261127));
        long own = world().site(Place.OWN).organisation();
        List<Long> organisations = Arrays.asList(null, own, world().site(Place.FOREIGN).organisation(),
                world().site(Place.OTHER).organisation());
        List<Made> made = made(organisations);
        for (int round = 0; round < 12; round++) {
            List<RetentionRow> rules = sayByChance(random, organisations);
            Map<SubjectRef, CandidateRow> listed = listed();
            for (Made one : made) {
                assertAgrees(rules, one, listed.get(one.thing().getRef()));
            }
        }
        say(SubjectKind.REPORT, "", null, RetentionOutcome.DISPOSE, OLDEST - 2, CountedFrom.DAY);
        say(SubjectKind.REPORT, "", own, RetentionOutcome.DISPOSE, OLDEST - 1, CountedFrom.DAY);
        assertDisposedOf(made, listed(), own);
    }

    private void assertAgrees(List<RetentionRow> rules, Made one, CandidateRow row) {
        RetentionRow holds = holding(rules, one).orElse(null);
        boolean due = holds != null && holds.outcome() != RetentionOutcome.KEEP && hasPassed(holds, one.thing());
        assertThat(row != null).as("%s of %s, %s: %s", one.thing().getRef(), one.organisation(), one.type(), holds)
                .isEqualTo(due);
        if (due) {
            assertThat(row.outcome()).isEqualTo(holds.outcome());
            assertThat(row.years()).isEqualTo(holds.years());
            assertThat(row.organisation()).isEqualTo(holds.organisationName());
        }
        if (one.thing().getRef().kind() == SubjectKind.DOCUMENT) {
            RetentionView shown = retained.of(one.thing().getRef().id()).orElseThrow();
            assertThat(shown.outcome()).isEqualTo(holds == null ? null : holds.outcome());
            assertThat(shown.ofOrganisation()).isEqualTo(holds == null ? "" : holds.organisationName());
            assertThat(shown.due() != null && !shown.due().isAfter(clock.today())).isEqualTo(due);
        }
    }

    /** That every report that is listed goes, and the first that is not is refused. */
    private void assertDisposedOf(List<Made> made, Map<SubjectRef, CandidateRow> listed, long organisation) {
        List<SubjectRef> reports = made.stream().map(one -> one.thing().getRef())
                .filter(ref -> ref.kind() == SubjectKind.REPORT).toList();
        Set<SubjectRef> due = reports.stream()
                .filter(ref -> listed.containsKey(ref) && listed.get(ref).outcome() == RetentionOutcome.DISPOSE)
                .filter(ref -> listed.get(ref).organisation().isEmpty()
                        || listed.get(ref).organisation().equals("Ekstads kommun"))
                .collect(Collectors.toSet());
        assertThat(due).isNotEmpty();
        world().as(World.ADMINISTRATOR, () -> {
            retention.dispose(new DisposeThings(due, "17 § 4", organisation, clock.today()));
            em.flush();
        });
        SubjectRef other = reports.stream().filter(ref -> !listed.containsKey(ref)).findFirst().orElseThrow();
        refused("retention.notDue", order(other, "17 § 4", clock.today()));
    }

    private long number(String where, long id) {
        return ((Number) em.createNativeQuery("select count(*) from " + where + " = ?1").setParameter(1, id)
                .getSingleResult()).longValue();
    }
}
