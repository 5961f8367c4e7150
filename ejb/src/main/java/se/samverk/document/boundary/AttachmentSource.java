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
import se.samverk.organisation.Organisation;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;
import se.samverk.workinggroup.WorkingGroup;

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
        Organisation owner = thing.getOrganisationId().map(id -> em.find(Organisation.class, id)).orElse(null);
        WorkingGroup group = thing.getGroupId().map(id -> em.find(WorkingGroup.class, id)).orElse(null);
        TextDocuments.About about = new TextDocuments.About(subject, attachment.getTitle(), "", thing,
                owner == null ? null : owner.getId(), owner == null ? null : owner.getName(),
                group == null ? null : group.getId(), group == null ? null : group.getName());
        return file == null
                ? List.of(TextDocuments.withoutFile(about))
                : TextDocuments.of(about, file,
                        read.get(file.getSha256()));
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
