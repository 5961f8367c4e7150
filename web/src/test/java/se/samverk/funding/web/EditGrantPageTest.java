package se.samverk.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.webshell.Injected.set;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.funding.GrantState;
import se.samverk.funding.RegisteringView;
import se.samverk.funding.RegisteringView.Party;
import se.samverk.funding.RegisteringView.Place;
import se.samverk.funding.boundary.Grants;
import se.samverk.funding.boundary.RegisterGrant;
import se.samverk.funding.boundary.RegisterGrant.Proof;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.webshell.PortalAddress;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.Visibility;

/** Registering a grant: what a person types becomes the order, and what cannot be read is told beside its field. */
class EditGrantPageTest {
    private static final String BASE = "https://samverk.example";
    private static final String PAGE = BASE + "/document/view.xhtml?id=7&version=3&page=2#text";
    private static final SubjectRef PAPER = new SubjectRef(SubjectKind.DOCUMENT, 7);
    private static final Place SWEDISH = place(1, "Borås", Language.SV, Currency.SEK);
    private static final Place NORWEGIAN = place(2, "Nord", Language.NB, Currency.NOK);

    private final List<RegisterGrant> orders = new ArrayList<>();
    private List<Place> places = List.of(SWEDISH, NORWEGIAN);

    private static Place place(long id, String name, Language language, Currency currency) {
        return new Place(id, name, language, currency, List.of(row(SubjectKind.GROUP, 10 + id, "Gruppen")),
                List.of(row(SubjectKind.PROJECT, 20 + id, "Projektet")));
    }

    private static ThingRow row(SubjectKind kind, long id, String title) {
        return new ThingRow(new SubjectRef(kind, id), title, "ACTIVE", Language.SV, null, null, null, null);
    }

