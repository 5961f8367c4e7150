package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.NamedQueries;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.funding.GrantState;
import se.samverk.library.DocumentImport;
import se.samverk.library.DocumentType;
import se.samverk.organisation.Account;
import se.samverk.organisation.Country;
import se.samverk.organisation.OneTimeLink.Purpose;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Role;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.statement.StatementPage;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.RetentionRule;
import se.samverk.thing.Thing;
import se.samverk.workinggroup.Visibility;

/** The entities on the tables that the migrations make, on both databases, as the application's user. */
class MappingTest {
    private static final SubjectRef REF = new SubjectRef(SubjectKind.GROUP, 7);

    /** What every named query can be asked with, by the names of its parameters. */
    private static final Map<String, Object> PARAMETERS = Map.ofEntries(Map.entry("day", Story.DAY),
            Map.entry("audiences", Set.of("public", "group:7")), Map.entry("kinds", Set.of(SubjectKind.REPORT)),
            Map.entry("kind", SubjectKind.GROUP), Map.entry("subject", REF), Map.entry("owner", REF),
            Map.entry("states", Set.of(GrantState.GRANTED)), Map.entry("currencies", Set.of(Currency.SEK)),
            Map.entry("purpose", Purpose.FIRST_ADMINISTRATOR), Map.entry("seats", Set.of(1L, 2L)),
            Map.entry("funders", Set.of(1L)), Map.entry("groups", Set.of(1L)), Map.entry("organisations", Set.of(1L)),
            Map.entry("collaborations", Set.of(1L)), Map.entry("hash", "0".repeat(64)), Map.entry("number", 1),
            Map.entry("ids", Set.of(1L)), Map.entry("texts", Set.of(1L)), Map.entry("hashes", Set.of("0".repeat(64))),
            Map.entry("entries", Set.of(1L)), Map.entry("year", 2018),
            Map.entry("organisationKinds", Set.of(OrganisationKind.REGION)),
            Map.entry("countries", Set.of(Country.SE)), Map.entry("country", Country.SE),
            Map.entry("role", Role.READER), Map.entry("page", StatementPage.COOKIES),
            Map.entry("language", Language.SV), Map.entry("persons", Set.of(1L)), Map.entry("numbers", Set.of(1L)),
            Map.entry("accountStates", Set.of(Account.Status.ACTIVE)), Map.entry("letters", Set.of("invitation")),
            Map.entry("outcome", RetentionOutcome.DISPOSE), Map.entry("types", Set.of(DocumentType.PLAN)),
            Map.entry("others", Set.of(1L)), Map.entry("sizes", Set.of(1L)));

