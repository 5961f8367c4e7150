package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import se.samverk.document.FileText;
import se.samverk.document.boundary.FileTexts;
import se.samverk.document.boundary.TextRead;
import se.samverk.evidence.boundary.Citations;
import se.samverk.library.Document;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.search.boundary.IndexJobs;
import se.samverk.shared.Language;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.WorkingGroup;

/** The heads of documents, rewritten when one changes and when its text has been read. */
@Stateless
@Allowed(Right.INTERNAL)
public class DocumentHeads {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private FileTexts texts;

    @Inject
    private Citations citations;

    @Inject
    private IndexJobs index;

    @Inject
    private PortalClock clock;

    public void describe(Document document) {
        Optional<WorkingGroup> group = document.place().group();
        things.describe(document.ref(), document.getTitle(), document.state(), language(document),
                document.getOwner().getId(), group.map(WorkingGroup::getId).orElse(null),
                group.map(found -> found.getCollaboration().getId()).orElse(null),
                document.getDatedOn().orElseGet(() -> document.newest()
                        .getAt().atZoneSameInstant(clock.zone()).toLocalDate()),
                document.audiences());
        citations.follow(document.ref());
    }

    /** As somebody has said, else as the text of the newest version shows, else as is written where it lies. */
    public Language language(Document document) {
        return document.getLanguage()
                .or(() -> texts.find(document.newest().getFile().getSha256()).flatMap(FileText::getLanguage))
                .orElse(document.place().language());
    }

    /**
     * What has to be found by the text that was read, in the language it showed. Nothing else of the head is written:
     * somebody may be about to say that others read the document.
     */
    public void onTextRead(@Observes TextRead read) {
        for (Document document : em.createNamedQuery("Document.withBytes", Document.class)
                .setParameter("hash", read.sha256()).getResultList()) {
            things.head(document.ref()).ifPresent(head -> head.speak(language(document), clock.now()));
            index.add(document.ref());
        }
    }
}
