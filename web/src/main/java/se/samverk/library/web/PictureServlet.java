package se.samverk.library.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import se.samverk.document.boundary.Download;
import se.samverk.document.web.FileServlet;
import se.samverk.library.boundary.Documents;

/** Shows a page of a document's version as a picture to whoever may read the document. */
@WebServlet(name = "documentPicture", urlPatterns = "/picture/document/*")
public class PictureServlet extends FileServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Documents documents;

    /** For the container. */
    public PictureServlet() {
        super(3, true);
    }

    @Override
    protected Download open(long... address) {
        return documents.picture(address[0], small(address[1]), small(address[2]));
    }
}
