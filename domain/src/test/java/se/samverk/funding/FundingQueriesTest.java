package se.samverk.funding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.project.Project;
import se.samverk.project.ProjectPartner;
import se.samverk.project.ProjectSection;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.Period;
import se.samverk.shared.StatedAmount;
import se.samverk.thing.Thing;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/** Sums are made by the database; here they are made by a real one. */
class FundingQueriesTest {
    private static final Set<String> EVERYBODY = Set.of("public");
    private static final OffsetDateTime NOW = OffsetDateTime.of(2018, 9, 10, 8, 30, 0, 0, ZoneOffset.UTC);

    private EntityManagerFactory factory;
    private EntityManager em;
    private Organisation state;
    private Organisation city;
    private Organisation directorate;
    private Collaboration collaboration;
    private WorkingGroup group;
    private Project project;

    @BeforeEach
    void tell_the_story() {
        JdbcDataSource database = new JdbcDataSource();
        // An in-memory database lives as long as a connection to it.
        database.setURL("jdbc:h2:mem:funding" + System.identityHashCode(this)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        factory = Persistence.createEntityManagerFactory("samverk",
                Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database));
        em = factory.createEntityManager();
        em.getTransaction().begin();
        state = keep(new Organisation(OrganisationKind.STATE, "Staten", Country.SE, null));
        city = keep(new Organisation(OrganisationKind.MUNICIPALITY, "Göteborgs Stad", Country.SE, null));
        directorate = keep(new Organisation(OrganisationKind.STATE_AUTHORITY, "Helsedirektoratet", Country.NO, null));
        collaboration = keep(new Collaboration("Västkompetens", CollaborationLevel.SUBREGIONAL, Country.SE, Language.SV,
                city, null));
        group = keep(new WorkingGroup(collaboration, "Styrgruppen", GroupKind.STEERING_GROUP, Language.SV, city, city));
        project = new Project(collaboration, group, "Västkompetens", Language.SV, Visibility.PUBLIC);
        project.start(Period.years(2009, 2012));
        project.join(city, null);
        project.tell("Finansiering", "Staten har betalat hittills.", "Västkompetens, rad 13", null);
        keep(project);
        FundingRecord fromState = grant(state, GrantState.DISBURSED,
                StatedAmount.stated(Money.of(20_800_000, Currency.SEK)), Visibility.PUBLIC);
        fromState.forYears(2009, 2012);
        fromState.administeredBy(directorate, "en annan källa");
        grant(city, GrantState.GRANTED, StatedAmount.stated(Money.of(400_000, Currency.SEK)), Visibility.PUBLIC)
                .forYears(2013, 2013);
        grant(directorate, GrantState.GRANTED, StatedAmount.notStated(Currency.NOK), Visibility.PUBLIC);
    }

    @AfterEach
    void close() {
        em.getTransaction().rollback();
        em.close();
        factory.close();
    }

    private <T> T keep(T entity) {
        em.persist(entity);
        return entity;
    }

    private FundingRecord grant(Organisation giver, GrantState at, StatedAmount amount, Visibility visibility) {
        FundingRecord record = keep(new FundingRecord(collaboration, group, "Bidrag från " + giver.getName(),
                Language.SV, FundingKind.STATE_GRANT, at, giver, project.ref(), amount, visibility));
        Thing head = keep(new Thing(record.ref(), record.getTitle(), at.name(), Language.SV, NOW));
        head.showTo(record.audiences());
        return record;
    }

    private <T> TypedQuery<T> query(String name, Class<T> type, Set<String> audiences) {
        em.flush();
        em.clear();
        return em.createNamedQuery("FundingRecord." + name, type).setParameter("audiences", audiences);
    }

    private <T> List<T> rows(String name, Class<T> type, long funder, int year, Set<Currency> currencies,
            Set<String> audiences) {
        return query(name, type, audiences).setParameter("states", GrantState.granted()).setParameter("funder", funder)
                .setParameter("year", year).setParameter("currencies", currencies).getResultList();
    }

    private <T> List<T> all(String name, Class<T> type) {
        return rows(name, type, 0, 0, EnumSet.allOf(Currency.class), EVERYBODY);
    }

    private static CurrencyTotal total(Currency currency, long records, Long minor, long notStated) {
        return new CurrencyTotal(currency, records, minor, notStated, 0);
    }

    @Test
    void sums_are_per_currency_over_what_is_stated() {
        assertThat(all("sumsPerCurrency", CurrencyTotal.class)).containsExactly(
                total(Currency.SEK, 2, 2_120_000_000L, 0),
                total(Currency.NOK, 1, null, 1));
        assertThat(all("sumsPerFunder", FunderRow.class)).containsExactly(
                new FunderRow(city.getId(), "Göteborgs Stad", Currency.SEK, 1, 40_000_000L, 0, null),
                new FunderRow(state.getId(), "Staten", Currency.SEK, 1, 2_080_000_000L, 0, null),
                new FunderRow(directorate.getId(), "Helsedirektoratet", Currency.NOK, 1, null, 1, null));
    }

