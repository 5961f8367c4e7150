package se.samverk.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.webshell.ProviderFarewell;

/** Between leaving the portal and leaving at the provider. */
@Named
@RequestScoped
public class LeavingPage {
    @Inject
    private ProviderSignIn provider;

    @Inject
    private HttpServletRequest request;

    private String address;

    @PostConstruct
    void take() {
        address = ProviderFarewell.take(request);
    }

    /** Where the person leaves at the provider; null when that has been done, or cannot be. */
    public String getAddress() {
        return address;
    }

    public String getProvider() {
        return provider.offered().orElse("");
    }
}
