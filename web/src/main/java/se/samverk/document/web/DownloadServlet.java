package se.samverk.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.document.boundary.Attachments;
import se.samverk.shared.DomainException;

/** Hands out the file of an attachment to whoever may read it. */
@WebServlet(name = "download", urlPatterns = "/download/attachment/*")
public class DownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Attachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.matches("/[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            FileAnswer.send(attachments.open(Long.parseLong(path.substring(1))), response);
        } catch (DomainException no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
