package se.samverk.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import se.samverk.inquiry.ReceiptView;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.webshell.About;

/** What a receipt's number shows: how far the matter has come. */
@Named
@RequestScoped
public class ReceiptPage {
    @Inject
    private Inquiries inquiries;

    @Inject
    private About about;

    private String number;
    private String sent;
    private ReceiptView view;

    public void load() {
        view = number == null ? null : inquiries.receipt(number).orElse(null);
    }

    public ReceiptView getView() {
        return view;
    }

    /** Whether the matter was sent a moment ago. */
    public boolean isJustSent() {
        return view != null && "true".equals(sent);
    }

    /** Whether a number was given that is on no receipt. */
    public boolean isUnknown() {
        return number != null && !number.isBlank() && view == null;
    }

    public String getReceived() {
        return about.when(view.receivedAt());
    }

    public String getEnded() {
        return view.endedAt() == null ? "" : about.when(view.endedAt());
    }

    public String getNumber() {
        return Objects.requireNonNullElse(number, "");
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
    }
}
