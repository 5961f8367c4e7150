package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

    public void load() {
        rows = settings.all();
    }

    public List<SettingRow> getRows() {
        return rows;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }
}
