package se.samverk.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.document.boundary.RoomTaker;

/** The room that documents take in all their versions, and what is on its way from the beginning. */
@ApplicationScoped
public class DocumentRoom implements RoomTaker {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Override
    public long bytesOf(long organisation) {
        return bytes("Document.bytesOf", organisation) + bytes("Upload.bytesOf", organisation)
                + bytesOfImports(organisation);
    }

    /** Of folders and packages, whose files take the same room once more while they become documents. */
    long bytesOfImports(long organisation) {
        return bytes("ImportEntry.bytesOf", organisation) + bytes("DocumentImport.bytesOf", organisation)
                + bytes("DocumentImport.halfBytesOf", organisation);
    }

    private long bytes(String query, long organisation) {
        Long sum = em.createNamedQuery(query, Long.class).setParameter("organisation", organisation).getSingleResult();
        return sum == null ? 0 : sum;
    }
}
