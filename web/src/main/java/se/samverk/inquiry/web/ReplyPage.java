package se.samverk.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.inquiry.ReplyView;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.webshell.About;

/** What is written to somebody of the public, behind the link that was sent to them. */
@Named
@RequestScoped
public class ReplyPage {
    @Inject
    private Inquiries inquiries;

    @Inject
    private About about;

    private String key;
    private ReplyView view;

    public void load() {
        view = inquiries.reply(key).orElse(null);
    }

    /** Null when the link leads to nothing any more. */
    public ReplyView getView() {
        return view;
    }

    public String getAt() {
        return view.at() == null ? "" : about.when(view.at());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
