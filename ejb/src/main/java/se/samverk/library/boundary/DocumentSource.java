package se.samverk.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.document.FileTextView;
import se.samverk.document.StoredFile;
import se.samverk.document.TextPart;
import se.samverk.document.TextPartRow;
import se.samverk.document.boundary.FileTexts;
import se.samverk.document.boundary.FileTexts.ReadFile;
import se.samverk.document.boundary.TextDocuments;
import se.samverk.evidence.PartWanted;
import se.samverk.library.Document;
import se.samverk.library.DocumentVersion;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;
import se.samverk.workinggroup.WorkingGroup;

/** Documents are found by their newest version; of what is secret the index knows the title, for those alone who may open it (R3). */
@ApplicationScoped
public class DocumentSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Inject
    private FileTexts texts;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.DOCUMENT);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        return documents(List.of(subject)).get(subject);
    }

    @Override
    public Map<SubjectRef, List<IndexDocument>> documents(List<SubjectRef> subjects) {
        Map<Long, Document> documents = em.createNamedQuery("Document.ofIds", Document.class)
                .setParameter("ids", subjects.stream().map(SubjectRef::id).toList()).getResultStream()
                .collect(Collectors.toMap(Document::getId, Function.identity()));
        Map<String, ReadFile> read = texts.readAll(documents.values().stream()
                .filter(document -> !document.isSecret()).map(document -> document.newest().getFile().getSha256())
                .distinct().toList());
        Map<SubjectRef, List<IndexDocument>> all = new LinkedHashMap<>();
        subjects.forEach(subject -> all.put(subject, documents(subject, documents.get(subject.id()), read)));
        return all;
    }

    private List<IndexDocument> documents(SubjectRef subject, Document document, Map<String, ReadFile> read) {
        Thing thing = em.find(Thing.class, subject);
        if (document == null || thing == null || thing.isDiscarded()) {
            return List.of();
        }
        if (document.isSecret()) {
            return List.of(IndexDocument.about(subject, document.getTitle(), thing.getLanguage())
                    .date(thing.getOccurredOn().orElse(null)).state(thing.getState())
                    .readableBy(thing.audiences()).secret(true).build());
        }
        StoredFile file = document.newest().getFile();
        Optional<WorkingGroup> group = document.place().group();
        return TextDocuments.of(new TextDocuments.About(subject, document.getTitle(), document.getRegistryNumber(),
                thing, document.getOwner().getId(), document.getOwner().getName(),
                group.map(WorkingGroup::getId).orElse(null), group.map(WorkingGroup::getName).orElse(null)), file,
                read.get(file.getSha256()), thing.getLanguage());
    }

    /** Which version is cited, and how a part of it is called, for a thing that cites it. */
    void onPartWanted(@Observes PartWanted wanted) {
        Document document = wanted.document().kind() == SubjectKind.DOCUMENT
                ? em.find(Document.class, wanted.document().id())
                : null;
        if (document == null) {
            return;
        }
        DocumentVersion version = document.version(wanted.wantedVersion()).orElseGet(document::newest);
        FileTextView text = wanted.part() == 0 ? null : texts.view(version.getFile().getSha256(), 0);
        wanted.answer(version.getNumber(), text == null
                ? ""
                : text.parts().stream().filter(part -> part.number() == wanted.part()).findFirst()
                        .map(part -> called(part, wanted.language())).orElse(""));
    }

    private static String called(TextPartRow part, Language language) {
        if (part.kind() != TextPart.Kind.PAGE) {
            return part.name();
        }
        String page = switch (language) {
            case SV -> "sidan ";
            case NB -> "side ";
            case EN -> "page ";
        };
        return page + part.kindNumber();
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
