package se.samverk.register.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationName;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;

/** Organisations are found by all their names and their description. */
@ApplicationScoped
public class OrganisationSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.ORGANISATION);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Organisation organisation = em.find(Organisation.class, subject.id());
        Thing thing = em.find(Thing.class, subject);
        return organisation == null || thing == null
                ? List.of()
                : List.of(IndexDocument.about(subject, organisation.getName(), thing.getLanguage())
                        .body(text(organisation)).organisation(organisation.getId(), organisation.getName())
                        .state(thing.getState()).readableBy(thing.audiences()).build());
    }

    private static String text(Organisation organisation) {
        return organisation.getOtherNames().stream().map(OrganisationName::getName)
                .collect(Collectors.joining("\n", "", "\n" + organisation.getDescription()));
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
