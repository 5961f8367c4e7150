package se.samverk.workinggroup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samverk.organisation.Country;
import se.samverk.organisation.Role;
import se.samverk.platform.Caller;
import se.samverk.register.boundary.Organisations;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.boundary.BeginCollaboration;
import se.samverk.workinggroup.boundary.Beginnings;

/** Starting a collaboration: its name, its country and its host. */
@Named
@ViewScoped
public class StartCollaborationPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long NONE = 0;

    @Inject
    private Beginnings beginnings;

    @Inject
    private Organisations organisations;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private String name;
    private Country country = Country.SE;
    private long host;

    public void load() {
        if (!caller.view().has(Role.SYSTEM_ADMINISTRATOR)) {
            throw new NotAllowed();
        }
    }

    public String start() {
        if (host == NONE) {
            throw new RuleBroken("collaboration.chooseHost", "host");
        }
        long id = beginnings.collaboration(new BeginCollaboration(name, country, host));
        told.done("collaboration.told.started");
        return "/collaboration/view.xhtml?faces-redirect=true&id=" + id;
    }

    public List<SelectItem> getCountries() {
        return Arrays.stream(Country.values()).map(one -> new SelectItem(one, words.of("country." + one))).toList();
    }

    public List<SelectItem> getHosts() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of("collaboration.chooseHost")));
        organisations.open().forEach(
                one -> items.add(new SelectItem(one.id(), one.name() + ", " + words.of("country." + one.country()))));
        return items;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
    }

    public long getHost() {
        return host;
    }

    public void setHost(long host) {
        this.host = host;
    }
}
