package se.samverk.inquiry.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.inquiry.InquiryState;
import se.samverk.inquiry.InquiryView;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** What somebody of the public asked, for those who answer it. */
@Named
@ViewScoped
public class InquiryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Inquiries inquiries;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private InquiryView view;
    private String answer;
    private String reason;
    private String replyWords;
    private String refusal;

    public void load() {
        view = inquiries.view(id);
    }

    /** Notes what was answered. */
    public String reply() {
        inquiries.answer(id, answer, replyWords);
        told.done("inquiry.told.answered");
        return here();
    }

    /** Closes without an answer. */
    public String close() {
        inquiries.close(id, reason, refusal);
        told.done("inquiry.told.closed");
        return here();
    }

    private String here() {
        return "/inquiry/view.xhtml?faces-redirect=true&id=" + id;
    }

    public InquiryView getView() {
        return view;
    }

    public boolean isOpen() {
        return view.row().state() == InquiryState.RECEIVED;
    }

    /** What it is, in the words of its country. */
    public String getKind() {
        return words.of("inquiry.kind." + view.row().kind() + "." + view.row().country());
    }

    /** Whether the way to reach whoever asks is a mail address. */
    public boolean isMail() {
        return view.contact().matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("inquiry.list.title"), "/inquiry/list.xhtml"));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What whoever asked is to read with the answer. */
    public String getReplyWords() {
        return replyWords;
    }

    public void setReplyWords(String replyWords) {
        this.replyWords = replyWords;
    }

    /** What whoever asked is to read when there is no answer. */
    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }
}