    @Test
    void an_approximate_amount_is_summed_and_counted() {
        grant(city, GrantState.GRANTED, StatedAmount.approximate(Money.of(60_000, Currency.SEK)), Visibility.PUBLIC);
        assertThat(all("sumsPerCurrency", CurrencyTotal.class))
                .contains(total(Currency.SEK, 3, 2_126_000_000L, 0));
        assertThat(all("approximatePerCurrency", Object[].class)).singleElement()
                .isEqualTo(new Object[]{Currency.SEK, 1L});
    }

    @Test
    void only_what_is_granted_and_readable_is_summed() {
        grant(state, GrantState.APPLIED, StatedAmount.stated(Money.of(1_000, Currency.SEK)), Visibility.PUBLIC);
        grant(state, GrantState.REJECTED, StatedAmount.stated(Money.of(1_000, Currency.SEK)), Visibility.PUBLIC);
        grant(state, GrantState.GRANTED, StatedAmount.stated(Money.of(7, Currency.SEK)), Visibility.ALL_MEMBERS);
        assertThat(all("sumsPerCurrency", CurrencyTotal.class))
                .contains(total(Currency.SEK, 2, 2_120_000_000L, 0));
        assertThat(rows("sumsPerCurrency", CurrencyTotal.class, 0, 0, Set.of(Currency.SEK), Set.of("members")))
                .containsExactly(total(Currency.SEK, 3, 2_120_000_700L, 0));
        assertThat(rows("sumsPerCurrency", CurrencyTotal.class, 0, 0, Set.of(Currency.SEK), Set.of("group:1")))
                .isEmpty();
    }

    @Test
    void records_are_found_by_funder_year_and_currency() {
        assertThat(all("granted", FundingRecord.class)).extracting(found -> found.getGiver().getName())
                .containsExactly("Göteborgs Stad", "Helsedirektoratet", "Staten");
        Set<Currency> any = EnumSet.allOf(Currency.class);
        assertThat(rows("granted", FundingRecord.class, state.getId(), 0, any, EVERYBODY)).hasSize(1);
        assertThat(rows("granted", FundingRecord.class, 0, 2011, any, EVERYBODY))
                .extracting(FundingRecord::years).containsExactly("2009–2012");
        assertThat(rows("granted", FundingRecord.class, 0, 2013, any, EVERYBODY)).extracting(FundingRecord::years)
                .containsExactly("2013");
        assertThat(rows("granted", FundingRecord.class, 0, 2014, any, EVERYBODY)).isEmpty();
        assertThat(rows("granted", FundingRecord.class, 0, 0, Set.of(Currency.NOK), EVERYBODY)).hasSize(1);
        assertThat(query("choices", Object[].class, EVERYBODY).setParameter("states", GrantState.granted())
                .getResultList()).hasSize(3);
    }

    @Test
    void drafts_are_listed_for_those_who_work_on_them() {
        FundingRecord draft = grant(state, GrantState.DRAFT, StatedAmount.notStated(Currency.SEK), Visibility.PUBLIC);
        assertThat(query("underWay", FundingRecord.class, EVERYBODY).getResultList()).isEmpty();
        assertThat(query("underWay", FundingRecord.class, Set.of("draft:group:" + group.getId())).getResultList())
                .extracting(FundingRecord::getId).containsExactly(draft.getId());
    }

    @Test
    void a_reviewer_finds_what_the_own_authority_gave_or_administers() {
        assertThat(query("ofFunders", FundingRecord.class, EVERYBODY).setParameter("states", GrantState.granted())
                .setParameter("funders", Set.of(directorate.getId())).getResultList())
                .extracting(found -> found.getGiver().getName()).containsExactly("Staten", "Helsedirektoratet");
        assertThat(query("sumsOfFunders", CurrencyTotal.class, EVERYBODY)
                .setParameter("states", GrantState.granted()).setParameter("funders", Set.of(directorate.getId()))
                .getResultList()).containsExactly(total(Currency.SEK, 1, 2_080_000_000L, 0),
                        total(Currency.NOK, 1, null, 1));
    }

    @Test
    void what_is_unknown_is_read_back_as_unknown() {
        em.flush();
        em.clear();
        Project kept = em.find(Project.class, project.getId());
        assertThat(kept.getPeriod()).contains(Period.years(2009, 2012));
        assertThat(kept.getSections()).extracting(ProjectSection::getSource).containsExactly("Västkompetens, rad 13");
        assertThat(kept.getPartners()).extracting(ProjectPartner::getOrganisation).extracting(Organisation::getName)
                .containsExactly("Göteborgs Stad");
        Project undated = keep(new Project(collaboration, null, "Piloten", Language.SV, Visibility.ALL_MEMBERS));
        em.flush();
        em.clear();
        assertThat(em.find(Project.class, undated.getId()).getPeriod()).isEmpty();
        FundingRecord unknown = rows("granted", FundingRecord.class, 0, 0, Set.of(Currency.NOK), EVERYBODY).get(0);
        assertThat(unknown.getAmount()).isEqualTo(StatedAmount.notStated(Currency.NOK));
        assertThat(unknown.getRecipient()).isEmpty();
    }
}
