package se.samverk.library.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.library.BinRow;
import se.samverk.library.BringingView;
import se.samverk.library.boundary.Documents;
import se.samverk.shared.PeriodFormatter;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** What lies in the bin of a group, and until when. */
@Named
@RequestScoped
public class DocumentBinPage {
    @Inject
    private Documents documents;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    private long group;
    private BringingView place;
    private List<BinRow> rows;

    public void load() {
        place = documents.bringing(group);
        rows = documents.bin(group);
    }

    public String note(BinRow row) {
        return words.of("document.bin.note", row.binnedBy(),
                PeriodFormatter.longDate(row.restorableUntil(), language.getLanguage()));
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(place.groupName(), place.group().url(), null));
    }

    public List<BinRow> getRows() {
        return rows;
    }

    public long getGroup() {
        return group;
    }

    public void setGroup(long group) {
        this.group = group;
    }
}
