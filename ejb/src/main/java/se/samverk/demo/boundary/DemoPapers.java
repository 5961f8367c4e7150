package se.samverk.demo.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.samverk.evidence.boundary.Citations;
import se.samverk.library.Document;
import se.samverk.library.DocumentType;
import se.samverk.library.DocumentView;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.ChangeDocument;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.RetainDocument;
import se.samverk.shared.Sha256;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;
import se.samverk.workinggroup.Visibility;

/** Tells of documents, with the files that lie beside the demo's own, and of where they are used. */
@Dependent
class DemoPapers {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private DemoMemory memory;

    @Inject
    private DemoBringer bringer;

    @Inject
    private Documents documents;

    @Inject
    private Citations citations;

    void tell(DemoTold told) {
        switch (told.verb()) {
            case "document" -> document(told);
            case "document.revised" -> bring(told, memory.number(told.subject()), told.text("revision"));
            case "document.marked" -> documents.markSecret(memory.number(told.subject()));
            case "citation" -> citations.cite(ref(told, "citing"), ref(told, "cited"), "", told.text("title"), "",
                    told.text("locator"));
            default -> throw new IllegalArgumentException(told.verb());
        }
    }

    private void document(DemoTold told) {
        long number = bring(told, null, told.text("file"));
        told.made(number);
        if (told.text("datedOn") != null) {
            describe(told, number);
        }
        if (told.story().containsKey("retention")) {
            retain(told, number, told.story().getJsonObject("retention"));
        }
    }

    /** What was brought in before the telling was interrupted is not brought in again (R1). */
    private long bring(DemoTold told, Long document, String fileName) {
        byte[] file = DemoFiles.document(fileName);
        SubjectRef place = place(told);
        BeginUpload order = new BeginUpload(place, document, fileName, file.length,
                DocumentType.valueOf(told.text("type")), Visibility.valueOf(told.text("visibility")),
                told.text("title"), told.source());
        return known(place, file).orElseGet(() -> bringer.bring(order, file));
    }

    private Optional<Long> known(SubjectRef place, byte[] file) {
        return em.createNamedQuery("Document.withBytes", Document.class).setParameter("hash", Sha256.of(file))
                .getResultStream().filter(document -> document.place().ref().equals(place)).map(Document::getId)
                .findFirst();
    }

    private void describe(DemoTold told, long number) {
        DocumentView now = documents.view(number, 0, 0);
        documents.change(new ChangeDocument(number, now.lock(), now.title(), now.type(), told.day("datedOn"),
                told.text("registryNumber"), now.source(), null, now.visibility()));
        em.flush();
    }

    private void retain(DemoTold told, long number, JsonObject retention) {
        documents.retain(new RetainDocument(number, documents.view(number, 0, 0).lock(),
                RetentionOutcome.valueOf(retention.getString("outcome")), retention.getInt("years", 0),
                DemoTold.isMissing(retention, "from") ? null : told.time().day(retention.getString("from")),
                told.text(retention, "ground")));
    }

    private SubjectRef place(DemoTold told) {
        String place = told.text("place");
        return new SubjectRef(place.startsWith("org.") ? SubjectKind.ORGANISATION : SubjectKind.GROUP,
                memory.number(place));
    }

    private SubjectRef ref(DemoTold told, String member) {
        return new SubjectRef(SubjectKind.valueOf(told.text(member + "Kind")), memory.number(told.text(member)));
    }
}
