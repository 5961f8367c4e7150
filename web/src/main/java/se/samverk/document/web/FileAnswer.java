package se.samverk.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.samverk.document.boundary.Download;

/**
 * Hands out a file, and never as a page of this portal: to be saved, or inside a page if it is a picture. The file name goes out as RFC 6266 says, in
 * UTF-8 with an ASCII fallback.
 */
final class FileAnswer {
    private FileAnswer() {
    }

    /** Sends the file, to be saved, and closes it. */
    static void send(Download download, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", disposition(download.fileName()));
        show(download, response);
    }

    /** Sends a file that a page shows, and closes it. */
    static void show(Download download, HttpServletResponse response) throws IOException {
        try (InputStream bytes = download.bytes()) {
            response.setContentType(download.mediaType());
            response.setContentLengthLong(download.size());
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
