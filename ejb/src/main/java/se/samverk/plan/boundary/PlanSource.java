package se.samverk.plan.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanArea;
import se.samverk.plan.PlanGoal;
import se.samverk.plan.PlanMeasure;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;
import se.samverk.workinggroup.WorkingGroup;

/** Plans are found by their title and summary, and area by area with its goals and measures. */
@ApplicationScoped
public class PlanSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.PLAN);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Plan plan = em.find(Plan.class, subject.id());
        Thing thing = em.find(Thing.class, subject);
        if (plan == null || thing == null || thing.isDiscarded()) {
            return List.of();
        }
        List<IndexDocument> documents = new ArrayList<>();
        documents.add(about(plan, thing, plan.getTitle()).body(plan.getSummary()).build());
        for (PlanArea area : plan.getAreas()) {
            documents.add(about(plan, thing, plan.getTitle() + ": " + area.getTitle())
                    .part(area.anchor(), area.anchor()).body(words(area)).build());
        }
        return documents;
    }

    private static String words(PlanArea area) {
        StringBuilder words = new StringBuilder(area.getText());
        for (PlanGoal goal : area.getGoals()) {
            words.append('\n').append(goal.getText());
            for (PlanMeasure measure : goal.getMeasures()) {
                words.append('\n').append(measure.getText());
            }
        }
        return words.toString().strip();
    }

    private static IndexDocument.Builder about(Plan plan, Thing thing, String title) {
        WorkingGroup group = plan.getGroup();
        return IndexDocument.about(plan.ref(), title, plan.getLanguage()).date(plan.getPeriod().firstDay())
                .organisation(group.getArchiveOwner().getId(), group.getArchiveOwner().getName())
                .group(group.getId(), group.getName()).state(plan.getStatus().name()).readableBy(thing.audiences());
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
