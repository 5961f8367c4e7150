package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.util.Throwables;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.administration.boundary.DisposeThings;
import se.samverk.administration.boundary.Retention;
import se.samverk.evidence.boundary.Citations;
import se.samverk.figure.FigureRow;
import se.samverk.figure.boundary.Figures;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.intake.IntakeView;
import se.samverk.intake.ReportIntakeView;
import se.samverk.intake.boundary.Intake;
import se.samverk.intake.boundary.TakeIn;
import se.samverk.intake.boundary.TakeInAsReport;
import se.samverk.library.DocumentType;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.Documents;
import se.samverk.meeting.DecisionView;
import se.samverk.meeting.ImportedItem;
import se.samverk.meeting.MinutesState;
import se.samverk.meeting.MinutesView;
import se.samverk.meeting.ReadMinutes;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.Decisions;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.PublishMinutes;
import se.samverk.meeting.boundary.WriteItem;
import se.samverk.report.ImportedSection;
import se.samverk.report.ReadReport;
import se.samverk.report.ReportStatus;
import se.samverk.report.ReportView;
import se.samverk.report.boundary.PublishReportAgain;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;
import se.samverk.workinggroup.Visibility;

/** Documents are taken in as the old minutes and reports that they are, by who writes the minutes of the group. */
@ArquillianTest
class IntakeIT extends Bringing {
    private static final String TEXT = """
            Protokoll från styrgruppen 2014-03-14
            Tid: kl. 13.00–15.00
            Närvarande: Ada Ek, Bo Lund

            § 12 Drop-in vid torget
            Lokalen har visats för personalen.
            Beslut: Fågelbärsträdet vid entrén bevaras.

            § 13 Övrigt
            Inget.
            """;

    private static final String REPORT = """
            <html><body><h1>Lägesrapport hösten 2014</h1>
            <p>Trattkantarellen frodades under hösten.</p>
            <h2>Utbildning</h2><p>Omkring 250 medarbetare utbildades [1].</p>
            <p>Av dem blev 20 personer lotsar.</p>
            <h2>Ekonomi</h2><p>Pengarna räckte.</p></body></html>
            """;

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transactions;

    @Inject
    private Intake intake;

    @Inject
    private Retention retention;

    @Inject
    private StatusReports reports;

    @Inject
    private Figures figures;

    @Inject
    private Documents documents;

    @Inject
    private MinutesBook book;

    @Inject
    private Decisions decisions;

    @Inject
    private Citations citations;

    private long document() {
        return document(TEXT, "protokoll.txt", DocumentType.MINUTES, Visibility.GROUP, member());
    }

    private long report(Visibility reach) {
        return document(REPORT, "rapport.html", DocumentType.REPORT, reach,
                reach == Visibility.PUBLIC ? chair() : member());
    }

    private long document(String words, String name, DocumentType type, Visibility reach, String by) {
        byte[] bytes = text(words + "\n");
        return bring(by, new BeginUpload(place(), null, name, bytes.length, type, reach), bytes);
    }

    private IntakeView read(long document) {
        awaitProposal(document);
        return as(chair(), () -> intake.view(document));
    }

