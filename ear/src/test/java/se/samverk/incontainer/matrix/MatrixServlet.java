package se.samverk.incontainer.matrix;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import se.samverk.platform.Caller;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

/**
 * Makes the calls of the matrix as whoever has signed in. A POST brings rows, one a line, "entry
 * point, tab, object"; the answer has a line for each.
 *
 * <ul>
 * <li>{@code /matrix/cells}: {@code +} done or shown, {@code .} answered without the object, {@code -} refused,
 * {@code =} refused by a rule of the thing itself, else what went wrong. Every call is rolled back.</li>
 * <li>{@code /matrix/addresses}: what to ask over HTTP.</li>
 * <li>{@code /matrix/disable}: ends the use of the account named, as an administrator does.</li>
 * <li>{@code /matrix/unseat}: ends the seat of the account named in the own group, as the coordinator does.</li>
 * </ul>
 */
@WebServlet("/matrix/*")
public class MatrixServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @PersistenceContext
    private transient EntityManager em;

    @Resource
    private transient UserTransaction transaction;

    @Inject
    private transient World world;

    @Inject
    private transient Calls calls;

    @Inject
    private transient Addresses addresses;

    @Inject
    private transient Caller caller;

    private interface Answer {
        String to(String entry, Spot spot) throws Exception;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        world.found();
        switch (request.getPathInfo()) {
            case "/cells" -> answer(request, response, (entry, spot) -> cell(entry, spot, disabled(request)));
            case "/addresses" -> answer(request, response, addresses::of);
            case "/disable" -> world.disable(body(request));
            case "/unseat" -> world.unseat(body(request));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String body(HttpServletRequest request) throws IOException {
        return request.getReader().readLine();
    }

    private static boolean disabled(HttpServletRequest request) {
        return request.getUserPrincipal() != null && World.DISABLED.equals(request.getUserPrincipal().getName());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        PrintWriter out = response.getWriter();
        for (String row : request.getReader().lines().toList()) {
            String[] parts = row.split("\t");
            String line;
            try {
                line = answer.to(parts[0], Spot.of(parts[1]));
            } catch (Exception e) {
                line = said(e);
            }
            out.println(line);
        }
    }

    /** Makes the call and takes it back. The one account is disabled in the same transaction, before the call. */
    private String cell(String entry, Spot spot, boolean disabled) throws Exception {
        Callable<Boolean> call = calls.prepare(entry, spot);
        transaction.begin();
        try {
            if (disabled) {
                world.disable(World.DISABLED);
                em.flush();
            }
            caller.readAgain();
            boolean done = call.call();
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                em.flush();
            }
            return done ? "+" : ".";
        } catch (NotAllowed | NotFound no) {
            return "-";
        } catch (RuleBroken broken) {
            return broken.key().equals("funding.R10") ? "=" : said(broken);
        } finally {
            transaction.rollback();
            caller.readAgain();
        }
    }

    private static String said(Throwable thrown) {
        Throwable inner = thrown;
        StringBuilder said = new StringBuilder();
        while (inner != null) {
            said.append(inner.getClass().getSimpleName()).append(": ").append(inner.getMessage()).append("; ");
            inner = inner.getCause();
        }
        return said.toString().replaceAll("\\s+", " ");
    }
}
