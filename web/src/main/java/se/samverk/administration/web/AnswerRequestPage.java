package se.samverk.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.administration.ErasureView;
import se.samverk.administration.PersonRequestRow;
import se.samverk.administration.boundary.AnswerRequest;
import se.samverk.administration.boundary.PersonRequests;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Answering a person's request: what granting it means, and why when it is refused. */
@Named
@ViewScoped
public class AnswerRequestPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PersonRequests requests;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private PersonRequests.RequestView view;
    private String answer;

    public void load() {
        view = requests.view(id);
    }

    public String grant() {
        return answer(true);
    }

    public String refuse() {
        return answer(false);
    }

    private String answer(boolean granted) {
        requests.answer(new AnswerRequest(id, view.version(), granted, answer));
        told.done(granted ? "request.told.granted" : "request.told.refused");
        return "/administration/requests.xhtml?faces-redirect=true";
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"),
                new Crumb(words.of("request.title"), "/administration/requests.xhtml"));
    }

    public PersonRequestRow getRow() {
        return view.row();
    }

    /** What the erasure takes away and what is kept; null for other requests. */
    public ErasureView getErasure() {
        return view.erasure();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
