package se.samverk.incontainer;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.World;

/** Tests inside the server, in the people and groups of the matrix, each in a transaction that is rolled back. */
abstract class RolledBack {
    @Resource
    private UserTransaction transaction;

    @Inject
    private World world;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @BeforeEach
    void begin() throws Exception {
        world.found();
        transaction.begin();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    UserTransaction transaction() {
        return transaction;
    }

    World world() {
        return world;
    }
}
