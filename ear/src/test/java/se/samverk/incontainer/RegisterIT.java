package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.event.EventRow;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.notification.Notice;
import se.samverk.notification.boundary.Notices;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.platform.PortalClock;
import se.samverk.register.CodePage;
import se.samverk.register.ImportLine;
import se.samverk.register.ImportView;
import se.samverk.register.NameRow;
import se.samverk.register.OrganisationFilter;
import se.samverk.register.OrganisationRow;
import se.samverk.register.OrganisationView;
import se.samverk.register.boundary.EndOrganisation;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.ImportOrganisations;
import se.samverk.register.boundary.OrganisationImport;
import se.samverk.register.boundary.OrganisationSource;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.RenameOrganisation;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Organisations change their names and merge while their people work. Everything is rolled back. */
@ArquillianTest
class RegisterIT extends RolledBack {
    private static final Map<String, OrganisationKind> KINDS = Map.of("kommun", OrganisationKind.MUNICIPALITY);
    private static final Logger LOG = Logger.getLogger(RegisterIT.class.getName());
    private static final String ORGANISATION_ADMINISTRATOR = "matrix.orgadmin";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Organisations organisations;

    @Inject
    private OrganisationSource source;

    @Inject
    private MinutesBook book;

    @Inject
    private OrganisationImport imports;

    @Inject
    private Seats seats;

    @Inject
    private Notices notices;

    @Inject
    private PortalClock clock;

    @Test
    void a_new_name_is_shown_at_once_and_both_names_find_the_organisation() {
        rename("Storekstads kommun", 0);
        assertThat(view().name()).isEqualTo("Storekstads kommun");
        assertThat(view().otherNames()).extracting(NameRow::name).containsExactly("Ekstads kommun");
        assertThat(found("Storekstad").formerName()).isEmpty();
        assertThat(found("ekstads kommun").name()).isEqualTo("Storekstads kommun");
        assertThat(source.documents(new SubjectRef(SubjectKind.ORGANISATION, organisation())).toString())
                .contains("Storekstads kommun").contains("Ekstads kommun");
    }

    @Test
    void what_was_approved_before_keeps_the_name_of_its_time() {
        Place place = Place.OWN;
        World.Written written = world().writeMinutes(place, "approved", world().site(place).secretary());
        rename("Storekstads kommun", 0);
        assertThat(as(world().site(place).chair(), () -> book.view(written.minutes())).content().items()).first()
                .satisfies(
                        item -> assertThat(item.decisions().get(0).organisations()).containsExactly("Ekstads kommun"));
    }

