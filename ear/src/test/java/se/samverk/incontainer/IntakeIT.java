package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.evidence.boundary.Citations;
import se.samverk.incontainer.matrix.Place;
import se.samverk.intake.IntakeView;
import se.samverk.intake.boundary.Intake;
import se.samverk.intake.boundary.TakeIn;
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
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/** Documents are taken in as the old minutes that they are, by who writes the minutes of the group. */
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

    @Inject
    private Intake intake;

    @Inject
    private Documents documents;

    @Inject
    private MinutesBook book;

    @Inject
    private Decisions decisions;

    @Inject
    private Citations citations;

    private long document() {
        byte[] bytes = text(TEXT + "\n");
        return bring(member(), new BeginUpload(group(), null, "protokoll.txt", bytes.length, DocumentType.MINUTES,
                Visibility.GROUP), bytes);
    }

    private IntakeView read(long document) {
        IntakeView view = as(chair(), () -> intake.view(document));
        for (int i = 0; view.waiting() && i < 600; i++) {
            LockSupport.parkNanos(100_000_000);
            view = as(chair(), () -> intake.view(document));
        }
        return view;
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
                .anySatisfy(row -> assertThat(row.url()).isEqualTo(view.document().url()));
        assertThat(as(member(), () -> citations.usesOf(taken)))
                .anySatisfy(row -> assertThat(row.url()).isEqualTo(decided.url()));
        world().awaitIndex();
        assertThat(found(member(), "fågelbärsträdet")).isNotEmpty();
        assertThat(found(world().site(Place.FOREIGN).chair(), "fågelbärsträdet")).isEmpty();

        assertThatThrownBy(() -> as(chair(), () -> book.writeItem(WriteItem.add(taken.id(), "Nytt", ""))))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("meeting.R7"));
        assertThatThrownBy(() -> world().as(chair(), () -> book.approve(new ApproveMinutes(taken.id(), null))))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("meeting.R5"));
        world().as(chair(), () -> book.publish(new PublishMinutes(taken.id(), Visibility.MEMBER_ORGS, true)));
        assertThat(as(chair(), () -> book.view(taken.id())).content().original()).as("says so for good").isNotNull();
        refused("meeting.R15.twice", chair(), order(id, "Igen"));
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
}
