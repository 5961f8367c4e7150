package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.register.boundary.BecomeAdministrator;
import se.samverk.register.boundary.CreateAccount;
import se.samverk.register.boundary.FirstAdministrator;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.webshell.Words;

/** The page behind the first administrator's one-time link. */
@Named
@ViewScoped
public class BeginPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FirstAdministrator first;

    @Inject
    private Words words;

    private String token;
    private boolean open;
    private String displayName;
    private String username;
    private String password;
    private String name;
    private OrganisationKind kind = OrganisationKind.REGION;
    private Country country = Country.SE;

    public void load() {
        open = first.opens(token);
    }

    /** Enters the person and the organisation, and leads to the sign-in page. */
    public String enter() {
        first.become(new BecomeAdministrator(token, new CreateAccount(username, displayName, null, password),
                new RegisterOrganisation(kind, name, country, null, null)));
        return "/sign-in.xhtml?faces-redirect=true";
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(OrganisationKind.values())
                .map(one -> new SelectItem(one, words.of("organisation.kind." + one))).toList();
    }

    public List<SelectItem> getCountries() {
        return Arrays.stream(Country.values()).map(one -> new SelectItem(one, words.of("country." + one))).toList();
    }

    public boolean isOpen() {
        return open;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public void setKind(OrganisationKind kind) {
        this.kind = kind;
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
    }
}
