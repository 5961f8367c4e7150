package se.samverk.library.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.library.BinRow;
import se.samverk.library.BringingView;
import se.samverk.library.DocumentPlace;
import se.samverk.library.boundary.Documents;
import se.samverk.shared.PeriodFormatter;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** What lies in the bin of a group or an organisation, and until when. */
@Named
@RequestScoped
public class DocumentBinPage {
    @Inject
    private Documents documents;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    private Long group;
    private Long organisation;
    private BringingView place;
    private List<BinRow> rows;

    public void load() {
        place = documents.bringing(DocumentPlace.named(group, organisation));
        rows = documents.bin(place.place());
    }

    public String note(BinRow row) {
        return words.of("document.bin.note." + place.place().kind(), row.binnedBy(),
                PeriodFormatter.longDate(row.restorableUntil(), language.getLanguage()));
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(place.placeName(), place.place().url(), null));
    }

    public List<BinRow> getRows() {
        return rows;
    }

    public Long getGroup() {
        return group;
    }

    public void setGroup(Long group) {
        this.group = group;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }
}