    @ParameterizedTest
    @EnumSource
    void every_entity_is_kept_and_read_back(Database database) {
        Set<String> unread = database.inTransaction(em -> {
            told(em);
            Set<String> missing = new TreeSet<>();
            for (EntityType<?> type : em.getMetamodel().getEntities()) {
                if (em.createQuery("select e from " + type.getName() + " e").getResultList().isEmpty()) {
                    missing.add(type.getName());
                }
            }
            assertThat(em.getMetamodel().getEntities()).hasSizeGreaterThan(30);
            return missing;
        });
        assertThat(unread).as("entities without an example in Story").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_named_query_is_understood_by_the_database(Database database) {
        Map<String, String> broken = database.inTransaction(em -> {
            Story story = told(em);
            Map<String, String> refused = new TreeMap<>();
            List<NamedQuery> queries = queries(em);
            assertThat(queries).hasSizeGreaterThan(60);
            for (NamedQuery named : queries) {
                try {
                    ask(em, story, named);
                } catch (PersistenceException | IllegalArgumentException e) {
                    refused.put(named.name(), e.getMessage());
                }
            }
            return refused;
        });
        assertThat(broken).isEmpty();
    }

    private static List<NamedQuery> queries(EntityManager em) {
        return em.getMetamodel().getEntities().stream().map(EntityType::getJavaType)
                .flatMap(type -> Stream.concat(Stream.of(type.getAnnotationsByType(NamedQuery.class)),
                        Stream.of(type.getAnnotationsByType(NamedQueries.class))
                                .flatMap(all -> Stream.of(all.value()))))
                .toList();
    }

    private static void ask(EntityManager em, Story story, NamedQuery named) {
        Query query = em.createNamedQuery(named.name());
        for (Parameter<?> parameter : query.getParameters()) {
            query.setParameter(parameter.getName(), value(story, parameter));
        }
        if (named.query().strip().startsWith("select")) {
            query.getResultList();
        } else {
            query.executeUpdate();
        }
    }

    private static Object value(Story story, Parameter<?> parameter) {
        Object known = PARAMETERS.get(parameter.getName());
        if (known != null) {
            return known;
        }
        Class<?> type = parameter.getParameterType();
        if (type == LocalDate.class) {
            return Story.DAY;
        }
        if (type == OffsetDateTime.class) {
            return Story.NOON;
        }
        if (type == String.class) {
            return "text";
        }
        return type == story.plan.getClass() ? story.plan : 1L;
    }

    @ParameterizedTest
    @EnumSource
    void a_moment_comes_back_to_the_microsecond(Database database) {
        OffsetDateTime read = database.inTransaction(em -> {
            Story story = told(em);
            return em.find(Thing.class, story.group.ref()).getUpdatedAt();
        });
        assertThat(read.toInstant()).isEqualTo(Story.NOON.toInstant());
    }

    @ParameterizedTest
    @EnumSource
    void two_organisations_of_one_name_and_country_are_refused_by_a_constraint_with_a_name(Database database) {
        database.inTransaction(em -> {
            Story story = told(em);
            em.persist(new Organisation(OrganisationKind.REGION, story.town.getName(), Country.NO, null));
            em.flush();
            em.persist(new Organisation(OrganisationKind.REGION, story.town.getName(), Country.SE, null));
            assertThatThrownBy(em::flush).isInstanceOf(PersistenceException.class)
                    .hasStackTraceContaining("organisation_uq_name");
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_second_import_of_a_person_in_a_group_is_refused_by_a_constraint_with_a_name(Database database) {
        assertSecondImportRefused(database, SubjectKind.GROUP, Visibility.GROUP, "document_import_uq_group");
    }

    @ParameterizedTest
    @EnumSource
    void a_second_import_of_a_person_for_an_organisation_is_refused_by_a_constraint_with_a_name(Database database) {
        assertSecondImportRefused(database, SubjectKind.ORGANISATION, Visibility.ADMINISTRATORS,
                "document_import_uq_organisation");
    }

    private static void assertSecondImportRefused(Database database, SubjectKind kind, Visibility reach,
            String constraint) {
        database.inTransaction(em -> {
            told(em);
            DocumentImport first = em.createQuery("select i from DocumentImport i", DocumentImport.class)
                    .getResultStream().filter(one -> one.getPlace().kind() == kind).findFirst().orElseThrow();
            em.persist(new DocumentImport(first.getAccountId(), first.getPlace(), reach, Story.NOON));
            assertThatThrownBy(em::flush).isInstanceOf(PersistenceException.class)
                    .hasStackTraceContaining(constraint);
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"'update document set visibility = ''PUBLIC'' where group_id is null', document_ck_reach",
            "'update document set visibility = ''GROUP'' where group_id is null', document_ck_reach",
            "'update document set visibility = ''ADMINISTRATORS'' where group_id is not null', document_ck_reach",
            "'update upload set organisation_id = 1 where group_id is not null', upload_ck_place",
            "'update upload set group_id = null where group_id is not null', upload_ck_place",
            "'update document_import set group_id = null where group_id is not null', document_import_ck_place"})
    void what_lies_in_no_place_or_reaches_beyond_it_is_refused_by_a_constraint_with_a_name(String change,
            String constraint) {
        for (Database database : Database.values()) {
            database.inTransaction(em -> {
                told(em);
                em.flush();
                assertThatThrownBy(() -> em.createNativeQuery(change).executeUpdate())
                        .isInstanceOf(PersistenceException.class).hasStackTraceContaining(constraint);
                return null;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_says_one_thing_of_a_type_the_portal_s_as_well_as_an_organisation_s(Database database) {
        for (boolean ofPortal : new boolean[]{true, false}) {
            database.inTransaction(em -> {
                Organisation whose = ofPortal ? null : told(em).town;
                em.persist(rule("PLAN", whose));
                em.persist(rule("OTHER", whose));
                em.flush();
                em.persist(rule("PLAN", whose));
                assertThatThrownBy(em::flush).isInstanceOf(PersistenceException.class)
                        .hasStackTraceContaining("retention_rule_uq_kind");
                return null;
            });
        }
    }

    private static RetentionRule rule(String type, Organisation whose) {
        RetentionRule rule = new RetentionRule(SubjectKind.DOCUMENT, type, whose);
        rule.say(10, CountedFrom.DAY, RetentionOutcome.KEEP, "", "Ada Ek", Story.NOON);
        return rule;
    }

    @ParameterizedTest
    @EnumSource
    void a_seat_that_ends_before_it_begins_is_refused_by_a_constraint_with_a_name(Database database) {
        database.inTransaction(em -> {
            Story story = told(em);
            assertThatThrownBy(() -> em.createNativeQuery("update seat set valid_to = ?1 where id = ?2")
                    .setParameter(1, Story.DAY.minusDays(1)).setParameter(2, story.seat.getId()).executeUpdate())
                    .isInstanceOf(PersistenceException.class).hasStackTraceContaining("seat_ck_period");
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_constraint_is_named_after_its_table(Database database) throws SQLException {
        database.factory();
        List<String> names = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try (Connection connection = database.as(Database.OWNER).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_name, constraint_name from information_schema.table_constraints
                        where table_schema = 'public' and constraint_name not like '%\\_not\\_null'""")) {
            while (rows.next()) {
                String table = rows.getString(1);
                String name = rows.getString(2);
                if (!table.startsWith("flyway")) {
                    names.add(name);
                    if (!name.matches(table + "_(pk|(fk|uq|ck)_[a-z0-9_]+)")) {
                        wrong.add(table + ": " + name);
                    }
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(70);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_second_of_two_writers_is_refused(Database database) {
        database.inTransaction(em -> {
            Story story = told(em);
            Organisation mine = em.find(Organisation.class, story.town.getId());
            em.createNativeQuery("update organisation set version = version + 1 where id = " + mine.getId())
                    .executeUpdate();
            mine.rename("Ekstads stad", Story.DAY.plusDays(1), Story.DAY.plusDays(1));
            assertThatThrownBy(em::flush).isInstanceOf(jakarta.persistence.OptimisticLockException.class);
            return null;
        });
    }

    /** Everything written and forgotten, so that what follows is read from the database. */
    private static Story told(EntityManager em) {
        Story story = new Story(em);
        em.flush();
        em.clear();
        return story;
    }
}
