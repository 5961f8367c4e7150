package se.samverk.inquiry.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import se.samverk.inquiry.InquiryKind;
import se.samverk.inquiry.boundary.FileInquiry;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.UserLanguage;

/** Telling what is not accessible, without an account. */
@Named
@ViewScoped
public class FeedbackPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Inquiries inquiries;

    @Inject
    private UserLanguage language;

    @Inject
    private HttpServletRequest request;

    private String content;
    private String where;
    private String contact;
    private String website;

    /** Sends what was written and shows the receipt. */
    public String send() {
        if (website != null) {
            throw new RuleBroken("inquiry.leaveEmpty", "website");
        }
        String number = inquiries.file(new FileInquiry(InquiryKind.ACCESSIBILITY, language.getLanguage(), content,
                where, contact, null, CallerAddress.of(request)));
        return "/open/receipt.xhtml?faces-redirect=true&sent=true&number=" + number;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
