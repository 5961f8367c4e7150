package se.samverk.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.samverk.organisation.Organisation;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * What a group decided, written in an item of its minutes and a thing of its own from then on. Its
 * life: taken and perhaps reworded or taken back in the draft, fixed when the minutes are approved.
 */
@Entity
@NamedQuery(name = "Decision.highestNumber", query = """
        select max(d.number) from Decision d where d.groupId = :group and d.year = :year""")
@NamedQuery(name = "Decision.ofMinutes", query = """
        select d from Decision d join fetch d.item where d.item.minutes.id = :minutes order by d.year, d.number""")
@NamedQuery(name = "Decision.readableDueBetween", query = """
        select d from Decision d join fetch d.item
        where d.dueOn >= :from and d.dueOn <= :to and exists (
            select t from Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.DECISION and t.ref.id = d.id and a in :audiences)
        order by d.dueOn, d.id""")
@NamedQuery(name = "Decision.readableBinding", query = """
        select d from Decision d join d.organisations o
        where o.id = :organisation and exists (
            select t from Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.DECISION and t.ref.id = d.id and a in :audiences)
        order by d.decidedOn desc, d.id desc""")
public class Decision extends Outcome {
    public static final int TEXT_LENGTH = 2000;

    @Column(name = "group_id", nullable = false)
    private long groupId;

    @Column(name = "decision_year", nullable = false)
    private int year;

    @Column(name = "decision_no", nullable = false)
    private int number;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @ManyToMany
    @JoinTable(name = "decision_organisation", joinColumns = @JoinColumn(name = "decision_id"), inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    @OrderBy("sortName, id")
    private List<Organisation> organisations = new ArrayList<>();

    protected Decision() {
    }

    /**
     * @param number the next of the group's year (R10)
     * @param binding the organisations it binds; may be empty
     * @param dueOn last day to carry it out, or null
     */
    public Decision(MinutesItem item, int number, String text, Collection<Organisation> binding, LocalDate dueOn) {
        super(item);
        this.groupId = item.getMinutes().getWorkingGroup().getId();
        this.year = item.getYear();
        this.number = number;
        this.decidedOn = item.getMinutes().getMeeting().getDay();
        revise(text, binding, dueOn);
    }

    /** Rewords the decision, while its minutes are a draft. */
    public final void revise(String newText, Collection<Organisation> binding, LocalDate newDue) {
        reword(newText, TEXT_LENGTH, newDue);
        organisations.retainAll(binding);
        binding.stream().filter(organisation -> !organisations.contains(organisation)).forEach(organisations::add);
    }

    /** Whether this is what the decision says already. */
    public boolean says(String otherText, Collection<Organisation> otherBinding, LocalDate otherDue) {
        return reads(otherText, TEXT_LENGTH, otherDue)
                && organisations.size() == otherBinding.size() && organisations.containsAll(otherBinding);
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.DECISION, getId());
    }

    /** "Beslut 2018-1: …", in the language of the group. */
    public String getTitle() {
        return Heading.ofDecision(getLanguage(), label(), getText());
    }

    /** "2018-1". */
    public String label() {
        return year + "-" + number;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public List<Organisation> getOrganisations() {
        return List.copyOf(organisations);
    }
}
