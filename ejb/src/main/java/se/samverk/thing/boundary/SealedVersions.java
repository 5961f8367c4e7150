package se.samverk.thing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.SealedVersion;

/** Seals versions and reads them back. Whoever calls has already been let in to the thing. */
@Stateless
@Allowed(Right.INTERNAL)
public class SealedVersions {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** Seals the canonical text as the thing's next version and returns it. */
    public SealedVersion seal(SubjectRef subject, String canonical) {
        int number = newest(subject).map(SealedVersion::getNumber).orElse(0) + 1;
        SealedVersion sealed = new SealedVersion(subject, number, canonical.getBytes(StandardCharsets.UTF_8),
                clock.now(), caller.view().name());
        em.persist(sealed);
        return sealed;
    }

    public Optional<SealedVersion> newest(SubjectRef subject) {
        return all(subject).stream().findFirst();
    }

    public Optional<SealedVersion> one(SubjectRef subject, int number) {
        return em.createNamedQuery("SealedVersion.one", SealedVersion.class).setParameter("subject", subject)
                .setParameter("number", number).getResultList().stream().findFirst();
    }

    /** All versions, newest first. */
    public List<SealedVersion> all(SubjectRef subject) {
        return em.createNamedQuery("SealedVersion.ofSubject", SealedVersion.class).setParameter("subject", subject)
                .getResultList();
    }
}
