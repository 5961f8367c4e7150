package se.samverk.document.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import se.samverk.document.boundary.Download;
import se.samverk.shared.DomainException;

/**
 * Hands out a file under an address of numbers to whoever may read what it belongs to. What is not there, or not for the
 * caller, is 404.
 */
public abstract class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final int numbers;
    private final boolean shown;

    /**
     * @param numbers how many numbers its addresses end with
     * @param shown whether a page may show the file; else it is something to save
     */
    protected FileServlet(int numbers, boolean shown) {
        this.numbers = numbers;
        this.shown = shown;
    }

    /** Opens the file; throws when it is not there or not for the caller. */
    protected abstract Download open(long... address);

    /** A number that counts something, of which there are never more than fit. */
    protected static int small(long number) {
        return (int) Math.min(Integer.MAX_VALUE, number);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.matches("(/[0-9]{1,18}){" + numbers + "}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Download file = open(Arrays.stream(path.substring(1).split("/")).mapToLong(Long::parseLong).toArray());
            if (shown) {
                FileAnswer.show(file, response);
            } else {
                FileAnswer.send(file, response);
            }
        } catch (DomainException no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
