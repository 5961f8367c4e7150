package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.register.boundary.SecondFactors;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Told;

/** Helps somebody who has lost passkeys and recovery codes. */
@Named
@RequestScoped
public class FactorsPage {
    @Inject
    private SecondFactors factors;

    @Inject
    private Told told;

    private String username;

    /** Opens only for those who look after people. */
    public void load() {
        factors.looksAfterPeople();
    }

    public String remove() {
        try {
            factors.removeAll(username);
        } catch (NotFound nobodyInScope) {
            throw new RuleBroken("factor.nobody", "username");
        }
        told.done("factor.told.removed", username);
        return "/administration/factors.xhtml?faces-redirect=true";
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }
}
