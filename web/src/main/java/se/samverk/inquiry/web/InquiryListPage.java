package se.samverk.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.inquiry.InquiryRow;
import se.samverk.inquiry.InquiryState;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Words;

/** What the public has asked and the reader answers. */
@Named
@RequestScoped
public class InquiryListPage {
    @Inject
    private Inquiries inquiries;

    @Inject
    private About about;

    @Inject
    private Words words;

    private List<InquiryRow> rows;

    public void load() {
        rows = inquiries.mine();
    }

    public List<InquiryRow> getRows() {
        return rows;
    }

    public long getOpen() {
        return rows.stream().filter(row -> row.state() == InquiryState.RECEIVED).count();
    }

    /** What it is, for whom, and what has become of it, in words. */
    public String note(InquiryRow row) {
        return row.organisationName() + " · " + words.of("inquiry.state." + row.state()) + " · "
                + words.of("inquiry.receivedAt", about.when(row.receivedAt()));
    }

    /** What it is, in the words of its country. */
    public String kind(InquiryRow row) {
        return words.of("inquiry.kind." + row.kind() + "." + row.country()) + " " + row.number();
    }

    /** The last day, in words; nothing once it is over. */
    public String due(InquiryRow row) {
        return row.state() == InquiryState.RECEIVED
                ? words.of(row.late() ? "inquiry.late" : "inquiry.due", about.day(row.dueOn()))
                : "";
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }
}
