package se.samverk.report.web;

import java.io.Serializable;
import se.samverk.report.ReportDraftView;

/** Where a single figure is from, as it is typed. */
public class FigureForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final String words;
    private String source;

    FigureForm(ReportDraftView.Registered figure) {
        id = figure.id();
        words = figure.words();
        source = figure.ownSource();
    }

    /** The name of its field. */
    public String getPlace() {
        return "figure-" + id + "-source";
    }

    public String getWords() {
        return words;
    }

    public String getSource() {
        return source == null ? "" : source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
