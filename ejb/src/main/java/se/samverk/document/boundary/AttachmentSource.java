package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import se.samverk.document.Attachment;
import se.samverk.document.StoredFile;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/** Attachments are found by their title, the name of their file and its text. */
@ApplicationScoped
public class AttachmentSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private TextDocuments texts;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.ATTACHMENT);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Attachment attachment = em.find(Attachment.class, subject.id());
        Thing thing = em.find(Thing.class, subject);
        if (attachment == null || thing == null || thing.isDiscarded()) {
            return List.of();
        }
        StoredFile file = attachment.getFile().orElse(null);
        if (file == null) {
            return List.of(IndexDocument.about(subject, attachment.getTitle(), thing.getLanguage())
                    .date(thing.getOccurredOn().orElse(null)).state(thing.getState())
                    .readableBy(thing.audiences()).build());
        }
        return texts.documents(
                new TextDocuments.About(subject, attachment.getTitle(), "", thing, null, null, null, null), file);
    }

    @Override
    public List<SubjectRef> subjects() {
        return em.createNamedQuery("Thing.refsOfKind", SubjectRef.class).setParameter("kind", SubjectKind.ATTACHMENT)
                .getResultList();
    }
}
