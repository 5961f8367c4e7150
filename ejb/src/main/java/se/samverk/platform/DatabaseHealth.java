package se.samverk.platform;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether the database answers the application. */
@Stateless
@Allowed(Right.INTERNAL)
public class DatabaseHealth {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    public boolean answers() {
        return !em.createNativeQuery("select 1").getResultList().isEmpty();
    }
}
