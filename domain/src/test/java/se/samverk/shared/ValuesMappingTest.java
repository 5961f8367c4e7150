package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.math.BigDecimal;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values kept by an entity come back as they were, and queries reach into them. */
class ValuesMappingTest {

    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeEach
    void open() {
        factory = new PersistenceProvider().createContainerEntityManagerFactory(new ValuesUnit(), Map.of());
        em = factory.createEntityManager();
        em.getTransaction().begin();
    }

    @AfterEach
    void close() {
        em.getTransaction().rollback();
        factory.close();
    }

    @Test
    void all_values_come_back_as_they_were() {
        var amount = StatedAmount.approximate(Money.of(60_000, Currency.SEK));
        var quantity = Quantity.range(new BigDecimal("2.5"), BigDecimal.TEN, Unit.DAY,
                Qualifier.AT_LEAST).withNote("ej unika");
        keep(new Holder(1, Money.ofMinor(5_050, Currency.NOK), amount, quantity, Period.spring(2018),
                IsoWeek.of(2018, 37)));
        var read = read(1);
        assertThat(read.money).isEqualTo(Money.ofMinor(5_050, Currency.NOK));
        assertThat(read.amount).isEqualTo(amount);
        assertThat(read.quantity).isEqualTo(quantity).hasSameHashCodeAs(quantity);
        assertThat(read.period).isEqualTo(Period.spring(2018));
        assertThat(read.week).isEqualTo(IsoWeek.of(2018, 37));
    }

    @Test
    void what_may_be_absent_comes_back_absent() {
        keep(new Holder(1, null, StatedAmount.notStated(Currency.NOK), null,
                Period.openFrom(Precision.YEAR, LocalDate.of(2018, 5, 1)), null));
        var read = read(1);
        assertThat(read.money).isNull();
        assertThat(read.amount.money()).isEmpty();
        assertThat(read.amount.currency()).isEqualTo(Currency.NOK);
        assertThat(read.quantity).isNull();
        assertThat(read.period.isOpenEnded()).isTrue();
        assertThat(read.week).isNull();
    }

    @Test
    void a_sum_per_currency_leaves_out_what_is_not_stated_and_counts_it() {
        grant(1, StatedAmount.stated(Money.of(20_800_000, Currency.SEK)));
        grant(2, StatedAmount.stated(Money.of(400_000, Currency.SEK)));
        grant(3, StatedAmount.notStated(Currency.SEK));
        grant(4, StatedAmount.notStated(Currency.NOK));
        List<Object[]> sums = em.createQuery("""
                select h.amount.currency, sum(h.amount.minor), count(h), count(h.amount.minor)
                from ValueHolder h group by h.amount.currency order by h.amount.currency
                """, Object[].class).getResultList();
        assertThat(sums).hasSize(2);
        assertThat(sums.get(0)).containsExactly(Currency.NOK, null, 1L, 0L);
        assertThat(sums.get(1)).containsExactly(Currency.SEK, 2_120_000_000L, 3L, 2L);
    }

    @Test
    void queries_reach_into_quantities_periods_and_weeks() {
        keep(new Holder(1, null, StatedAmount.notStated(Currency.SEK),
                Quantity.of(2_300, Unit.PERSON, Qualifier.MORE_THAN), Period.years(2018, 2020),
                IsoWeek.of(2018, 37)));
        var hits = em.createQuery("""
                select count(h) from ValueHolder h
                where h.quantity.number >= 2300 and h.quantity.upperNumber is null
                  and h.quantity.unit = se.samverk.shared.Unit.PERSON
                  and h.period.firstDay <= :day and h.period.lastDay >= :day
                  and h.period.precision = se.samverk.shared.Precision.YEAR and h.week.week = 37
                """, Long.class).setParameter("day", LocalDate.of(2019, 1, 1)).getSingleResult();
        assertThat(hits).isEqualTo(1);
    }

    private void grant(long id, StatedAmount amount) {
        keep(new Holder(id, null, amount, null, Period.year(2013), null));
    }

    private void keep(Holder holder) {
        em.persist(holder);
        em.flush();
    }

    private Holder read(long id) {
        em.clear();
        return em.find(Holder.class, id);
    }

    /** Something that keeps one of each. */
    @Entity(name = "ValueHolder")
    static class Holder {
        @Id
        private long id;
        @Embedded
        @AttributeOverride(name = "minor", column = @Column(name = "money_minor"))
        @AttributeOverride(name = "currency", column = @Column(name = "money_currency"))
        private Money money;
        @Embedded
        private StatedAmount amount;
        @Embedded
        private Quantity quantity;
        @Embedded
        private Period period;
        @Embedded
        private IsoWeek week;

        protected Holder() {
        }

        Holder(long id, Money money, StatedAmount amount, Quantity quantity, Period period, IsoWeek week) {
            this.id = id;
            this.money = money;
            this.amount = amount;
            this.quantity = quantity;
            this.period = period;
            this.week = week;
        }
    }

    /** A persistence unit of this one entity, so that the product's own stays as it is. */
    private static final class ValuesUnit implements PersistenceUnitInfo {
        private final JdbcDataSource database = new JdbcDataSource();

        ValuesUnit() {
            database.setURL("jdbc:h2:mem:values" + System.identityHashCode(this) + ";MODE=PostgreSQL"
                    + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        }

        @Override
        public String getPersistenceUnitName() {
            return "values" + System.identityHashCode(this);
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return database;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return ValuesMappingTest.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return List.of(Holder.class.getName(), Money.class.getName(), StatedAmount.class.getName(),
                    Quantity.class.getName(), Period.class.getName(), IsoWeek.class.getName());
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            var properties = new Properties();
            properties.setProperty("eclipselink.ddl-generation", "create-tables");
            properties.setProperty("eclipselink.target-database", "PostgreSQL");
            properties.setProperty("eclipselink.weaving", "false");
            return properties;
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return ValuesMappingTest.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // Nothing is woven here.
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return getClassLoader();
        }
    }
}
