package se.samverk.administration.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.samverk.administration.ErasureView;
import se.samverk.administration.PersonRequestKind;
import se.samverk.administration.PersonRequestRow;
import se.samverk.administration.boundary.AskForRight;
import se.samverk.administration.boundary.MyRights;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** What a person may ask for about the own data, what is kept and why, and what has come of it. */
@Named
@ViewScoped
public class MyRightsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MyRights rights;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private ErasureView erasure;
    private List<PersonRequestRow> requests;
    private PersonRequestKind kind = PersonRequestKind.ERASURE;
    private String text;

    public void load() {
        erasure = rights.erasure();
        requests = rights.mine();
    }

    public String ask() {
        rights.ask(new AskForRight(kind, text));
        told.done("request.told.asked");
        return "/account/rights.xhtml?faces-redirect=true";
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(PersonRequestKind.values())
                .map(one -> new SelectItem(one, words.of("request.kind." + one))).toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("settings.title"), "/account/settings.xhtml"));
    }

    public ErasureView getErasure() {
        return erasure;
    }

    public List<PersonRequestRow> getRequests() {
        return requests;
    }

    public PersonRequestKind getKind() {
        return kind;
    }

    public void setKind(PersonRequestKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return text;
    }

    public void setWords(String text) {
        this.text = text;
    }
}