    @Test
    void a_name_of_a_day_to_come_takes_effect_by_itself_on_that_day() {
        rename("Nyekstads kommun", 3);
        organisations.startDay();
        assertThat(view().name()).isEqualTo("Ekstads kommun");
        assertThat(view().otherNames()).extracting(NameRow::coming).containsExactly(true);
        clock.at(clock.now().plusDays(3), organisations::startDay);
        assertThat(view().name()).isEqualTo("Nyekstads kommun");
        assertThat(view().otherNames()).extracting(NameRow::name, NameRow::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ekstads kommun", clock.today().plusDays(2)));
    }

    @Test
    void the_timer_lets_the_day_begin_although_nobody_is_signed_in() throws Exception {
        AtomicReference<Long> made = new AtomicReference<>();
        clock.at(clock.now().minusDays(1), () -> made.set(as(World.ADMINISTRATOR, () -> {
            long id = organisations.register(new RegisterOrganisation(OrganisationKind.CIVIL_SOCIETY,
                    "Föreningen i går", Country.SE, null, null));
            organisations.rename(new RenameOrganisation(id, "Föreningen i dag", clock.today().plusDays(1)));
            return id;
        })));
        assertThat(organisations.view(made.get()).name()).isEqualTo("Föreningen i går");
        transaction().commit();
        long end = System.nanoTime() + 60_000_000_000L;
        while (!organisations.view(made.get()).name().equals("Föreningen i dag")) {
            assertThat(System.nanoTime()).as("the timer renames within a minute").isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(organisations.view(made.get()).events()).extracting(EventRow::verb)
                .contains("organisation.renamed");
        transaction().begin();
    }

    @Test
    void a_name_that_another_has_or_will_have_is_refused() {
        rename("Nyekstads kommun", 3);
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> organisations.register(
                new RegisterOrganisation(OrganisationKind.REGION, "Nyekstads kommun", Country.SE, null, null)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("name")));
    }

    @Test
    void people_of_a_merged_organisation_read_through_the_last_day_and_are_moved_by_the_heir() {
        Old old = old();
        world().as(World.ADMINISTRATOR, () -> organisations
                .end(new EndOrganisation(old.organisation(), clock.today().plusDays(5), organisation())));
        em.flush();
        assertThat(as(World.ADMINISTRATOR, () -> organisations.view(old.organisation())).seats()).hasSize(1);
        OrganisationView heir = as(ORGANISATION_ADMINISTRATOR, this::view);
        assertThat(heir.predecessors()).extracting(OrganisationRow::id).contains(old.organisation());
        assertThat(heir.toTakeOver()).extracting(SeatRow::id).contains(old.seat());
        world().as(ORGANISATION_ADMINISTRATOR, () -> seats.takeOver(old.seat()));
        em.flush();
        assertThat(as(ORGANISATION_ADMINISTRATOR, this::view).toTakeOver()).extracting(SeatRow::id)
                .doesNotContain(old.seat());
        AtomicReference<OrganisationView> later = new AtomicReference<>();
        clock.at(clock.now().plusDays(6), () -> later.set(as(World.ADMINISTRATOR, this::view)));
        assertThat(later.get().seats()).anyMatch(
                seat -> seat.role() == Role.READER && seat.from().equals(clock.today().plusDays(6)) && !seat.vacant());
    }

    @Test
    void its_people_and_those_who_look_after_the_heir_are_told_of_the_merger() {
        Old old = old();
        world().as(World.ADMINISTRATOR, () -> organisations
                .end(new EndOrganisation(old.organisation(), clock.today().plusDays(5), organisation())));
        em.flush();
        deliver(old.seat(), world().number("person.exmember"));
        SubjectRef heir = new SubjectRef(SubjectKind.ORGANISATION, organisation());
        em.createQuery("select s.id from Seat s where s.placeId = :id and s.placeKind = :kind and s.role = :role",
                Long.class).setParameter("id", heir.id()).setParameter("kind", heir.kind())
                .setParameter("role", Role.ORGANISATION_ADMINISTRATOR).getResultList()
                .forEach(seat -> deliver(seat, world().person(ORGANISATION_ADMINISTRATOR)));

        assertThat(as("matrix.exmember", notices::mine)).anySatisfy(notice -> {
            assertThat(notice.subject().id()).isEqualTo(old.organisation());
            assertThat(notice.note()).isEqualTo("Ekstads kommun");
        });
        assertThat(as(ORGANISATION_ADMINISTRATOR, notices::mine)).anySatisfy(notice -> {
            assertThat(notice.subject()).isEqualTo(heir);
            assertThat(notice.note()).isEqualTo("Gamla kommunen");
        });
        assertThat(as("matrix.reader.ekstad", notices::mine)).isEmpty();
    }

    /** What the timer does, in this transaction. */
    private void deliver(long seat, long person) {
        em.createNamedQuery("Notice.undelivered", Notice.class).getResultList().stream()
                .filter(notice -> notice.getSeatId() == seat)
                .forEach(notice -> notice.delivered(person, clock.now()));
        em.flush();
    }

    @Test
    void who_does_not_look_after_the_heir_sees_nothing_to_move() {
        Old old = old();
        world().as(World.ADMINISTRATOR, () -> organisations
                .end(new EndOrganisation(old.organisation(), clock.today(), organisation())));
        em.flush();
        assertThat(as("matrix.reader.ekstad", this::view).toTakeOver()).isEmpty();
        assertThat(as(ORGANISATION_ADMINISTRATOR, this::view).toTakeOver()).isNotEmpty();
    }

    @Test
    void an_organisation_does_not_end_behind_the_backs_of_its_people() {
        Old old = old();
        world().as(World.ADMINISTRATOR,
                () -> assertThatThrownBy(() -> organisations
                        .end(new EndOrganisation(old.organisation(), clock.today().minusDays(1), null)))
                        .isInstanceOfSatisfying(RuleBroken.class,
                                broken -> assertThat(broken.key()).isEqualTo("organisation.R7.past")));
    }

    @Test
    void nobody_takes_over_what_has_ended_already() {
        Old old = old();
        world().as(World.ADMINISTRATOR, () -> {
            organisations.end(new EndOrganisation(old.organisation(), clock.today(), organisation()));
            assertThatThrownBy(() -> organisations
                    .end(new EndOrganisation(old.organisation(), clock.today().plusDays(1), null)))
                    .isInstanceOfSatisfying(RuleBroken.class,
                            broken -> assertThat(broken.key()).isEqualTo("organisation.R7.closed"));
        });
    }

    @Test
    void a_file_is_looked_at_without_a_trace_and_then_entered_in_one_go() {
        ImportOrganisations file = file(
                "Ekstads kommun;Kommun;SE\nÅmåla kommun;Kommun;SE\nVårdcentralen;Kommun;SE;Åmåla kommun"
                        + "\nUtan slag;;SE\nÅmåla kommun;Kommun;SE",
                null);
        ImportView preview = as(World.ADMINISTRATOR, () -> imports.preview(file));
        assertThat(preview.certain()).isTrue();
        assertThat(List.of(preview.fresh(), preview.existing(), preview.refused())).containsExactly(2, 1, 2);
        assertThat(preview.lines()).extracting(ImportLine::reason).containsExactly("noKind", "twice", "", "", "");
        assertThat(organisations.find("Åmåla kommun")).isEmpty();
        assertThat(as(World.ADMINISTRATOR, () -> imports.enter(file))).isEqualTo(2);
        assertThat(organisations.view(organisations.find("Vårdcentralen").orElseThrow()).parentName())
                .isEqualTo("Åmåla kommun");
    }

    @Test
    void ten_thousand_rows_in_the_wrong_code_page_are_shown_as_garbled_and_never_entered() {
        ImportOrganisations file = file(IntStream.range(0, 10_000).mapToObj(i -> "Åmåla " + i + ";Kommun;SE")
                .collect(Collectors.joining("\n")), CodePage.WINDOWS_1252);
        ImportView preview = as(World.ADMINISTRATOR, () -> imports.preview(file));
        assertThat(preview.garbled()).isEqualTo(10_000);
        assertThat(preview.importable()).isFalse();
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> imports.enter(file)).isInstanceOfSatisfying(
                RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("import.stopped.garbled")));
    }

    @Test
    void ten_thousand_rows_are_entered_in_one_go() {
        ImportOrganisations file = file(IntStream.range(0, 10_000).mapToObj(i -> "Åmåla " + i + ";Kommun;SE")
                .collect(Collectors.joining("\n")), null);
        long begun = System.nanoTime();
        assertThat(as(World.ADMINISTRATOR, () -> imports.enter(file))).isEqualTo(10_000);
        em.flush();
        LOG.info(() -> "10 000 rows entered in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
        assertThat(organisations.list(new OrganisationFilter("Åmåla 999", null, null, false), 1).total())
                .isEqualTo(11);
    }

    @Test
    void a_workbook_is_looked_at_and_entered_like_a_text() {
        ImportOrganisations file = workbook("orgs.xlsx",
                Workbook.of(List.of(List.of("Namn", "Slag", "Land", "Del av", "Organisationsnummer"),
                        List.of("Åmåla kommun", "Kommun", "SE", "", "212000-1355"),
                        List.of("Vårdcentralen", "Kommun", "Sverige", "Åmåla kommun"),
                        List.of("Utan land", "Kommun"))));
        ImportView preview = as(World.ADMINISTRATOR, () -> imports.preview(file));
        assertThat(preview.page()).isNull();
        assertThat(List.of(preview.fresh(), preview.existing(), preview.refused())).containsExactly(2, 0, 1);
        assertThat(as(World.ADMINISTRATOR, () -> imports.enter(file))).isEqualTo(2);
        em.flush();
        OrganisationView made = organisations.view(organisations.find("Vårdcentralen").orElseThrow());
        assertThat(made.parentName()).isEqualTo("Åmåla kommun");
        assertThat(organisations.view(made.parent().id()).number()).isEqualTo("212000-1355");
    }

    @Test
    void a_web_page_that_is_called_a_workbook_is_refused_as_what_it_is() {
        ImportOrganisations file = workbook("orgs.xlsx",
                "<html><table></table></html>".getBytes(StandardCharsets.UTF_8));
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> imports.preview(file))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo("extract.HTML");
                    assertThat(broken.field()).isEqualTo("file");
                }));
    }

    private static ImportOrganisations workbook(String name, byte[] bytes) {
        return new ImportOrganisations(name, bytes, null, KINDS);
    }

    @Test
    void nothing_is_entered_while_the_code_page_is_in_doubt() {
        byte[] doubtful = "Namn;Slag;Land\nEk;Kommun;SE;x\u0081\u00B0".getBytes(StandardCharsets.ISO_8859_1);
        ImportOrganisations file = new ImportOrganisations(doubtful, null, KINDS);
        assertThat(as(World.ADMINISTRATOR, () -> imports.preview(file)).certain()).isFalse();
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> imports.enter(file)).isInstanceOfSatisfying(
                RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo("import.stopped.doubt")));
    }

    private static ImportOrganisations file(String rows, CodePage page) {
        return new ImportOrganisations(("Namn;Slag;Land;Del av\n" + rows).getBytes(StandardCharsets.UTF_8), page,
                KINDS);
    }

    private record Old(long organisation, long seat) {
    }

    private Old old() {
        return as(World.ADMINISTRATOR, () -> {
            long id = organisations.register(new RegisterOrganisation(OrganisationKind.MUNICIPALITY,
                    "Gamla kommunen", Country.SE, null, null));
            return new Old(id, seats.give(new GiveSeat(Role.READER, id, id, world().number("person.exmember"), null,
                    clock.today().minusDays(9))));
        });
    }

    private void rename(String name, int days) {
        world().as(World.ADMINISTRATOR, () -> organisations
                .rename(new RenameOrganisation(organisation(), name, clock.today().plusDays(days))));
        em.flush();
    }

    private OrganisationRow found(String part) {
        return organisations.list(new OrganisationFilter(part, null, null, false), 1).rows().stream()
                .filter(row -> row.id() == organisation()).findFirst().orElseThrow();
    }

    private OrganisationView view() {
        return organisations.view(organisation());
    }

    private long organisation() {
        return world().site(Place.OWN).organisation();
    }

    private <T> T as(String username, Supplier<T> act) {
        AtomicReference<T> answer = new AtomicReference<>();
        world().as(username, () -> answer.set(act.get()));
        return answer.get();
    }
}
