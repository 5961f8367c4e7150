package se.samverk.library.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import se.samverk.document.boundary.Download;
import se.samverk.document.web.FileServlet;
import se.samverk.library.boundary.Documents;

/** Hands out the file of a document's version to whoever may read the document. */
@WebServlet(name = "documentDownload", urlPatterns = "/download/document/*")
public class DocumentDownloadServlet extends FileServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Documents documents;

    /** For the container. */
    public DocumentDownloadServlet() {
        super(2, false);
    }

    @Override
    protected Download open(long... address) {
        return documents.open(address[0], small(address[1]));
    }
}
