package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.library.Document;
import se.samverk.library.DocumentImport;
import se.samverk.library.DocumentPlace;
import se.samverk.library.ImportEntry;
import se.samverk.library.Upload;
import se.samverk.organisation.Organisation;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.Right;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.workinggroup.boundary.GroupAccess;

/** The way from a number to a document, to a group or an organisation that takes documents, and to a file on its way in. */
@Stateless
@Allowed(Right.INTERNAL)
public class DocumentAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private GroupAccess groups;

    @Inject
    private Caller caller;

    /** A document the caller may read. */
    public Document readable(long id) {
        things.readable(ref(id));
        return existing(id);
    }

    /** A document that is meant for the caller and that the caller may change. */
    public Document forEditing(long id) {
        things.ifReadable(ref(id)).orElseThrow(NotFound::new);
        Document document = existing(id);
        if (!mayEdit(document)) {
            throw new NotAllowed();
        }
        return document;
    }

    /** A document that takes another version from the caller: nobody else reaches more readers by it than by a new one (R2). */
    public Document forNewVersion(long id) {
        Document document = forEditing(id);
        document.requireNotBinned();
        requireReach(document.place(), document.getVisibility());
        return document;
    }

    /**
     * Whoever has the say where it lies, and in a group whoever brought the document in as long as they sit there (R9).
     */
    public boolean mayEdit(Document document) {
        DocumentPlace place = document.place();
        CallerView view = caller.view();
        boolean own = view.personId() != null && view.personId() == document.getBroughtBy();
        return hasTheSay(place) || own && place.group().filter(group -> view.sitsIn(group.getId())).isPresent();
    }

    /**
     * Whether the caller leads or coordinates the group, or looks after what the organisation has for itself; they alone mark
     * as secret, and in a group publish.
     */
    public boolean hasTheSay(DocumentPlace place) {
        CallerView view = caller.view();
        long id = place.ref().id();
        return place.group().isPresent() ? view.leads(id) || view.coordinatesGroup(id) : view.looksAfter(id);
    }

    /** A document that the caller may mark as secret. */
    public Document forMarking(long id) {
        Document document = forEditing(id);
        if (!hasTheSay(document.place())) {
            throw new NotAllowed();
        }
        return document;
    }

    /** A group into which the caller may bring documents, or an organisation for which (R9). */
    public DocumentPlace forBringing(SubjectRef place) {
        return switch (place.kind()) {
            case GROUP -> DocumentPlace.of(groupForBringing(place.id()));
            case ORGANISATION -> DocumentPlace.of(organisationForBringing(place));
            default -> throw new NotFound();
        };
    }

    private WorkingGroup groupForBringing(long id) {
        WorkingGroup group = groups.readable(id);
        if (!caller.view().sitsIn(id) && !caller.view().coordinatesGroup(id)) {
            throw new NotAllowed();
        }
        return group;
    }

    private Organisation organisationForBringing(SubjectRef ref) {
        things.ifReadable(ref).orElseThrow(NotFound::new);
        if (!caller.view().looksAfter(ref.id())) {
            throw new NotAllowed();
        }
        return em.find(Organisation.class, ref.id());
    }

    /** Whether the caller may show a document that lies there this far (R2, R9). */
    public boolean mayReach(DocumentPlace place, Visibility wanted) {
        return place.allows(wanted) && (wanted != Visibility.PUBLIC || hasTheSay(place));
    }

    /** Refuses what everybody is to read unless the caller may publish for the group, and the group may (R2, R9). */
    public void requireReach(DocumentPlace place, Visibility wanted) {
        place.requireAllowed(wanted, "reach");
        if (wanted == Visibility.PUBLIC && !hasTheSay(place)) {
            throw new RuleBroken("document.R2", "reach");
        }
    }

    /** A file that the caller has begun to bring in, and still may. */
    public Upload upload(String token) {
        Upload upload = em.createNamedQuery("Upload.withToken", Upload.class).setParameter("token", token)
                .getResultList().stream().findFirst().orElseThrow(NotFound::new);
        if (!caller.view().signedIn() || caller.view().accountId() != upload.getAccountId()) {
            throw new NotFound();
        }
        forBringing(upload.getPlace());
        upload.getDocumentId().ifPresent(this::forEditing);
        return upload;
    }

    /** A folder or package that the caller has begun to bring in, and still may. */
    public DocumentImport importing(long id) {
        DocumentImport found = em.find(DocumentImport.class, id);
        if (found == null || !caller.view().signedIn() || caller.view().accountId() != found.getAccountId()) {
            throw new NotFound();
        }
        requireReach(forBringing(found.getPlace()), found.getVisibility());
        return found;
    }

    /** A file of a folder or package that the caller has begun to bring in, and still may. */
    public ImportEntry entry(long id) {
        ImportEntry found = em.find(ImportEntry.class, id);
        if (found == null) {
            throw new NotFound();
        }
        importing(found.getWhole().getId());
        return found;
    }

    private Document existing(long id) {
        Document document = em.find(Document.class, id);
        if (document == null) {
            throw new NotFound();
        }
        return document;
    }

    private static SubjectRef ref(long id) {
        return new SubjectRef(SubjectKind.DOCUMENT, id);
    }
}
