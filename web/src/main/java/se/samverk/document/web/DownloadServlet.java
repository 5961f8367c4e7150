package se.samverk.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.samverk.document.boundary.Attachments;
import se.samverk.document.boundary.Download;
import se.samverk.shared.DomainException;

/**
 * Hands out a file to whoever may read it, as something to save and never as a page of this
 * portal. The file name goes out as RFC 6266 says, in UTF-8 with an ASCII fallback.
 */
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
            send(attachments.open(Long.parseLong(path.substring(1))), response);
        } catch (DomainException no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Download download, HttpServletResponse response) throws IOException {
        try (InputStream bytes = download.bytes()) {
            response.setContentType(download.mediaType());
            response.setContentLengthLong(download.size());
            response.setHeader("Content-Disposition", disposition(download.fileName()));
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader("Cache-Control", "no-store");
            bytes.transferTo(response.getOutputStream());
        }
    }

    static String disposition(String fileName) {
        String ascii = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20").replace("*",
                "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
