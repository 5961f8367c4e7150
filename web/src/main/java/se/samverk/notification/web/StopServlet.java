package se.samverk.notification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.samverk.notification.boundary.MailChoices;

/**
 * Where one press stops mails (RFC 8058): a mail program posts here without a session, so the token in the address is
 * all that is asked for. Whoever follows the link gets a page with a button, because programs that look at links in
 * mails must not stop anything.
 */
@WebServlet(name = "stopMail", urlPatterns = "/mail/stop")
public class StopServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailChoices choices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/open/stop.xhtml?token="
                + URLEncoder.encode(Objects.requireNonNullElse(token(request), ""), StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (choices.stops(token(request))) {
            choices.stop(token(request));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String token(HttpServletRequest request) {
        return request.getParameter("token");
    }
}