    private EditGrantPage page(Long asked) {
        EditGrantPage page = new EditGrantPage();
        set(page, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return key;
            }
        });
        set(page, "userLanguage", new UserLanguage() {
            @Override
            public Language getLanguage() {
                return Language.SV;
            }
        });
        set(page, "portal", new PortalAddress() {
            @Override
            public String of(String path) {
                return BASE + path;
            }
        });
        set(page, "told", new Told() {
            @Override
            public void done(String key, Object... values) {
                assertThat(key).isEqualTo("funding.told.registered");
            }
        });
        set(page, "grants", new Grants() {
            @Override
            public RegisteringView registering() {
                return new RegisteringView(places, List.of(new Party(3, "Staten")), List.of());
            }

            @Override
            public long register(RegisterGrant order) {
                orders.add(order);
                return 99;
            }
        });
        page.setAsked(asked);
        page.load();
        return page;
    }

    private EditGrantPage filled() {
        EditGrantPage page = page(null);
        page.setTitle("Bidrag");
        page.setGiver(3);
        page.setBeneficiary("project-21");
        page.setAmount("ca 60 tkr");
        return page;
    }

    @Test
    void what_is_typed_becomes_the_order() {
        EditGrantPage page = filled();
        page.setGroup(11);
        page.setFirstYear(2018);
        page.setLastYear(2019);
        page.setSource("Dnr 9.2-1234/2018");
        page.getProof().setAddress(PAGE);
        page.getProof().setExtract("60 000 kronor");
        assertThat(page.save()).isEqualTo("/funding/view.xhtml?faces-redirect=true&id=99");
        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.collaborationId()).isEqualTo(1);
            assertThat(order.groupId()).isEqualTo(11);
            assertThat(order.state()).isEqualTo(GrantState.DRAFT);
            assertThat(order.visibility()).isEqualTo(Visibility.ALL_MEMBERS);
            assertThat(order.giverId()).isEqualTo(3);
            assertThat(order.recipientId()).isNull();
            assertThat(order.administratorId()).isNull();
            assertThat(order.beneficiary()).isEqualTo(new SubjectRef(SubjectKind.PROJECT, 21));
            assertThat(order.firstYear()).isEqualTo(2018);
            assertThat(order.lastYear()).isEqualTo(2019);
            assertThat(order.amount()).isEqualTo(StatedAmount.approximate(Money.of(60_000, Currency.SEK)));
            assertThat(order.source()).isEqualTo("Dnr 9.2-1234/2018");
            assertThat(order.proofs()).containsExactly(new Proof(PAPER, 3, 2, null, "60 000 kronor", null));
        });
    }

    @Test
    void where_no_amount_and_no_group_is_given_none_is_ordered() {
        EditGrantPage page = filled();
        page.setAmount(null);
        page.save();
        assertThat(orders.get(0).amount()).isEqualTo(StatedAmount.notStated(Currency.SEK));
        assertThat(orders.get(0).groupId()).isNull();
        assertThat(orders.get(0).proofs()).isEmpty();
    }

    @Test
    void the_collaboration_that_is_asked_for_gives_language_and_currency() {
        EditGrantPage page = page(2L);
        assertThat(page.getCollaboration()).isEqualTo(2);
        assertThat(page.getLanguage()).isEqualTo(Language.NB);
        assertThat(page.getCurrency()).isEqualTo(Currency.NOK);
    }

    @Test
    void a_collaboration_of_others_is_not_registered_in() {
        assertThatThrownBy(() -> page(3L)).isInstanceOf(NotAllowed.class);
        places = List.of();
        assertThatThrownBy(() -> page(null)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @CsvSource({"fyrahundra, money.unreadable", "1.234, money.ambiguous", "400 NOK, money.currency",
            "-4, money.negative"})
    void an_amount_that_cannot_be_read_is_told_beside_it(String typed, String key) {
        EditGrantPage page = filled();
        page.setAmount(typed);
        refused(page, key, "amount");
    }

    @Test
    void what_has_to_be_chosen_is_told_beside_its_list() {
        EditGrantPage page = filled();
        page.setGiver(0);
        refused(page, "funding.giverMissing", "giver");
        page.setGiver(3);
        page.setBeneficiary(null);
        refused(page, "funding.beneficiaryMissing", "beneficiary");
    }

    @ParameterizedTest
    @CsvSource({"sidan 4", "https://other.example/document/view.xhtml?id=7",
            "https://samverk.example/report/view.xhtml?id=7",
            "https://samverk.example/document/view.xhtml?id=7 https://samverk.example/document/view.xhtml?id=8"})
    void what_is_no_address_of_one_document_of_the_portal_is_told_beside_it(String typed) {
        EditGrantPage page = filled();
        page.getProof().setAddress(typed);
        refused(page, "funding.noAddress", "address");
    }

    private void refused(EditGrantPage page, String key, String field) {
        assertThatThrownBy(page::save).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.field()).isEqualTo(field);
        });
        assertThat(orders).isEmpty();
    }

    @Test
    void it_is_told_apart_whether_nothing_goes_along_and_whether_nothing_was_said_of_it() {
        EditGrantPage page = filled();
        page.getProof().setAddress(BASE + PAPER.url());
        page.save();
        page.getProof().setNothingAlong(true);
        page.save();
        page.getProof().setNothingAlong(false);
        page.getProof().setExtract("60 000 kronor");
        page.save();
        page.getProof().setExtract(" \n ");
        page.save();
        assertThat(orders).flatExtracting(RegisterGrant::proofs).containsExactly(
                new Proof(PAPER, null, null, null, null), new Proof(PAPER, null, null, "", null),
                new Proof(PAPER, null, null, "60 000 kronor", null), new Proof(PAPER, null, null, null, null));
    }

    @Test
    void whoever_writes_an_extract_and_says_that_none_goes_along_is_asked_which() {
        EditGrantPage page = filled();
        page.getProof().setAddress(BASE + PAPER.url());
        page.getProof().setExtract("60 000 kronor");
        page.getProof().setNothingAlong(true);
        assertThatThrownBy(page::save).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo("funding.extractOrNothing");
            assertThat(broken.field()).isEqualTo("extract");
        });
        assertThat(orders).isEmpty();
    }

    @Test
    void a_source_outside_the_portal_is_ordered_by_its_name() {
        EditGrantPage page = filled();
        page.getProof().setLabel("Regleringsbrev 2018");
        page.getProof().setLocator("punkt 4");
        page.save();
        page.getProof().setLabel(null);
        page.save();
        assertThat(orders).flatExtracting(RegisterGrant::proofs).containsExactly(
                Proof.outside("Regleringsbrev 2018", null, "punkt 4"), Proof.outside(null, null, "punkt 4"));
    }

    @Test
    void things_are_named_with_their_collaboration_where_there_are_several() {
        assertThat(labels(page(null).getBeneficiaries())).containsExactly("funding.chooseBeneficiary",
                "Borås: Projektet", "Nord: Projektet", "Borås: Gruppen", "Nord: Gruppen");
        places = List.of(SWEDISH);
        assertThat(labels(page(null).getGroups())).containsExactly("funding.noGroup", "Gruppen");
    }

    @Test
    void an_application_is_sent_on_its_own_page() {
        assertThat(page(null).getStates()).extracting(SelectItem::getValue).contains(GrantState.DRAFT,
                GrantState.GRANTED).doesNotContain(GrantState.APPLIED);
    }

    private static List<String> labels(List<SelectItem> items) {
        return items.stream().map(SelectItem::getLabel).toList();
    }
}
