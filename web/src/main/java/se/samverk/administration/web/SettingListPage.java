package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.administration.LimitRow;
import se.samverk.administration.SettingRow;
import se.samverk.administration.boundary.SettingsBook;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Words;

/** The portal's settings: what holds, who decided it and when. */
@Named
@RequestScoped
public class SettingListPage {
    @Inject
    private SettingsBook settings;

    @Inject
    private Words words;

    private List<SettingRow> rows;
    private List<LimitRow> limits;

    public void load() {
        rows = settings.all();
        limits = settings.limits();
    }

    public List<SettingRow> getRows() {
        return rows;
    }

    public List<LimitRow> getLimits() {
        return limits;
    }

    /** "200 MB" or "10 000 filer". */
    public String value(LimitRow row) {
        return words.of("limit.value." + row.limit(), row.value());
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }
}
