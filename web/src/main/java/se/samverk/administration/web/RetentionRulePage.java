package se.samverk.administration.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.administration.RetentionRow;
import se.samverk.administration.boundary.Retention;
import se.samverk.administration.boundary.SayRetention;
import se.samverk.administration.boundary.WithdrawRetention;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Saying how long things of a kind are kept: in the whole portal, or those of an organisation. */
@Named
@ViewScoped
public class RetentionRulePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_YEARS = 10;
    /** In the address, and the list of organisations: one that is still to be chosen. */
    private static final long NONE = PlanHolders.NONE;

    @Inject
    private Retention retention;

    @Inject
    private PlanHolders holders;

    @Inject
    private RetentionWords retentionWords;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private String kind;
    private String type;
    private Long holder;
    private long organisation;
    private List<RetentionRow> others;
    private RetentionRow row;
    private int years;
    private CountedFrom countedFrom;
    private RetentionOutcome outcome;
    private String ground;

    public void load() {
        row = retention.rule(Arrays.stream(SubjectKind.values()).filter(one -> one.name().equals(kind)).findFirst()
                .orElseThrow(NotFound::new), type == null ? "" : type, isChoosing() ? null : holder);
        others = retention.rules().stream().filter(one -> one.kind() == row.kind() && one.outcome() != null).toList();
        boolean said = row.outcome() != null;
        years = said ? row.years() : USUAL_YEARS;
        countedFrom = said ? row.countedFrom() : CountedFrom.DAY;
        outcome = said ? row.outcome() : RetentionOutcome.KEEP;
        ground = row.ground();
    }

    public String save() {
        if (isChoosing() && organisation == NONE) {
            throw new RuleBroken("retention.noHolder", "organisation");
        }
        retention.say(new SayRetention(row.kind(), row.subtype(), isChoosing() ? Long.valueOf(organisation) : holder,
                isChoosing() ? 0 : row.version(), years, countedFrom, outcome, ground));
        told.done("retention.told.said");
        return "/administration/retention.xhtml?faces-redirect=true";
    }

    public String withdraw() {
        retention.withdraw(new WithdrawRetention(row.kind(), row.subtype(), row.organisation(), row.version()));
        told.done("retention.told.withdrawn", row.organisationName());
        return "/administration/retention.xhtml?faces-redirect=true";
    }

    /** Whether the rule is for an organisation that is still to be chosen. */
    public boolean isChoosing() {
        return holder != null && holder == NONE;
    }

    /** Whether the rule is for an organisation. */
    public boolean isOwn() {
        return holder != null;
    }

    /** The organisations that have no such rule yet. */
    public List<SelectItem> getOrganisations() {
        Set<Long> known = others.stream().filter(one -> one.subtype().equals(row.subtype()))
                .map(RetentionRow::organisation).filter(Objects::nonNull).collect(Collectors.toSet());
        return holders.choices(known);
    }

    /** That a rule of an organisation for all of a kind goes before those of the portal for a type; empty without such. */
    public String getSetAside() {
        Set<String> own = others.stream()
                .filter(one -> one.organisation() != null && one.organisation().equals(row.organisation()))
                .map(RetentionRow::subtype).collect(Collectors.toSet());
        String types = others.stream()
                .filter(one -> one.organisation() == null && !one.subtype().isEmpty() && row.subtype().isEmpty())
                .filter(one -> !own.contains(one.subtype()))
                .map(one -> words.of("document.type." + one.subtype())).collect(Collectors.joining(", "));
        return types.isEmpty() || !isOwn() ? "" : words.of("retention.setAside", types);
    }

    /** What is said, of what, and for whom when that is known. */
    public String getTitle() {
        return words.of("retention.rule.title", retentionWords.name(row));
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

    public Long getHolder() {
        return holder;
    }

    public void setHolder(Long holder) {
        this.holder = holder;
    }

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
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
