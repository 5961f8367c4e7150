package se.samverk.administration.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.samverk.administration.RetentionRow;
import se.samverk.administration.boundary.Retention;
import se.samverk.administration.boundary.SayRetention;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Saying how long things of a kind are kept. */
@Named
@ViewScoped
public class RetentionRulePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_YEARS = 10;

    @Inject
    private Retention retention;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private String kind;
    private String type;
    private RetentionRow row;
    private int years;
    private CountedFrom countedFrom;
    private RetentionOutcome outcome;
    private String ground;

    public void load() {
        row = retention.rule(Arrays.stream(SubjectKind.values()).filter(one -> one.name().equals(kind)).findFirst()
                .orElseThrow(NotFound::new), type == null ? "" : type);
        boolean said = row.outcome() != null;
        years = said ? row.years() : USUAL_YEARS;
        countedFrom = said ? row.countedFrom() : CountedFrom.DAY;
        outcome = said ? row.outcome() : RetentionOutcome.KEEP;
        ground = row.ground();
    }

    public String save() {
        retention.say(new SayRetention(row.kind(), row.subtype(), row.version(), years, countedFrom, outcome, ground));
        told.done("retention.told.said");
        return "/administration/retention.xhtml?faces-redirect=true";
    }

    /** What may become of things of this kind. */
    public List<SelectItem> getOutcomes() {
        return Arrays.stream(RetentionOutcome.values())
                .filter(one -> one != RetentionOutcome.DISPOSE || row.disposable())
                .map(one -> new SelectItem(one, words.of("retention.outcome." + one))).toList();
    }

    public List<SelectItem> getStarts() {
        return Arrays.stream(CountedFrom.values())
                .map(one -> new SelectItem(one, words.of("retention.from." + one))).toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"),
                new Crumb(words.of("retention.title"), "/administration/retention.xhtml"));
    }

    public RetentionRow getRow() {
        return row;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public int getYears() {
        return years;
    }

    public void setYears(int years) {
        this.years = years;
    }

    public CountedFrom getCountedFrom() {
        return countedFrom;
    }

    public void setCountedFrom(CountedFrom countedFrom) {
        this.countedFrom = countedFrom;
    }

    public RetentionOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(RetentionOutcome outcome) {
        this.outcome = outcome;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }
}
