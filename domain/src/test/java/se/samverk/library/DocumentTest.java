package se.samverk.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.ScanState;
import se.samverk.document.StoredFile;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.Thing;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

class DocumentTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-03T12:00:00+01:00");

    private final Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, "Ekstads kommun", Country.SE,
            null);
    private final WorkingGroup group = new WorkingGroup(
            new Collaboration("Närvård", CollaborationLevel.LOCAL, Country.SE, Language.SV, town, null), "Arbetsgrupp",
            GroupKind.WORKING_GROUP, Language.SV, town, town);

    private static StoredFile file(String name) {
        return new StoredFile("0".repeat(64), 10, "application/pdf", name, ScanState.NOT_SCANNED, NOON);
    }

    private Document document(Visibility reach) {
        Document document = new Document(DocumentPlace.of(group), "Riktlinjen", DocumentType.GUIDELINE, reach, 7);
        document.add(file("ett.pdf"), "Ada Ek", NOON, null);
        return document;
    }

    private static String refusal(ThrowingCallable call) {
        RuleBroken refused = catchThrowableOfType(RuleBroken.class, call);
        return refused == null ? "nothing was refused" : refused.key() + "/" + refused.field();
    }

    @Test
    @DisplayName("R1 a newer file makes the next version and the earlier ones stay")
    void a_newer_file_makes_the_next_version() {
        Document document = document(Visibility.MEMBER_ORGS);
        document.add(file("två.pdf"), "Bo Al", NOON.plusDays(1), "rättad");
        assertThat(document.newest().getNumber()).isEqualTo(2);
        assertThat(document.version(1).orElseThrow().getFile().getFileName()).isEqualTo("ett.pdf");
        assertThat(document.version(1).orElseThrow().getBy()).isEqualTo("Ada Ek");
        assertThat(document.version(3)).isEmpty();
    }

    @Test
    @DisplayName("R2 what the group's mandate does not allow is not shown to everybody")
    void what_the_mandate_does_not_allow_is_not_shown_to_everybody() {
        assertThat(refusal(() -> document(Visibility.PUBLIC))).isEqualTo("group.R4/reach");
        group.giveMandate("Får publicera", true);
        assertThat(document(Visibility.PUBLIC).getVisibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    @DisplayName("R3 a mark of secrecy leaves the group alone, and nobody widens it while it is there")
    void a_mark_of_secrecy_leaves_the_group_alone() {
        Document document = document(Visibility.ALL_MEMBERS);
        document.markSecret();
        assertThat(document.state()).isEqualTo("SECRET");
        assertThat(document.getVisibility()).isEqualTo(Visibility.GROUP);
        assertThat(refusal(() -> document.show(Visibility.ALL_MEMBERS))).isEqualTo("document.R3/reach");

        document.unmarkSecret();
        assertThat(document.getVisibility()).isEqualTo(Visibility.GROUP);
        document.show(Visibility.ALL_MEMBERS);
        assertThat(document.state()).isEqualTo("KEPT");
    }

    @Test
    @DisplayName("R4 what lies in the bin is taken out for thirty days, and later only by who leads")
    void what_lies_in_the_bin_is_taken_out_for_thirty_days() {
        Document document = document(Visibility.ALL_MEMBERS);
        document.discard("Ada Ek", NOON);
        assertThat(document.state()).isEqualTo(Thing.DISCARDED);
        assertThat(refusal(() -> document.add(file("två.pdf"), "Bo", NOON, null)))
                .isEqualTo("document.binned/");
        assertThat(refusal(() -> document.describe("Ny", DocumentType.OTHER, null, null, null)))
                .isEqualTo("document.binned/");
        assertThat(refusal(() -> document.restore(NOON.plusDays(31), false))).isEqualTo("document.R4/");
        document.restore(NOON.plusDays(31), true);
        assertThat(document.getVisibility()).isEqualTo(Visibility.ALL_MEMBERS);
        assertThat(refusal(() -> document.restore(NOON, false))).isEqualTo("document.notBinned/");

        document.discard("Ada Ek", NOON);
        document.restore(NOON.plusDays(30), false);
        assertThat(document.state()).isEqualTo("KEPT");
    }

    private Document ownDocument(Visibility reach) {
        Document document = new Document(DocumentPlace.of(town), "Beslutet", DocumentType.LETTER, reach, 7);
        document.add(file("ett.pdf"), "Ada Ek", NOON, null);
        return document;
    }

    @Test
    @DisplayName("R9 an organisation's own document belongs to no group and is written in the language of its country")
    void an_organisations_own_document_belongs_to_no_group() {
        DocumentPlace place = ownDocument(Visibility.ADMINISTRATORS).place();
        assertThat(place.group()).isEmpty();
        assertThat(place.owner()).isEqualTo(town);
        assertThat(place.name()).isEqualTo("Ekstads kommun");
        assertThat(place.language()).isEqualTo(Language.SV);
        assertThat(DocumentPlace.of(new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad kommune", Country.NO, null))
                .language()).isEqualTo(Language.NB);
        assertThat(document(Visibility.GROUP).place().group()).contains(group);
    }

    @Test
    @DisplayName("R9 an organisation's own document reaches its administrators, the organisation or every account")
    void an_organisations_own_document_reaches_its_administrators_the_organisation_or_every_account() {
        assertThat(DocumentPlace.of(town).reaches()).containsExactly(Visibility.ADMINISTRATORS,
                Visibility.ORGANISATION, Visibility.ALL_MEMBERS);
        assertThat(Visibility.ADMINISTRATORS.audiences(12)).containsExactly(Audience.administratorsOf(12));
        assertThat(Visibility.ORGANISATION.audiences(12)).containsExactlyInAnyOrder(Audience.org(12),
                Audience.administratorsOf(12));
        assertThat(refusal(() -> ownDocument(Visibility.PUBLIC))).isEqualTo("document.R9/reach");
        for (Visibility reach : List.of(Visibility.GROUP, Visibility.MEMBER_ORGS)) {
            assertThat(refusal(() -> ownDocument(reach))).isEqualTo("reach.notHere/reach");
        }
        group.giveMandate("Får publicera", true);
        assertThat(DocumentPlace.of(group).reaches()).containsExactly(Visibility.GROUP, Visibility.MEMBER_ORGS,
                Visibility.ALL_MEMBERS, Visibility.PUBLIC);
        for (Visibility reach : List.of(Visibility.ADMINISTRATORS, Visibility.ORGANISATION)) {
            assertThat(refusal(() -> document(reach))).isEqualTo("reach.notHere/reach");
        }
    }

    @Test
    @DisplayName("R9 an address names a group or an organisation, and never both")
    void an_address_names_a_group_or_an_organisation() {
        assertThat(DocumentPlace.named(7L, null)).isEqualTo(new SubjectRef(SubjectKind.GROUP, 7));
        assertThat(DocumentPlace.named(null, 12L)).isEqualTo(new SubjectRef(SubjectKind.ORGANISATION, 12));
        assertThatThrownBy(() -> DocumentPlace.named(7L, 12L)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> DocumentPlace.named(null, null)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R9 what is secret or in the bin is left to the organisation's administrators")
    void what_is_secret_or_in_the_bin_is_left_to_the_organisations_administrators() {
        Document document = ownDocument(Visibility.ALL_MEMBERS);
        document.markSecret();
        assertThat(document.getVisibility()).isEqualTo(Visibility.ADMINISTRATORS);
        assertThat(refusal(() -> document.show(Visibility.ORGANISATION))).isEqualTo("document.R3/reach");
        document.unmarkSecret();
        assertThat(document.getVisibility()).isEqualTo(Visibility.ADMINISTRATORS);
        document.show(Visibility.ORGANISATION);
        document.discard("Ada Ek", NOON);
        assertThat(document.reach()).isEqualTo(Visibility.ADMINISTRATORS);
        document.restore(NOON, false);
        assertThat(document.reach()).isEqualTo(Visibility.ORGANISATION);
    }

    @Test
    void a_document_has_a_title() {
        Document document = document(Visibility.GROUP);
        assertThat(refusal(() -> document.describe("  ", DocumentType.OTHER, null, null, null)))
                .isEqualTo("document.noTitle/title");
        document.describe(" Rutin ", DocumentType.OTHER, NOON.toLocalDate(), "D 12", "Arkivet");
        assertThat(document.getTitle()).isEqualTo("Rutin");
    }

    @Test
    @DisplayName("R8 where nobody has said how long it is kept the rule of its kind holds")
    void where_nobody_has_said_how_long_the_rule_of_its_kind_holds() {
        assertThat(document(Visibility.GROUP).getRetention()).isEmpty();
    }

    @Test
    @DisplayName("R8 what is kept for ever is never due")
    void what_is_kept_for_ever_is_never_due() {
        Document document = document(Visibility.GROUP);
        document.retain(DocumentRetention.forEver("  "));
        DocumentRetention said = document.getRetention().orElseThrow();
        assertThat(said.getOutcome()).isEqualTo(RetentionOutcome.KEEP);
        assertThat(said.getDue()).isEmpty();
        assertThat(said.getSource()).isEmpty();
        assertThat(said.code()).isEqualTo("KEEP");
        document.retain(null);
        assertThat(document.getRetention()).isEmpty();
    }

    @Test
    @DisplayName("R8 what may be disposed of is due when its years have passed since the day they are counted from")
    void what_may_be_disposed_of_is_due_when_its_years_have_passed() {
        DocumentRetention said = DocumentRetention.until(RetentionOutcome.DISPOSE, 10, LocalDate.of(2024, 2, 29),
                " Dokumenthanteringsplan 2024, punkt 3.2 ");
        assertThat(said.getDue()).contains(LocalDate.of(2034, 2, 28));
        assertThat(said.getSource()).isEqualTo("Dokumenthanteringsplan 2024, punkt 3.2");
        assertThat(said.code()).isEqualTo("DISPOSE 10 2024-02-29");
    }

    private static String refused(int years, LocalDate from, String source) {
        return refusal(() -> DocumentRetention.until(RetentionOutcome.DISPOSE, years, from, source));
    }

    @Test
    @DisplayName("R8 nothing may be disposed of without years, a day they are counted from, and the plan that says so")
    void nothing_may_be_disposed_of_without_years_a_day_and_a_plan() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        assertThat(refused(0, day, "Planen")).isEqualTo("document.R8.years/years");
        assertThat(refused(101, day, "Planen")).isEqualTo("document.R8.years/years");
        assertThat(refused(10, null, "Planen")).isEqualTo("document.R8.from/from");
        assertThat(refused(10, day, " ")).isEqualTo("document.R8.source/ground");
        assertThat(refused(10, day, "x".repeat(501))).isEqualTo("document.R8.sourceTooLong/ground");
        assertThat(refused(100, day, "x".repeat(500))).isEqualTo("nothing was refused");
    }

    @Test
    @DisplayName("R8 in the bin nothing is said of how long it is kept")
    void in_the_bin_nothing_is_said_of_how_long_it_is_kept() {
        Document document = document(Visibility.GROUP);
        document.discard("Ada Ek", NOON);
        assertThat(refusal(() -> document.retain(DocumentRetention.forEver(null)))).isEqualTo("document.binned/");
    }
}
