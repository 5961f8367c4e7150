package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.evidence.CitationRow;
import se.samverk.evidence.boundary.Citations;
import se.samverk.funding.GrantState;
import se.samverk.funding.boundary.Grants;
import se.samverk.funding.boundary.RegisterGrant;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.library.DocumentType;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.Documents;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.WriteItem;
import se.samverk.report.boundary.AcceptReport;
import se.samverk.report.boundary.PublishReport;
import se.samverk.report.boundary.SaveReport;
import se.samverk.report.boundary.SaveSection;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/** A document whose address stands in a report, in minutes or with a grant is cited there, for those who may read it alone (R4). */
@ArquillianTest
class CitedDocumentsIT extends Bringing {
    private static final String WORDS = "Ett ord som inget annat dokument har i sin titel";

    @Inject
    private Documents documents;

    @Inject
    private StatusReports reports;

    @Inject
    private MinutesBook book;

    @Inject
    private Grants grants;

    @Inject
    private Citations citations;

    @Inject
    @ConfigProperty(name = "samverk.base.url")
    private String base;

    /** An HTML page with two headings, which are the parts of its text. */
    private SubjectRef document(String title, Visibility reach) {
        return document(title, ".html", ("<html><body><h1>Bakgrund</h1><p>Underlag om samordning " + UUID.randomUUID()
                + "</p><h1>Kostnader</h1><p>Allt kostade.</p></body></html>").getBytes(StandardCharsets.UTF_8), reach);
    }

    private SubjectRef document(String title, String ending, byte[] bytes, Visibility reach) {
        long id = bring(chair(), new BeginUpload(place(), null, title + ending, bytes.length, DocumentType.OTHER,
                reach), bytes);
        awaitText(id);
        return new SubjectRef(SubjectKind.DOCUMENT, id);
    }

    private String address(SubjectRef document, int part) {
        return base + document.url() + (part == 0 ? "" : "&page=" + part + "#text");
    }

    private void write(World.Reported report, String text, String source) {
        act(chair(), () -> reports.save(new SaveReport(report.report(), null, null, List.of(
                new SaveSection(report.section(), null, true, "Utbildning", text, source, List.of())))));
    }

    private List<CitationRow> cited(String username, SubjectRef citing) {
        return as(username, () -> citations.groundsOf(citing)).stream()
                .filter(row -> row.place().contains("-document-")).toList();
    }

    private List<String> uses(String username, SubjectRef document) {
        return as(username, () -> citations.usesOf(document)).stream().map(CitationRow::url).toList();
    }

    @Test
    @DisplayName("R4 a report cites what its text and source name, with the part, as long as they do")
    void a_report_cites_what_its_text_and_source_name() {
        SubjectRef paper = document("Underlag till rapporten", Visibility.GROUP);
        SubjectRef other = document("Ett annat underlag", ".pdf",
                FileTextsIT.pdf("Den ena sidan " + UUID.randomUUID(), "Den andra"), Visibility.GROUP);
        World.Reported report = world().writeReport(Place.OWN, "draft");
        write(report, "Så gick det, se " + address(paper, 2) + ".", address(other, 2));
        assertThat(cited(chair(), report.ref())).extracting(CitationRow::label, CitationRow::locator, CitationRow::url)
                .containsExactlyInAnyOrder(
                        tuple("Underlag till rapporten", "Kostnader",
                                paper.url() + "&version=1&page=2"),
                        tuple("Ett annat underlag", "sidan 2", other.url() + "&version=1&page=2"));
        assertThat(uses(member(), paper)).containsExactly(report.ref().url());
        assertThat(as(world().site(Place.OWN).secretary(), () -> documents.view(paper.id(), 0, 0)).registrable())
                .as("what is cited is not what was taken in").isTrue();

        write(report, "Så gick det.", address(other, 2));
        assertThat(cited(chair(), report.ref())).extracting(CitationRow::label).containsExactly("Ett annat underlag");
        assertThat(uses(member(), paper)).isEmpty();
    }