    private void awaitProposal(long document) {
        for (int i = 0; as(chair(), () -> intake.view(document)).waiting() && i < 600; i++) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static TakeIn order(long document, String decision) {
        return new TakeIn(document, 1, LocalDate.of(2014, 3, 14), LocalTime.of(13, 0), LocalTime.of(15, 0), "", true,
                List.of(), List.of(new ImportedItem(12, "Drop-in", "", 1, List.of(decision))));
    }

    private void refused(String key, String username, TakeIn order) {
        assertThatThrownBy(() -> as(username, () -> intake.takeIn(order))).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key()).isEqualTo(key));
    }

    @Test
    @DisplayName("R15 what was read is corrected and kept as imported minutes, whose decisions are found and cited")
    void what_was_read_is_kept_as_imported_minutes() {
        long id = document();
        IntakeView view = read(id);
        ReadMinutes read = view.proposal();
        assertThat(read.day()).isEqualTo(LocalDate.of(2014, 3, 14));
        assertThat(read.items()).extracting(ReadMinutes.Item::number).containsExactly(12, 13);
        assertThat(read.names()).extracting(ReadMinutes.Name::name).containsExactly("Ada Ek", "Bo Lund");

        assertThat(as(chair(), () -> documents.view(id, 0, 0)).registrable()).isTrue();
        SubjectRef taken = as(chair(), () -> intake.takeIn(new TakeIn(id, view.version(), read.day(), read.from(),
                read.to(), read.place(), read.paragraphs(), read.names(),
                read.items().stream().map(item -> new ImportedItem(item.number(), item.title(), item.text(),
                        item.page(), item.decisions())).toList())));
        MinutesView minutes = as(member(), () -> book.view(taken.id()));
        assertThat(minutes.state()).isEqualTo(MinutesState.IMPORTED);
        assertThat(minutes.sealedNo()).isEqualTo(1);
        assertThat(minutes.intact()).isTrue();
        assertThat(minutes.content().original().document()).isEqualTo(view.document());
        assertThat(minutes.originalReadable()).isTrue();
        assertThat(minutes.content().formal()).isTrue();
        assertThat(minutes.content().attendance()).extracting(row -> row.name()).containsExactly("Ada Ek", "Bo Lund");
        assertThat(minutes.content().attendance()).allMatch(row -> row.personId() == null);
        assertThat(minutes.content().items().get(0).page()).isEqualTo(1);
        assertThat(as(chair(), () -> book.view(taken.id())).mayApprove()).isFalse();

        SubjectRef decided = minutes.content().items().get(0).decisions().get(0).ref();
        DecisionView decision = as(member(), () -> decisions.view(decided.id()));
        assertThat(decision.decidedOn()).isEqualTo(read.day());
        assertThat(decision.originalUrl()).isEqualTo(view.document().url() + "&version=1&page=1");
        assertThat(as(member(), () -> citations.groundsOf(taken)))
                .anySatisfy(row -> assertThat(row.url()).isEqualTo(view.document().url() + "&version=1"));
        assertThat(as(member(), () -> citations.usesOf(taken)))
                .anySatisfy(row -> assertThat(row.url()).isEqualTo(decided.url()));
        world().awaitIndex();
        assertThat(found(member(), "fågelbärsträdet")).isNotEmpty();
        assertThat(found(world().site(Place.FOREIGN).chair(), "fågelbärsträdet")).isEmpty();

        assertThatThrownBy(() -> as(chair(), () -> book.writeItem(WriteItem.add(taken.id(), "Nytt", ""))))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("meeting.R7"));
        assertThatThrownBy(() -> world().as(chair(), () -> book.approve(new ApproveMinutes(taken.id(), null))))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("meeting.R5"));
        world().as(chair(), () -> book.publish(new PublishMinutes(taken.id(), Visibility.MEMBER_ORGS, true, false)));
        assertThat(as(chair(), () -> book.view(taken.id())).content().original()).as("says so for good").isNotNull();
        refused("meeting.R15.twice", chair(), order(id, "Igen"));
        assertThat(as(chair(), () -> documents.view(id, 0, 0)).registrable()).as("offered once only").isFalse();
        assertThat(as(chair(), () -> intake.view(id)).taken()).isEqualTo(taken);
    }

    @Test
    @DisplayName("R1 a plain member does not take in minutes, and who may not read the document does not find it")
    void a_plain_member_does_not_take_in_minutes() {
        long id = document();
        assertThatThrownBy(() -> as(member(), () -> intake.takeIn(order(id, "Ja")))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(member(), () -> intake.view(id))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(world().site(Place.FOREIGN).chair(), () -> intake.takeIn(order(id, "Ja"))))
                .isInstanceOf(NotFound.class);
        String secretary = world().site(Place.OWN).secretary();
        assertThat(as(secretary, () -> intake.takeIn(order(id, "Ja"))).id()).isPositive();
    }

    @Test
    @DisplayName("R3 nothing is taken in from what is secret or in the bin, nor with a personal identity number in it")
    void nothing_is_taken_in_from_what_is_secret_or_in_the_bin() {
        long id = document();
        refused("meeting.R9.personalNumber.SE", chair(), order(id, "Ring 19121212-1212"));
        world().as(chair(), () -> documents.markSecret(id));
        refused("intake.R3", chair(), order(id, "Ja"));
        world().as(chair(), () -> documents.unmarkSecret(id));
        world().as(chair(), () -> documents.discard(id));
        refused("document.binned", chair(), order(id, "Ja"));
        world().as(chair(), () -> documents.restore(id));
        assertThat(as(chair(), () -> intake.takeIn(order(id, "Ja"))).id()).isPositive();
    }

    private static TakeInAsReport asReport(long document, List<ImportedSection> sections) {
        return asReport(document, Visibility.GROUP, sections);
    }

    private static TakeInAsReport asReport(long document, Visibility reach, List<ImportedSection> sections) {
        return new TakeInAsReport(document, 1, "Lägesrapport", LocalDate.of(2014, 7, 1), LocalDate.of(2014, 12, 31),
                reach, sections);
    }

    private static List<ImportedSection> sections(String text) {
        return List.of(new ImportedSection("Utbildning", text, 0, List.of()));
    }

    private void refused(String key, String field, String username, TakeInAsReport order) {
        assertThatThrownBy(() -> as(username, () -> intake.takeInReport(order)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo(key);
                    assertThat(broken.field()).isEqualTo(field);
                });
    }

    @Test
    @DisplayName("R14 what was read is kept as an imported report, whose sections and confirmed figures are found")
    void what_was_read_is_kept_as_an_imported_report() {
        long id = report(Visibility.GROUP);
        awaitProposal(id);
        ReportIntakeView view = as(chair(), () -> intake.viewReport(id));
        assertThat(view.proposal().title()).isEqualTo("Lägesrapport hösten 2014");
        assertThat(view.proposal().period()).isEqualTo(Period.autumn(2014));
        assertThat(view.proposal().sections()).extracting(ReadReport.Section::heading)
                .containsExactly("Lägesrapport hösten 2014", "Utbildning", "Ekonomi");
        List<ImportedSection> corrected = new ArrayList<>();
        for (ReadReport.Section section : view.proposal().sections()) {
            corrected.add(new ImportedSection(section.heading(), section.text(), section.page(),
                    section.heading().equals("Utbildning")
                            ? List.of("Omkring 250 medarbetare", "9 påhittade")
                            : List.of()));
        }
        SubjectRef taken = as(world().site(Place.OWN).secretary(), () -> intake.takeInReport(asReport(id, corrected)));

        ReportView report = as(member(), () -> reports.view(taken.id()));
        assertThat(report.status()).isEqualTo(ReportStatus.IMPORTED);
        assertThat(report.seal().intact()).isTrue();
        assertThat(report.text().original().document()).isEqualTo(view.document());
        assertThat(report.originalReadable()).isTrue();
        assertThat(report.text().period()).isEqualTo(Period.autumn(2014));
        assertThat(report.text().acceptedBy()).isEmpty();
        assertThat(report.text().sections()).hasSize(3);
        assertThat(as(member(), () -> figures.of(taken))).extracting(FigureRow::matchedText)
                .as("those that were confirmed and stand there, and no others")
                .containsExactly("Omkring 250 medarbetare");
        assertThat(as(member(), () -> citations.groundsOf(taken)))
                .anySatisfy(row -> assertThat(row.url()).isEqualTo(view.document().url() + "&version=1"));
        assertThat(as(member(), () -> citations.usesOf(view.document())))
                .anySatisfy(row -> assertThat(row.url()).isEqualTo(taken.url()));
        ReportView seen = as(chair(), () -> reports.view(taken.id()));
        assertThat(seen.rights().mayWrite() || seen.rights().maySubmit() || seen.rights().mayReopen()
                || seen.rights().mayDiscard()).isFalse();
        assertThat(as(world().site(Place.OWN).coordinator(), () -> reports.view(taken.id())).choices()).isEmpty();

        world().awaitIndex();
        assertThat(found(member(), "trattkantarellen")).anySatisfy(
                hit -> assertThat(hit.url()).startsWith(taken.url()));
        assertThat(found(world().site(Place.FOREIGN).chair(), "trattkantarellen")).isEmpty();
        assertThatThrownBy(() -> as(world().site(Place.FOREIGN).chair(), () -> reports.view(taken.id())))
                .isInstanceOf(NotFound.class);

        assertThatThrownBy(() -> act(chair(), () -> reports.reopen(taken.id())))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("report.R2"));
        assertThatThrownBy(() -> act(chair(), () -> reports.submit(new SubmitReport(taken.id()))))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("report.R2"));
        refused("report.R14.twice", "", chair(), asReport(id, sections("Igen.")));
        refused("intake.R4", chair(), order(id, "Ja"));
        assertThat(as(chair(), () -> intake.view(id)).taken()).isEqualTo(taken);
    }

    @Test
    @DisplayName("R14 what is missing in a report is said at its field, and nothing is kept of it")
    void what_is_missing_in_a_report_is_said_at_its_field() {
        long id = report(Visibility.GROUP);
        LocalDate day = LocalDate.of(2014, 7, 1);
        refused("report.R14.title", "title", chair(),
                new TakeInAsReport(id, 1, " ", day, day, Visibility.GROUP, sections("Text")));
        refused("report.R14.period", "from", chair(),
                new TakeInAsReport(id, 1, "Rapport", null, day, Visibility.GROUP, sections("Text")));
        refused("report.R14.period", "to", chair(),
                new TakeInAsReport(id, 1, "Rapport", day, null, Visibility.GROUP, sections("Text")));
        refused("period.reversed", "to", chair(),
                new TakeInAsReport(id, 1, "Rapport", day, day.minusDays(1), Visibility.GROUP, sections("Text")));
        refused("report.R6", "sections", chair(), asReport(id, List.of()));
        refused("report.R14.personalNumber.SE", "title", chair(),
                new TakeInAsReport(id, 1, "Om 19121212-1212", day, day, Visibility.GROUP, sections("Text")));
        refused("report.R14.personalNumber.SE", "sections:0:text", chair(),
                asReport(id, sections("Ring 19121212-1212")));
        refused("report.R14.heading", "sections:0:heading", chair(),
                asReport(id, List.of(new ImportedSection(" ", "Text", 0, List.of()))));
        refused("report.R14.long", "sections:0:text", chair(), asReport(id, sections("x".repeat(20_001))));
        refused("report.R14.text", "sections:1:text", chair(), asReport(id,
                List.of(new ImportedSection("Ett", "Ett.", 0, List.of()),
                        new ImportedSection("Två", " ", 0, List.of()))));
        assertThat(as(chair(), () -> intake.viewReport(id)).taken()).isNull();
    }

    @Test
    @DisplayName("R1, R4 a plain member takes no report in, and what everybody reads is taken in by who may publish it")
    void a_report_is_taken_in_by_who_may() {
        long id = report(Visibility.PUBLIC);
        TakeInAsReport order = asReport(id, Visibility.PUBLIC, sections("Text."));
        assertThatThrownBy(() -> as(member(), () -> intake.takeInReport(order))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(member(), () -> intake.viewReport(id))).isInstanceOf(NotAllowed.class);
        refused("document.R2", "reach", world().site(Place.OWN).secretary(), order);
        SubjectRef taken = as(chair(), () -> intake.takeInReport(order));
        assertThat(reports.view(taken.id()).text().reach()).isEqualTo(Visibility.PUBLIC);

        long hidden = report(Visibility.GROUP);
        assertThatThrownBy(() -> as(world().site(Place.FOREIGN).chair(),
                () -> intake.takeInReport(asReport(hidden, sections("Text."))))).isInstanceOf(NotFound.class);
        act(chair(), () -> documents.markSecret(hidden));
        refused("intake.R3", "", chair(), asReport(hidden, sections("Text.")));
        act(chair(), () -> documents.unmarkSecret(hidden));
        act(chair(), () -> documents.discard(hidden));
        refused("document.binned", "", chair(), asReport(hidden, sections("Text.")));
        act(chair(), () -> documents.restore(hidden));
        as(chair(), () -> intake.takeIn(order(hidden, "Ja")));
        refused("intake.R4", "", chair(), asReport(hidden, sections("Text.")));
    }

    @Test
    @DisplayName("R14 an imported report reaches no further than its original, whatever becomes of that afterwards")
    void an_imported_report_reaches_no_further_than_its_original() {
        long id = report(Visibility.PUBLIC);
        SubjectRef taken = as(chair(), () -> intake
                .takeInReport(asReport(id, Visibility.PUBLIC, sections("Trattkantarellen frodades."))));
        String foreign = world().site(Place.FOREIGN).chair();
        assertThat(as(foreign, () -> reports.view(taken.id())).text().sections()).hasSize(1);
        assertThat(as(foreign, () -> citations.groundsOf(taken))).isNotEmpty();

        act(chair(), () -> documents.discard(id));
        assertThatThrownBy(() -> as(foreign, () -> reports.view(taken.id()))).isInstanceOf(NotFound.class);
        act(chair(), () -> documents.restore(id));
        assertThat(as(foreign, () -> reports.view(taken.id())).text().sections()).hasSize(1);

        act(chair(), () -> documents.markSecret(id));
        assertThatThrownBy(() -> as(foreign, () -> reports.view(taken.id()))).isInstanceOf(NotFound.class);
        assertThat(as(foreign, () -> citations.usesOf(taken))).isEmpty();
        assertThat(as(member(), () -> reports.view(taken.id())).seal().intact()).isTrue();
        world().awaitIndex();
        assertThat(found(foreign, "trattkantarellen")).isEmpty();
        assertThat(found(member(), "trattkantarellen")).isNotEmpty();
    }

    @Test
    @DisplayName("R3 published minutes go back to the group with the mark on their original, and are published again on purpose")
    void minutes_are_taken_back_when_their_original_is_marked() {
        long id = document();
        SubjectRef taken = as(chair(), () -> intake.takeIn(order(id, "Sälgbusken bevaras.")));
        PublishMinutes everybody = new PublishMinutes(taken.id(), Visibility.ALL_MEMBERS, true, false);
        world().as(chair(), () -> book.publish(everybody));
        String foreign = world().site(Place.FOREIGN).chair();
        SubjectRef decided = as(foreign, () -> book.view(taken.id())).content().items().get(0).decisions().get(0).ref();
        world().awaitIndex();
        assertThat(found(foreign, "sälgbusken")).isNotEmpty();
        assertThat(as(foreign, () -> citations.groundsOf(decided))).isNotEmpty();

        act(chair(), () -> documents.markSecret(id));
        assertThatThrownBy(() -> as(foreign, () -> book.view(taken.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(foreign, () -> decisions.view(decided.id()))).isInstanceOf(NotFound.class);
        assertThat(as(foreign, () -> citations.groundsOf(decided))).isEmpty();
        world().awaitIndex();
        assertThat(found(foreign, "sälgbusken")).isEmpty();
        assertThat(found(member(), "sälgbusken")).isNotEmpty();
        MinutesView shown = as(chair(), () -> book.view(taken.id()));
        assertThat(shown.state()).isEqualTo(MinutesState.IMPORTED);
        assertThat(shown.intact()).isTrue();
        assertThat(shown.originalSecret()).isTrue();
        assertThat(shown.mayPublish()).isFalse();
        assertThat(shown.events()).anyMatch(event -> event.verb().equals("minutes.takenBack"));
        assertThatThrownBy(() -> world().as(chair(), () -> book.publish(everybody))).isInstanceOfSatisfying(
                RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("meeting.R15.secret"));

        act(chair(), () -> documents.unmarkSecret(id));
        assertThatThrownBy(() -> as(foreign, () -> book.view(taken.id()))).as("no mark publishes nothing")
                .isInstanceOf(NotFound.class);
        world().as(chair(), () -> book.publish(everybody));
        assertThat(as(foreign, () -> book.view(taken.id())).state()).isEqualTo(MinutesState.PUBLISHED);
    }

    /** Marks a document as secret while a change of the same has begun and not ended; tells which of the two went through. */
    private List<String> markWhile(Runnable change, long document) throws Exception {
        List<String> done = new ArrayList<>();
        transactions.begin();
        Transaction begun = null;
        try {
            act(chair(), change);
            begun = transactions.suspend();
            if (happens(() -> act(chair(), () -> documents.markSecret(document)))) {
                done.add("marked");
            }
            transactions.resume(begun);
            begun = null;
            if (happens(transactions::commit)) {
                done.add("changed");
            }
            return done;
        } finally {
            if (begun != null) {
                transactions.resume(begun);
            }
            if (transactions.getTransaction() != null) {
                transactions.rollback();
            }
        }
    }

    private interface Happening {
        void run() throws Exception;
    }

    private static boolean happens(Happening change) throws SystemException {
        try {
            change.run();
            return true;
        } catch (SystemException broken) {
            throw broken;
        } catch (Exception lost) {
            assertThat(Throwables.getStackTrace(lost)).as("the other one has it")
                    .containsAnyOf("OptimisticLockException", "PessimisticLockException", "Timeout trying to lock");
            return false;
        }
    }

    @Test
    @DisplayName("R3 a document is not marked while its minutes are published, and takes them back when it is marked then")
    void a_document_is_not_marked_while_its_minutes_are_published() throws Exception {
        long id = document();
        SubjectRef taken = as(chair(), () -> intake.takeIn(order(id, "Alen bevaras.")));
        PublishMinutes everybody = new PublishMinutes(taken.id(), Visibility.ALL_MEMBERS, true, false);
        assertThat(markWhile(() -> book.publish(everybody), id)).containsExactly("changed");
        String foreign = world().site(Place.FOREIGN).chair();
        assertThat(as(foreign, () -> book.view(taken.id())).state()).isEqualTo(MinutesState.PUBLISHED);
        act(chair(), () -> documents.markSecret(id));
        assertThatThrownBy(() -> as(foreign, () -> book.view(taken.id()))).isInstanceOf(NotFound.class);
        assertThat(as(chair(), () -> book.view(taken.id())).state()).isEqualTo(MinutesState.IMPORTED);
    }

    @Test
    @DisplayName("R3 a document is not marked while it is taken in, and what was taken in goes along when it is marked then")
    void a_document_is_not_marked_while_it_is_taken_in() throws Exception {
        long id = document();
        List<SubjectRef> taken = new ArrayList<>();
        assertThat(markWhile(() -> taken.add(as(chair(), () -> intake.takeIn(order(id, "Haggen bevaras.")))), id))
                .containsExactly("changed");
        act(chair(), () -> documents.markSecret(id));
        assertThat(as(chair(), () -> book.view(taken.get(0).id())).originalSecret()).isTrue();
    }

    @Test
    @DisplayName("R15 minutes whose secret original was disposed of are published by who leads, who says that nothing is secret")
    void minutes_whose_secret_original_is_gone_are_published_by_who_answers_for_it() {
        long id = document();
        SubjectRef taken = as(chair(), () -> intake.takeIn(order(id, "Rönnen bevaras.")));
        act(chair(), () -> documents.markSecret(id));
        world().retain(Place.OWN, id, RetentionOutcome.DISPOSE, 1, LocalDate.of(2014, 3, 14), "Dokumentplanen");
        assertThat(as(chair(), () -> book.view(taken.id())).originalGone()).isFalse();
        world().as(World.ADMINISTRATOR,
                () -> retention.dispose(new DisposeThings(Set.of(new SubjectRef(SubjectKind.DOCUMENT, id)), "17 § 4",
                        world().site(Place.OWN).organisation(), LocalDate.of(2026, 3, 14))));

        MinutesView shown = as(chair(), () -> book.view(taken.id()));
        assertThat(shown.originalSecret()).isTrue();
        assertThat(shown.originalGone()).isTrue();
        assertThat(shown.mayPublish()).isTrue();
        assertThat(as(member(), () -> book.view(taken.id())).mayPublish()).isFalse();
        assertThatThrownBy(() -> world().as(chair(),
                () -> book.publish(new PublishMinutes(taken.id(), Visibility.ALL_MEMBERS, true, false))))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo("meeting.R15.gone");
                    assertThat(broken.field()).isEqualTo("secrecyChecked");
                });
        String foreign = world().site(Place.FOREIGN).chair();
        assertThatThrownBy(() -> as(foreign, () -> book.view(taken.id()))).isInstanceOf(NotFound.class);

        world().as(chair(), () -> book.publish(new PublishMinutes(taken.id(), Visibility.ALL_MEMBERS, true, true)));
        MinutesView published = as(foreign, () -> book.view(taken.id()));
        assertThat(published.state()).isEqualTo(MinutesState.PUBLISHED);
        assertThat(published.originalSecret()).isFalse();
        assertThat(published.events()).anyMatch(event -> event.verb().equals("minutes.publishedChecked"));
    }

    private void refusedAgain(String key, String field, PublishReportAgain order) {
        assertThatThrownBy(() -> world().as(chair(), () -> reports.publishAgain(order)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo(key);
                    assertThat(broken.field()).isEqualTo(field);
                });
    }

    @Test
    @DisplayName("R14 a report whose secret original was disposed of is shown further by who leads, who says that nothing is secret")
    void a_report_whose_secret_original_is_gone_is_shown_further_by_who_answers_for_it() {
        long id = report(Visibility.ALL_MEMBERS);
        SubjectRef taken = as(chair(), () -> intake
                .takeInReport(asReport(id, Visibility.ALL_MEMBERS, sections("Ostronskivlingen frodades."))));
        PublishReportAgain everybody = new PublishReportAgain(taken.id(), Visibility.ALL_MEMBERS, true);
        refusedAgain("report.R14.notHeldBack", "", everybody);
        act(chair(), () -> documents.markSecret(id));
        assertThat(as(chair(), () -> reports.view(taken.id())).originalGone()).isFalse();
        refusedAgain("report.R14.there", "", everybody);
        world().retain(Place.OWN, id, RetentionOutcome.DISPOSE, 1, LocalDate.of(2014, 3, 14), "Dokumentplanen");
        world().as(World.ADMINISTRATOR,
                () -> retention.dispose(new DisposeThings(Set.of(new SubjectRef(SubjectKind.DOCUMENT, id)), "17 § 4",
                        world().site(Place.OWN).organisation(), LocalDate.of(2026, 3, 14))));

        ReportView shown = as(chair(), () -> reports.view(taken.id()));
        assertThat(shown.originalGone()).isTrue();
        assertThat(shown.originalReadable()).isFalse();
        assertThat(shown.again()).extracting(choice -> choice.reach()).as("no further than it was taken in for")
                .containsExactly(Visibility.MEMBER_ORGS, Visibility.ALL_MEMBERS);
        ReportView told = as(member(), () -> reports.view(taken.id()));
        assertThat(told.originalGone()).isTrue();
        assertThat(told.again()).isEmpty();
        assertThatThrownBy(() -> world().as(member(), () -> reports.publishAgain(everybody)))
                .isInstanceOf(NotAllowed.class);
        refusedAgain("report.R14.gone", "secrecyChecked",
                new PublishReportAgain(taken.id(), Visibility.ALL_MEMBERS, false));
        refusedAgain("report.R9.visibility", "visibility",
                new PublishReportAgain(taken.id(), Visibility.PUBLIC, true));
        String foreign = world().site(Place.FOREIGN).chair();
        assertThatThrownBy(() -> as(foreign, () -> reports.view(taken.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world().as(foreign, () -> reports.publishAgain(everybody)))
                .isInstanceOfAny(NotFound.class, NotAllowed.class);

        world().as(chair(), () -> reports.publishAgain(everybody));
        ReportView published = as(foreign, () -> reports.view(taken.id()));
        assertThat(published.originalGone()).isFalse();
        assertThat(published.seal().intact()).isTrue();
        assertThat(published.events()).anyMatch(event -> event.verb().equals("report.publishedChecked"));
        world().awaitIndex();
        assertThat(found(foreign, "ostronskivlingen")).isNotEmpty();
    }

    @Test
    @DisplayName("R14 who will read a report is what was said before it was taken in")
    void nobody_else_reads_a_report_than_was_said() {
        long id = report(Visibility.MEMBER_ORGS);
        assertThatThrownBy(() -> as(chair(), () -> intake.takeInReport(asReport(id, sections("Text.")))))
                .isInstanceOf(Conflict.class);
        assertThat(as(chair(), () -> intake.takeInReport(asReport(id, Visibility.MEMBER_ORGS, sections("Text."))))
                .id()).isPositive();
    }
}
