package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;
import se.samverk.shared.TableRights;
import se.samverk.platform.PortalClock;

/** The product runs in the container with its database, and its two database users differ. */
@ArquillianTest
class DeploymentIT {
    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/samverk")
    private DataSource application;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void beans_and_the_entity_manager_are_injected() {
        assertThat(CDI.current().select(PortalClock.class).get().now()).isNotNull();
        assertThat(em.getMetamodel().getEntities()).isNotEmpty();
    }

    @Test
    void the_application_may_not_change_the_schema() throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table intruder (id bigint)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void insert_only_tables_refuse_changes() throws SQLException {
        assertThat(TableRights.INSERT_ONLY).isNotEmpty();
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TableRights.INSERT_ONLY) {
                assertThatThrownBy(() -> statement.execute("delete from " + table)).as(table)
                        .isInstanceOf(SQLException.class);
            }
        }
    }
}
