package se.samverk.library.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.document.web.FileAnswer;
import se.samverk.library.boundary.Documents;
import se.samverk.shared.DomainException;

/** Hands out the file of a document's version to whoever may read the document. */
@WebServlet(name = "documentDownload", urlPatterns = "/download/document/*")
public class DocumentDownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/([0-9]{1,9})");

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
            FileAnswer.send(documents.open(Long.parseLong(path.group(1)), Integer.parseInt(path.group(2))), response);
        } catch (DomainException no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
