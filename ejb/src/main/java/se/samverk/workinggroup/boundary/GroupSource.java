package se.samverk.workinggroup.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.WorkingGroup;

/** Collaborations and groups are found by their name and by what they are for. */
@ApplicationScoped
public class GroupSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.GROUP, SubjectKind.COLLABORATION);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Thing thing = em.find(Thing.class, subject);
        if (thing == null) {
            return List.of();
        }
        return subject.kind() == SubjectKind.GROUP ? group(subject, thing) : collaboration(subject, thing);
    }

    private List<IndexDocument> group(SubjectRef subject, Thing thing) {
        WorkingGroup group = em.find(WorkingGroup.class, subject.id());
        return group == null
                ? List.of()
                : List.of(IndexDocument.about(subject, group.getName(), group.getLanguage())
                        .body(group.getMandate() + "\n" + group.getCollaboration().getName())
                        .organisation(group.getArchiveOwner().getId(), group.getArchiveOwner().getName())
                        .group(group.getId(), group.getName()).state(group.getState().name())
                        .readableBy(thing.audiences()).build());
    }

    private List<IndexDocument> collaboration(SubjectRef subject, Thing thing) {
        Collaboration collaboration = em.find(Collaboration.class, subject.id());
        return collaboration == null
                ? List.of()
                : List.of(IndexDocument.about(subject, collaboration.getName(), collaboration.getLanguage())
                        .body(collaboration.getDescription())
                        .organisation(collaboration.getHost().getId(), collaboration.getHost().getName())
                        .readableBy(thing.audiences()).build());
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
