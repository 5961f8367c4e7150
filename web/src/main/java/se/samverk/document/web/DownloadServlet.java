package se.samverk.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import se.samverk.document.boundary.Attachments;
import se.samverk.document.boundary.Download;

/** Hands out the file of an attachment to whoever may read it. */
@WebServlet(name = "download", urlPatterns = "/download/attachment/*")
public class DownloadServlet extends FileServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Attachments attachments;

    /** For the container. */
    public DownloadServlet() {
        super(1, false);
    }

    @Override
    protected Download open(long... address) {
        return attachments.open(address[0]);
    }
}