    @Test
    @DisplayName("R4 what is cited is the version of the day, or the one that the address names")
    void what_is_cited_is_the_version_of_the_day_or_the_one_that_is_named() {
        SubjectRef paper = document("Underlag som byts", Visibility.GROUP);
        World.Reported report = world().writeReport(Place.OWN, "draft");
        write(report, "Så gick det, se " + address(paper, 2) + ".", null);
        byte[] next = ("<html><body><h1>Inledning</h1><p>Underlag om samordning " + UUID.randomUUID()
                + "</p><h1>Intäkter</h1><p>Allt betalades.</p></body></html>").getBytes(StandardCharsets.UTF_8);
        bring(chair(), new BeginUpload(null, paper.id(), "Underlag.html", next.length, DocumentType.OTHER,
                Visibility.GROUP), next);
        awaitText(paper.id());

        write(report, "Så gick det till slut, se " + address(paper, 2) + ".", address(paper, 1));
        assertThat(cited(chair(), report.ref())).extracting(CitationRow::locator, CitationRow::url)
                .as("what was cited stays, what is new is the newest")
                .containsExactlyInAnyOrder(tuple("Kostnader", paper.url() + "&version=1&page=2"),
                        tuple("Inledning", paper.url() + "&version=2&page=1"));

        write(report, "Se " + base + paper.url() + "&version=1&page=1 och " + base + paper.url() + "&version=9", null);
        assertThat(cited(chair(), report.ref())).extracting(CitationRow::locator, CitationRow::url)
                .containsExactlyInAnyOrder(tuple("Bakgrund", paper.url() + "&version=1&page=1"),
                        tuple("", paper.url() + "&version=2"));
    }

    @Test
    void whoever_may_not_read_a_document_makes_no_citation_of_it() {
        SubjectRef paper = document("Bara för gruppen", Visibility.GROUP);
        String stranger = world().site(Place.FOREIGN).chair();
        World.Reported foreign = world().writeReport(Place.FOREIGN, "draft");
        act(stranger, () -> reports.save(new SaveReport(foreign.report(), null, null, List.of(new SaveSection(
                foreign.section(), null, true, "Utbildning", address(paper, 0), null, List.of())))));
        assertThat(cited(stranger, foreign.ref())).isEmpty();
        assertThat(uses(chair(), paper)).isEmpty();
    }

    @Test
    void a_published_report_tells_of_it_only_to_those_who_may_read_it_unless_words_go_along() {
        SubjectRef paper = document(WORDS, Visibility.GROUP);
        String stranger = world().site(Place.FOREIGN).chair();
        World.Reported silent = published(paper, "");
        assertThat(cited(member(), silent.ref())).hasSize(1);
        assertThat(cited(stranger, silent.ref())).isEmpty();
        assertThat(uses(member(), paper)).contains(silent.ref().url());

        World.Reported spoken = published(paper, "Det som behövs");
        assertThat(cited(stranger, spoken.ref())).singleElement().satisfies(row -> {
            assertThat(row.extract()).isEqualTo("Det som behövs");
            assertThat(row.url()).as("not for the reader to open").isEmpty();
        });
    }

    @Test
    void whoever_publishes_and_may_not_read_what_is_cited_is_not_told_of_it_and_takes_nothing_away() {
        byte[] bytes = text("Ekstads beslut");
        long id = bring(world().administrator(Place.OWN), new BeginUpload(world().where(Place.OWN, true), null,
                "Ekstads eget beslut.txt", bytes.length, DocumentType.LETTER, Visibility.ORGANISATION), bytes);
        SubjectRef paper = new SubjectRef(SubjectKind.DOCUMENT, id);
        World.Reported report = world().writeReport(Place.OWN, "draft");
        write(report, "Enligt beslutet " + address(paper, 0), null);
        assertThat(cited(chair(), report.ref())).hasSize(1);
        act(chair(), () -> reports.submit(new SubmitReport(report.report())));
        String coordinator = world().site(Place.OWN).coordinator();
        act(coordinator, () -> {
            reports.accept(new AcceptReport(report.report()));
            assertThat(reports.view(report.report()).restricted()).isEmpty();
            assertThat(cited(coordinator, report.ref())).isEmpty();
            reports.publish(new PublishReport(report.report(), Visibility.ALL_MEMBERS));
        });
        assertThat(cited(chair(), report.ref())).extracting(CitationRow::label).containsExactly("Ekstads eget beslut");
        assertThat(cited(coordinator, report.ref())).isEmpty();
        assertThat(cited(world().site(Place.FOREIGN).chair(), report.ref())).isEmpty();
    }

    private World.Reported published(SubjectRef paper, String extract) {
        World.Reported report = world().writeReport(Place.OWN, "draft");
        write(report, "Enligt underlaget " + address(paper, 0), null);
        act(chair(), () -> reports.submit(new SubmitReport(report.report())));
        act(world().site(Place.OWN).coordinator(), () -> {
            reports.accept(new AcceptReport(report.report()));
            assertThat(reports.view(report.report()).restricted()).singleElement()
                    .satisfies(row -> assertThat(row.label()).isEqualTo(WORDS));
            String place = reports.view(report.report()).restricted().get(0).place();
            reports.publish(new PublishReport(report.report(), Visibility.ALL_MEMBERS,
                    extract.isEmpty() ? Map.of() : Map.of(place, extract)));
        });
        return report;
    }

