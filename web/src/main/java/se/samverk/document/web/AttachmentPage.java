package se.samverk.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.document.AttachmentView;
import se.samverk.document.boundary.Attachments;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;

/** An attachment: what it is, which thing it belongs to, and its file or the statement that it is missing. */
@Named
@RequestScoped
public class AttachmentPage {
    private static final long BYTES_PER_KILOBYTE = 1024;

    @Inject
    private Attachments attachments;

    private long id;
    private int page;
    private AttachmentView view;

    public void load() {
        view = attachments.view(id, page);
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(view.parentTitle(), view.parent().url(), view.language().tag()));
    }

    /** The size in whole kilobytes, at least one. */
    public long getKilobytes() {
        return Math.max(1, view.attachment().size() / BYTES_PER_KILOBYTE);
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.ATTACHMENT, id);
    }

    public AttachmentView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
