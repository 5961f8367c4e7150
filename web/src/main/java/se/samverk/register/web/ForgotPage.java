package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import se.samverk.register.boundary.PasswordLinks;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.UserLanguage;

/** "Glömt lösenordet": asks for a link by mail. What it answers does not tell whether there is such an account. */
@Named
@RequestScoped
public class ForgotPage {
    @Inject
    private PasswordLinks links;

    @Inject
    private UserLanguage language;

    @Inject
    private HttpServletRequest request;

    private String mail;

    public String ask() {
        links.ask(mail, language.getLanguage(), CallerAddress.of(request));
        return "/open/forgot.xhtml?faces-redirect=true&asked=true";
    }

    public boolean isAsked() {
        return "true".equals(request.getParameter("asked"));
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
