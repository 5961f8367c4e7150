package se.samverk.inquiry.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import se.samverk.inquiry.InquiryKind;
import se.samverk.inquiry.boundary.FileInquiry;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.register.boundary.Organisations;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** Asking to see a public record, without saying who one is or why. */
@Named
@ViewScoped
public class RecordRequestPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long UNKNOWN = 0;

    @Inject
    private Inquiries inquiries;

    @Inject
    private Organisations organisations;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String content;
    private String contact;
    private String website;
    private long organisation;

    /** Sends the request and shows the receipt. */
    public String send() {
        if (website != null) {
            throw new RuleBroken("inquiry.leaveEmpty", "website");
        }
        String number = inquiries.file(new FileInquiry(InquiryKind.RECORD, language.getLanguage(), content, null,
                contact, organisation == UNKNOWN ? null : organisation, CallerAddress.of(request)));
        return "/open/receipt.xhtml?faces-redirect=true&sent=true&number=" + number;
    }

    /** Who can be asked, first that one does not know. */
    public List<SelectItem> getOrganisations() {
        List<SelectItem> options = new ArrayList<>();
        options.add(new SelectItem(UNKNOWN, words.of("open.record.unknown")));
        organisations.open().stream().filter(one -> one.kind().isPublic())
                .forEach(one -> options.add(new SelectItem(one.id(), one.name())));
        return options;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
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

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
    }
}