    private RegisterGrant grant(RegisterGrant.Proof proof) {
        RegisterGrant plain = world().newGrant(Place.OWN, GrantState.GRANTED, Visibility.ALL_MEMBERS,
                world().site(Place.OWN).organisation());
        return new RegisterGrant(plain.collaborationId(), plain.groupId(), plain.title(), plain.language(),
                plain.kind(), plain.state(), plain.visibility(), plain.giverId(), null, null, plain.recipientId(), null,
                plain.beneficiary(), null, plain.firstYear(), plain.lastYear(), plain.amount(), null,
                plain.breakdown(), null, null, null, List.of(proof));
    }

    private SubjectRef registered(RegisterGrant.Proof proof) {
        return new SubjectRef(SubjectKind.GRANT,
                as(world().site(Place.OWN).coordinator(), () -> grants.register(grant(proof))));
    }

    @Test
    void a_grant_rests_on_a_page_of_a_document_which_says_where_it_is_used() {
        SubjectRef paper = document("Beslut om pengar", ".pdf",
                FileTextsIT.pdf("Ärendet " + UUID.randomUUID(), "Bifalls med hela beloppet"), Visibility.ALL_MEMBERS);
        SubjectRef grant = registered(new RegisterGrant.Proof(paper, 2, null, null, null));
        String stranger = world().site(Place.FOREIGN).chair();
        assertThat(as(stranger, () -> citations.groundsOf(grant)))
                .extracting(CitationRow::label, CitationRow::locator, CitationRow::url)
                .containsExactly(tuple("Beslut om pengar", "sidan 2", paper.url() + "&version=1&page=2"));
        assertThat(uses(stranger, paper)).containsExactly(grant.url());
    }

    @Test
    void of_a_restricted_document_its_heading_stays_and_the_chosen_words_go_along() {
        SubjectRef paper = document("Gruppens eget underlag", Visibility.GROUP);
        SubjectRef grant = registered(new RegisterGrant.Proof(paper, 2, null, "Hela beloppet", null));
        assertThat(as(world().site(Place.FOREIGN).chair(), () -> citations.groundsOf(grant))).singleElement()
                .satisfies(row -> {
                    assertThat(row.extract()).isEqualTo("Hela beloppet");
                    assertThat(row.url()).as("not for the reader to open").isEmpty();
                    assertThat(row.toString()).doesNotContain("Kostnader");
                });
        assertThat(as(member(), () -> citations.groundsOf(grant))).extracting(CitationRow::url)
                .containsExactly(paper.url() + "&version=1&page=2");
    }

    @Test
    void a_document_that_whoever_registers_may_not_read_or_that_lies_in_the_bin_proves_nothing() {
        byte[] bytes = text("Någon annans beslut");
        String stranger = world().site(Place.FOREIGN).chair();
        long foreign = bring(stranger, new BeginUpload(new SubjectRef(SubjectKind.GROUP,
                world().site(Place.FOREIGN).group()), null, "Annans beslut.txt", bytes.length, DocumentType.LETTER,
                Visibility.GROUP), bytes);
        SubjectRef thrown = document("Kastat underlag", Visibility.ALL_MEMBERS);
        assertThat(registered(new RegisterGrant.Proof(thrown, null, null, null, null))).isNotNull();
        act(chair(), () -> documents.discard(thrown.id()));
        act(world().site(Place.OWN).coordinator(), () -> {
            for (SubjectRef paper : List.of(new SubjectRef(SubjectKind.DOCUMENT, foreign), thrown,
                    new SubjectRef(SubjectKind.DOCUMENT, Long.MAX_VALUE))) {
                RegisterGrant order = grant(new RegisterGrant.Proof(paper, null, null, "", null));
                assertThatThrownBy(() -> grants.register(order)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo("funding.noSuchProof");
                    assertThat(broken.field()).isEqualTo("address");
                });
            }
        });
    }

    @Test
    @DisplayName("R4 minutes cite what their items name")
    void minutes_cite_what_their_items_name() {
        SubjectRef paper = document("Underlag till mötet", Visibility.GROUP);
        World.Written written = world().writeMinutes(Place.OWN, "draft", world().site(Place.OWN).secretary());
        SubjectRef minutes = new SubjectRef(SubjectKind.MINUTES, written.minutes());
        act(world().site(Place.OWN).secretary(), () -> book.writeItem(new WriteItem(written.minutes(), written.item(),
                null, "Samordning", "Gruppen läste " + address(paper, 1) + " och " + address(paper, 2))));
        assertThat(cited(chair(), minutes)).extracting(CitationRow::locator).containsExactlyInAnyOrder("Bakgrund",
                "Kostnader");
        assertThat(uses(chair(), paper)).containsExactly(minutes.url());
        act(world().site(Place.OWN).secretary(), () -> book.removeItem(written.item()));
        assertThat(cited(chair(), minutes)).isEmpty();
    }
}
