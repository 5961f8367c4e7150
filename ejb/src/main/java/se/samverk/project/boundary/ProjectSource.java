package se.samverk.project.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.organisation.Organisation;
import se.samverk.project.Project;
import se.samverk.project.ProjectSection;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;

/** Projects are found by what they are for and who takes part; each section is found by itself. */
@ApplicationScoped
public class ProjectSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.PROJECT);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Thing thing = em.find(Thing.class, subject);
        Project project = em.find(Project.class, subject.id());
        if (thing == null || project == null) {
            return List.of();
        }
        List<IndexDocument> documents = new ArrayList<>();
        String partners = project.getPartners().stream().map(partner -> partner.getOrganisation().getName())
                .collect(Collectors.joining(", "));
        documents.add(about(project, thing, project.getName(), project.getLanguage()).body(String.join("\n",
                project.getPurpose(), project.getVision(), project.getTargetGroup(), partners,
                project.getHandedOverTo())).build());
        for (ProjectSection section : project.getSections()) {
            documents.add(about(project, thing, project.getName() + ": " + section.getHeading(), section.getLanguage())
                    .part(section.anchor(), section.anchor()).body(section.getText()).build());
        }
        return documents;
    }

    private static IndexDocument.Builder about(Project project, Thing thing, String title,
            Language language) {
        Organisation organisation = project.getOwner().orElse(project.getCollaboration().getHost());
        IndexDocument.Builder document = IndexDocument.about(project.ref(), title, language)
                .organisation(organisation.getId(), organisation.getName()).date(project.getLastDay().orElse(null))
                .state(project.getState().name()).readableBy(thing.audiences());
        project.getGroup().ifPresent(group -> document.group(group.getId(), group.getName()));
        return document;
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
