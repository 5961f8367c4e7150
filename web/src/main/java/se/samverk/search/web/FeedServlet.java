package se.samverk.search.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import se.samverk.search.SavedFeed;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.shared.NotFound;
import se.samverk.webshell.PortalAddress;

/**
 * The feed of a saved search (RFC 4287), for programs that have no session: the key in the address is all that is asked
 * for. Every key that opens nothing is answered alike.
 */
@WebServlet(name = "feed", urlPatterns = "/feed/*")
public class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SavedSearches searches;

    @Inject
    private transient PortalAddress portal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String path = request.getPathInfo();
        try {
            SavedFeed feed = searches.feed(path == null ? "" : path.substring(1));
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            AtomFeed.write(feed, portal::of, xml);
            response.setContentType("application/atom+xml");
            response.setContentLength(xml.size());
            xml.writeTo(response.getOutputStream());
        } catch (NotFound unknown) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
    }
}
