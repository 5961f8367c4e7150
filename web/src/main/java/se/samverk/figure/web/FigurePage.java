package se.samverk.figure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.figure.FigureView;
import se.samverk.figure.boundary.Figures;
import se.samverk.shared.PeriodFormatter;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.UserLanguage;

/** A figure: its value as meant, its words in the source, what it counts, and the thing that states it. */
@Named
@RequestScoped
public class FigurePage {
    @Inject
    private Figures figures;

    @Inject
    private UserLanguage language;

    private long id;
    private FigureView view;

    public void load() {
        view = figures.view(id);
    }

    /** The value with its qualifier and unit, in the reader's language. */
    public String getWritten() {
        return view.figure().written(language.getLanguage());
    }

    /** The day it held; empty when the source does not say. */
    public String getAsOf() {
        return view.figure().asOf() == null
                ? ""
                : PeriodFormatter.longDate(view.figure().asOf(), language.getLanguage());
    }

    /** What the number leaves out; empty when the source does not say. */
    public String getNote() {
        return view.figure().note();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(view.owner().title(), view.owner().url(), view.owner().language().tag()));
    }

    public FigureView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
