package se.samverk.administration.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.administration.SettingEffect;
import se.samverk.administration.SettingRow;
import se.samverk.administration.boundary.ChangeSetting;
import se.samverk.administration.boundary.SettingsBook;
import se.samverk.shared.NotFound;
import se.samverk.shared.Setting;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Giving a setting another value: choose it, see what it means, then say so. */
@Named
@ViewScoped
public class ChooseSettingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SettingsBook settings;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private String name;
    private SettingRow row;
    private String value;
    private SettingEffect effect;

    public void load() {
        Setting setting = Setting.named(name);
        row = settings.all().stream().filter(one -> one.setting() == setting && !one.fixed()).findFirst()
                .orElseThrow(NotFound::new);
        value = row.value();
    }

    /** Shows what the value would mean; nothing is saved. */
    public void look() {
        effect = null;
        effect = settings.effect(order(value));
    }

    /** Saves what was shown, not what has been typed since. */
    public String save() {
        settings.change(order(effect.after()));
        told.done("setting.told");
        return "/administration/settings.xhtml?faces-redirect=true";
    }

    private ChangeSetting order(String wanted) {
        return new ChangeSetting(row.setting(), row.value(), wanted == null ? "" : wanted);
    }

    public boolean isChoice() {
        return row.setting().kind() == Setting.Kind.CHOICE;
    }

    public List<SelectItem> getChoices() {
        return row.setting().choices().stream().map(one -> new SelectItem(one, words.of("setting.choice." + one)))
                .toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"),
                new Crumb(words.of("setting.title"), "/administration/settings.xhtml"));
    }

    public SettingRow getRow() {
        return row;
    }

    public SettingEffect getEffect() {
        return effect;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
