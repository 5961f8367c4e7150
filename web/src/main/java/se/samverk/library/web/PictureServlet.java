package se.samverk.library.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.document.boundary.Download;
import se.samverk.library.boundary.Documents;
import se.samverk.shared.DomainException;

/** Shows a page of a document's version as a picture to whoever may read the document. */
@WebServlet(name = "documentPicture", urlPatterns = "/picture/document/*")
public class PictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/([0-9]{1,9})/([0-9]{1,4})");

    @Inject
    private transient Documents documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(documents.picture(Long.parseLong(path.group(1)), Integer.parseInt(path.group(2)),
                    Integer.parseInt(path.group(3))), response);
        } catch (DomainException no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Download picture, HttpServletResponse response) throws IOException {
        try (InputStream bytes = picture.bytes()) {
            response.setContentType(picture.mediaType());
            response.setContentLengthLong(picture.size());
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader("Cache-Control", "no-store");
            bytes.transferTo(response.getOutputStream());
        }
    }
}
