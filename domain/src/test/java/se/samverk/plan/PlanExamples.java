package se.samverk.plan;

import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Language;
import se.samverk.shared.Numbered;
import se.samverk.shared.Period;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.WorkingGroup;

/** A group with a plan, as the working group of a town has it. */
public final class PlanExamples {

    private PlanExamples() {
    }

    /** A group with number 7; {@code mayPublish} is what its mandate says. */
    public static WorkingGroup group(boolean mayPublish) {
        Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, "Borås Stad", Country.SE, null);
        Collaboration collaboration = new Collaboration("Närvårdssamverkan", CollaborationLevel.LOCAL, Country.SE,
                Language.SV, town, null);
        WorkingGroup group = Numbered.as(7, new WorkingGroup(collaboration, "Arbetsgrupp psykisk hälsa",
                GroupKind.WORKING_GROUP, Language.SV, town, town));
        group.giveMandate("Samordna arbetet", mayPublish);
        return group;
    }

    /** A draft with two areas; the first has a goal with a measure. */
    public static Plan plan(WorkingGroup group) {
        Plan plan = Numbered.as(20, new Plan(group, PlanKind.ACTIVITY_PLAN, "Verksamhetsplan 2018", Period.year(2018),
                Language.SV, null));
        PlanArea sip = Numbered.as(21, plan.addArea("SIP", "Samordnad individuell plan"));
        sip.addGoal("Fler får en plan").addMeasure("Utbilda lotsar", null);
        Numbered.as(22, plan.addArea("Suicidprevention", null));
        return plan;
    }
}
