package se.samverk.search.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.shared.DomainException;
import se.samverk.webshell.SignInAddress;

/**
 * The short address of a saved search, in mails and lists: opens it, which notes what is new, and leads to its list. The
 * list itself may be paged and read again without being an opening.
 */
@WebServlet(name = "openSavedSearch", urlPatterns = "/saved/*")
public class OpenSavedSearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SavedSearches searches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.matches("/[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getUserPrincipal() == null) {
            response.sendRedirect(SignInAddress.leadingBackTo(request));
        } else {
            open(Long.parseLong(path.substring(1)), response);
        }
    }

    private void open(long id, HttpServletResponse response) throws IOException {
        try {
            String list = SearchLink.write("/search.xhtml", searches.open(id));
            response.sendRedirect(list + (list.indexOf('?') < 0 ? "?" : "&") + "saved=" + id);
        } catch (DomainException no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
