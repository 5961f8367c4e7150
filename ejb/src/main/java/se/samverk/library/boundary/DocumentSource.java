package se.samverk.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import se.samverk.document.boundary.TextDocuments;
import se.samverk.library.Document;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/** Documents are found by their newest version; of what is secret the index knows the title, for its group alone (R3). */
@ApplicationScoped
public class DocumentSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private TextDocuments texts;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.DOCUMENT);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Document document = em.find(Document.class, subject.id());
        Thing thing = em.find(Thing.class, subject);
        if (document == null || thing == null || thing.isDiscarded()) {
            return List.of();
        }
        if (document.isSecret()) {
            return List.of(IndexDocument.about(subject, document.getTitle(), thing.getLanguage())
                    .date(thing.getOccurredOn().orElse(null)).state(thing.getState())
                    .readableBy(thing.audiences()).secret(true).build());
        }
        return texts
                .documents(new TextDocuments.About(subject, document.getTitle(), document.getRegistryNumber(), thing,
                        document.getOwner().getId(), document.getOwner().getName(), document.getGroup().getId(),
                        document.getGroup().getName()), document.newest().getFile(), thing.getLanguage());
    }

    @Override
    public List<SubjectRef> subjects() {
        return em.createNamedQuery("Thing.refsOfKind", SubjectRef.class).setParameter("kind", SubjectKind.DOCUMENT)
                .getResultList();
    }
}
