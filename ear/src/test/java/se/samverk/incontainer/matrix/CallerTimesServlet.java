package se.samverk.incontainer.matrix;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Arrays;
import se.samverk.organisation.Account;
import se.samverk.organisation.Country;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;

/** Makes somebody with two hundred seats, times how long it takes to know who calls, and takes it all back. */
@WebServlet("/caller-times")
public class CallerTimesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "many.seats";
    private static final int SEATS = 200;
    private static final int ROUNDS = 400;

    @PersistenceContext
    private transient EntityManager em;

    @Resource
    private transient UserTransaction transaction;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PortalClock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            transaction.begin();
            try {
                seats();
                double[] times = new double[ROUNDS];
                caller.actAs(NAME, () -> {
                    measure(new double[ROUNDS]);
                    measure(times);
                });
                Arrays.sort(times);
                response.getWriter().print(times[ROUNDS / 2]);
            } finally {
                transaction.rollback();
            }
        } catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException e) {
            throw new ServletException(e);
        }
    }

    private void seats() {
        Person person = new Person("Många platser", null);
        em.persist(person);
        em.persist(new Account(NAME, person, "hash"));
        for (int i = 0; i < SEATS; i++) {
            Organisation organisation = new Organisation(OrganisationKind.MUNICIPALITY, "Platskommun " + i, Country.SE,
                    null);
            em.persist(organisation);
            Seat seat = new Seat(Role.READER, organisation.ref(), organisation, null, clock.today());
            em.persist(seat);
            em.persist(new Holding(seat, person, clock.today()));
        }
        em.flush();
    }

    private void measure(double[] millis) {
        for (int i = 0; i < millis.length; i++) {
            em.clear();
            long begin = System.nanoTime();
            caller.readAgain();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
    }
}
