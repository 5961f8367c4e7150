package se.samverk.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.figure.Figure;
import se.samverk.organisation.Account;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Person;
import se.samverk.plan.MeasureStatus;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanArea;
import se.samverk.plan.PlanKind;
import se.samverk.plan.PlanMeasure;
import se.samverk.plan.PlanStatus;
import se.samverk.shared.Currency;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.Period;
import se.samverk.shared.Qualifier;
import se.samverk.shared.Quantity;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Unit;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/** Plans, figures and reports, kept in a database and read back by every query. */
class ReportMappingTest {
    private static final String URL = "jdbc:h2:mem:report;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2019-02-01T10:42:00+01:00");
    private static EntityManagerFactory factory;

    private EntityManager em;
    private Organisation town;
    private WorkingGroup group;
    private Account chair;

    @BeforeAll
    static void migrate() {
        Flyway.configure().dataSource(URL, "sa", "").locations("classpath:db/migration").load().migrate();
        factory = Persistence.createEntityManagerFactory("samverk",
                Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.url", URL, "jakarta.persistence.jdbc.user", "sa",
                        "jakarta.persistence.jdbc.password", ""));
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
        em.getTransaction().begin();
        town = kept(new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null));
        Collaboration collaboration = kept(
                new Collaboration("Närvård", CollaborationLevel.LOCAL, Country.SE, Language.SV, town, ""));
        group = kept(new WorkingGroup(collaboration, "Arbetsgrupp", GroupKind.WORKING_GROUP, Language.SV, town, town));
        chair = kept(new Account("ordf.ekstad", kept(new Person("Ordföranden", null)), "hash"));
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void a_plan_is_read_back_with_areas_goals_and_measures() {
        Plan plan = plan();
        Plan next = kept(new Plan(group, PlanKind.ACTION_PLAN, "Nästa", Period.years(2019, 2020), Language.SV, plan));
        again();

        Plan read = em.find(Plan.class, plan.getId());
        assertThat(read.getStatus()).isEqualTo(PlanStatus.ADOPTED);
        assertThat(read.getVisibility()).contains(Visibility.ALL_MEMBERS);
        assertThat(read.getPeriod()).isEqualTo(Period.year(2018));
        assertThat(read.getAreas()).extracting(PlanArea::getTitle).containsExactly("SIP", "Suicidprevention");
        PlanMeasure measure = read.getAreas().get(0).getGoals().get(0).getMeasures().get(0);
        assertThat(measure.getStatus()).isEqualTo(MeasureStatus.ONGOING);
        assertThat(measure.getResponsible()).contains(em.find(Organisation.class, town.getId()));
        assertThat(em.createNamedQuery("Plan.ofGroup", Plan.class).setParameter("group", group.getId())
                .getResultList()).extracting(Plan::getTitle).containsExactly("Nästa", "Verksamhetsplan");
        assertThat(em.createNamedQuery("Plan.replacing", Plan.class).setParameter("plan", read).getResultList())
                .extracting(Plan::getId).containsExactly(next.getId());
    }

    @Test
    void figures_of_both_kinds_are_read_back_by_their_owner() {
        SubjectRef owner = report().ref();
        Figure people = new Figure(owner, "section-1", "2–10 dagar", "dagar",
                Quantity.range(BigDecimal.valueOf(2), BigDecimal.TEN, Unit.DAY, Qualifier.EXACT), null, Language.SV);
        people.count("dagar");
        people.trace(LocalDate.of(2018, 12, 31), town, "rad 6");
        people.release();
        Figure money = new Figure(owner, "section-1", "ca 60 000 kr", "total kostnad", null,
                StatedAmount.approximate(Money.of(60_000, Currency.SEK)), Language.SV);
        Figure unknown = new Figure(owner, "", "belopp ej angivet", "bidrag", null,
                StatedAmount.notStated(Currency.NOK), Language.SV);
        kept(people);
        kept(money);
        kept(unknown);
        again();

        assertThat(em.createNamedQuery("Figure.ofOwner", Figure.class).setParameter("owner", owner).getResultList())
                .extracting(Figure::row).containsExactly(people.row(), money.row(), unknown.row());
        assertThat(em.find(Figure.class, people.getId()).isReleased()).isTrue();
        assertThat(em.find(Figure.class, people.getId()).getAmount()).isEmpty();
        assertThat(em.find(Figure.class, money.getId()).getQuantity()).isEmpty();
        assertThat(em.createNamedQuery("Figure.idsOfOwner", Long.class).setParameter("owner", owner).getResultList())
                .containsExactlyInAnyOrder(people.getId(), money.getId(), unknown.getId());
        assertThat(em.createNamedQuery("Figure.idsAfter", Long.class).setParameter("after", money.getId() - 1)
                .getResultList()).contains(money.getId());
        assertThat(em.createNamedQuery("Figure.idsAfter", Long.class).setParameter("after", money.getId())
                .getResultList()).doesNotContain(money.getId());
    }

    @Test
    void a_report_is_read_back_with_its_sections_in_order() {
        StatusReport report = report();
        again();

        StatusReport read = em.find(StatusReport.class, report.getId());
        assertThat(read.getStatus()).isEqualTo(ReportStatus.PUBLISHED);
        assertThat(read.getVisibility()).contains(Visibility.MEMBER_ORGS);
        assertThat(read.isOwn(chair.getId())).isTrue();
        assertThat(read.getAcceptedAt().orElseThrow().toInstant()).isEqualTo(NOW.toInstant());
        assertThat(read.getSections()).extracting(ReportSection::getHeading).containsExactly("SIP", "Annat");
        assertThat(read.getSections().get(0).getArea()).isPresent();
        assertThat(read.getSections().get(1).isBeyondPlan()).isTrue();
    }

    @Test
    void a_removed_section_is_gone_and_the_others_close_ranks() {
        StatusReport report = report();
        report.reopen(chair.getId(), "Ordföranden", NOW);
        report.removeSection(report.getSections().get(0).getId());
        again();

        assertThat(em.find(StatusReport.class, report.getId()).getSections()).extracting(ReportSection::getNumber)
                .containsExactly(1);
    }

    private Plan plan() {
        Plan plan = new Plan(group, PlanKind.ACTIVITY_PLAN, "Verksamhetsplan", Period.year(2018), Language.SV, null);
        plan.addArea("SIP", "Samordnad individuell plan").addGoal("Fler planer").addMeasure("Utbilda", town);
        plan.addArea("Suicidprevention", null);
        plan.propose();
        plan.adopt("Beslut 1", LocalDate.of(2018, 1, 15), Visibility.ALL_MEMBERS);
        plan.getAreas().get(0).getGoals().get(0).getMeasures().get(0).move(MeasureStatus.ONGOING, null);
        return kept(plan);
    }

    private StatusReport report() {
        PlanArea area = plan().getAreas().get(0);
        StatusReport report = new StatusReport(group, "Lägesrapport", Period.year(2018), "2019", Language.SV,
                chair.getId(), "Ordföranden", NOW);
        report.addSection(area, false, "SIP");
        report.addSection(null, true, "Annat");
        kept(report);
        report.write(report.getSections().get(0).getId(), area, false, "SIP", "Text", NOW);
        report.submit(chair.getId(), 0);
        report.accept(chair.getId() + 1, "samordnare", NOW);
        report.publish(Visibility.MEMBER_ORGS);
        return report;
    }

    private <T extends Kept> T kept(T entity) {
        em.persist(entity);
        return entity;
    }

    /** Writes everything and forgets it, so that what follows is read from the database. */
    private void again() {
        em.flush();
        em.clear();
    }
}
