package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.document.Attachment;
import se.samverk.document.StoredFile;
import se.samverk.document.boundary.FileTexts.ReadFile;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;

/** Attachments are found by their title, the name of their file and its text. */
@ApplicationScoped
public class AttachmentSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Inject
    private FileTexts texts;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.ATTACHMENT);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        return documents(List.of(subject)).get(subject);
    }

    @Override
    public Map<SubjectRef, List<IndexDocument>> documents(List<SubjectRef> subjects) {
        Map<Long, Attachment> attachments = em.createNamedQuery("Attachment.ofIds", Attachment.class)
                .setParameter("ids", subjects.stream().map(SubjectRef::id).toList()).getResultStream()
                .collect(Collectors.toMap(Attachment::getId, Function.identity()));
        Map<String, ReadFile> read = texts.readAll(attachments.values().stream()
                .flatMap(attachment -> attachment.getFile().stream()).map(StoredFile::getSha256).distinct().toList());
        Map<SubjectRef, List<IndexDocument>> all = new LinkedHashMap<>();
        subjects.forEach(subject -> all.put(subject, documents(subject, attachments.get(subject.id()), read)));
        return all;
    }

    private List<IndexDocument> documents(SubjectRef subject, Attachment attachment, Map<String, ReadFile> read) {
        Thing thing = em.find(Thing.class, subject);
        if (attachment == null || thing == null || thing.isDiscarded()) {
            return List.of();
        }
        StoredFile file = attachment.getFile().orElse(null);
        Long owner = thing.getOrganisationId().orElse(null);
        Long group = thing.getGroupId().orElse(null);
        TextDocuments.About about = new TextDocuments.About(subject, attachment.getTitle(), "", thing, owner,
                name(SubjectKind.ORGANISATION, owner), group, name(SubjectKind.GROUP, group));
        return file == null
                ? List.of(TextDocuments.withoutFile(about))
                : TextDocuments.of(about, file,
                        read.get(file.getSha256()));
    }

    /** What a place is called by its head. */
    private String name(SubjectKind kind, Long id) {
        Thing head = id == null ? null : em.find(Thing.class, new SubjectRef(kind, id));
        return head == null ? null : head.getTitle();
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
