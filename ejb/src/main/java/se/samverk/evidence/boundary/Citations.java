package se.samverk.evidence.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.evidence.Citation;
import se.samverk.evidence.CitationRow;
import se.samverk.evidence.PartWanted;
import se.samverk.evidence.PastedAddress;
import se.samverk.evidence.RestrictedRow;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/** Citations: written by the features, read as "Bygger på" and "Används i". */
@Stateless
@Allowed(Right.INTERNAL)
public class Citations {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<PartWanted> partWanted;

    @Inject
    @ConfigProperty(name = "samverk.base.url")
    private String base;

    /** Notes what a thing rests on; parameters as in {@link Citation}. A document is cited in its newest version. */
    public void cite(SubjectRef citing, SubjectRef cited, String place, String label, String extract, String locator) {
        Citation citation = new Citation(citing, cited, place, label, extract, locator, Set.of(), clock.now());
        keep(cited == null ? citation : at(asked(cited, 0, 0, null), citation));
    }

    /** Notes that a thing rests on what was asked for of a document; the rest as in {@link Citation}. */
    public void citePart(SubjectRef citing, PartWanted asked, String place, String label, String extract,
            String locator) {
        keep(at(asked, new Citation(citing, asked.document(), place, label, extract, locator, Set.of(), clock.now())));
    }

    private static Citation at(PartWanted asked, Citation citation) {
        asked.version().ifPresent(citation::inVersion);
        if (asked.part() > 0) {
            citation.ofPart(asked.part());
        }
        return citation;
    }

    private void keep(Citation citation) {
        show(citation);
        em.persist(citation);
    }

    /** Which version of a document is to be cited, and how a part of it is called; parameters as in {@link PartWanted}. */
    public PartWanted asked(SubjectRef document, int version, int part, Language language) {
        PartWanted wanted = new PartWanted(document, version, part, language);
        partWanted.fire(wanted);
        return wanted;
    }

    /**
     * Cites the documents whose addresses stand in the texts of a thing, and no longer those that do not (R4). The
     * version that an address names, else the newest of the day, stays the one that is cited. What its writer may not read is not cited; what another writer has cited stays as it was noted.
     *
     * @param texts by their places in the thing
     * @param language of the thing
     * @param extracts what goes along, by the places of the citations; others keep theirs
     */
    public void citePasted(SubjectRef citing, Map<String, String> texts, Language language,
            Map<String, String> extracts) {
        Map<String, Citation> before = all(citing).stream().filter(Citation::isPasted)
                .collect(Collectors.toMap(Citation::getPlace, Function.identity(), (one, other) -> one));
        Set<String> cited = new HashSet<>();
        texts.forEach((place, text) -> PastedAddress.in(text, base).forEach(address -> {
            if (!cited.add(address.within(place))) {
                return;
            }
            Citation known = before.remove(address.within(place));
            if (known == null) {
                things.ifReadable(address.document())
                        .ifPresent(document -> keep(citing, place, document, address, language));
            } else if (extracts.containsKey(known.getPlace())) {
                known.goAlong(extracts.get(known.getPlace()).strip());
                show(known);
            }
        }));
        before.values().forEach(em::remove);
    }

    private void keep(SubjectRef citing, String place, Thing document, PastedAddress address, Language language) {
        PartWanted asked = asked(document.getRef(), address.version(), address.part(), language);
        keep(at(asked, new Citation(citing, document.getRef(), address.within(place), document.getTitle(), "",
                asked.name(), Set.of(), clock.now())));
    }

    /** Gives the citations of a thing, and those that point at it, the audience they now have. */
    public void follow(SubjectRef subject) {
        all(subject).forEach(this::show);
        em.createNamedQuery("Citation.allTo", Citation.class).setParameter("kind", subject.kind())
                .setParameter("id", subject.id()).getResultList().forEach(this::show);
    }

    /**
     * A citation is for the readers of the citing thing (R2); of something that not all of them may read, only when
     * an extract was chosen to go along, else for those who may read it (R3). Who might have read what is gone is known no
     * more: it is shown to nobody who did not see it before.
     */
    private void show(Citation citation) {
        Set<Audience> readers = audiences(citation.getCiting());
        if (citation.getCited().isEmpty() || !citation.getExtract().isEmpty()) {
            citation.showTo(readers);
            return;
        }
        Thing cited = citation.getCited().flatMap(things::head).orElse(null);
        if (cited == null) {
            citation.keepWithin(readers);
        } else {
            citation.showTo(Audience.covers(cited.audiences(), readers) ? readers : cited.audiences());
        }
    }

    /** Which things of some kinds rest as a whole on things of one kind, by the number of what they rest on, whoever may read them. */
    public Map<Long, List<SubjectRef>> restingOn(SubjectKind kind, Collection<Long> numbers, Set<SubjectKind> kinds) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery("Citation.restingOn", Citation.class).setParameter("kind", kind)
                .setParameter("ids", Set.copyOf(numbers)).setParameter("kinds", kinds).getResultStream()
                .collect(Collectors.groupingBy(citation -> citation.getCited().orElseThrow().id(),
                        Collectors.mapping(Citation::getCiting, Collectors.toList())));
    }

    private Set<Audience> audiences(SubjectRef subject) {
        return things.head(subject).map(Thing::audiences).orElse(Set.of());
    }

    /**
     * What a thing cites that the caller may read and not all of some readers may: it is to be chosen which extract goes
     * along.
     */
    public List<RestrictedRow> restrictedFor(SubjectRef citing, Collection<Audience> readers) {
        return all(citing).stream().filter(citation -> citation.getCited().isPresent())
                .filter(citation -> !Audience.covers(audiences(citation.getCited().orElseThrow()), readers))
                .filter(citation -> mayRead(citation.getCited().orElseThrow()))
                .map(citation -> new RestrictedRow(citation.getPlace(), citation.getLabel(), citation.getExtract()))
                .toList();
    }

    /** Withdraws the citations of a thing before it states them anew. */
    public void withdraw(SubjectRef citing) {
        all(citing).forEach(em::remove);
    }

    private List<Citation> all(SubjectRef citing) {
        return em.createNamedQuery("Citation.allFrom", Citation.class).setParameter("subject", citing)
                .getResultList();
    }

    /** "Bygger på": what a readable thing rests on, as far as the caller may read it. */
    @Allowed(Right.EVERYBODY)
    public List<CitationRow> groundsOf(SubjectRef citing) {
        if (!mayRead(citing)) {
            return List.of();
        }
        List<CitationRow> rows = new ArrayList<>();
        for (Citation citation : em.createNamedQuery("Citation.from", Citation.class).setParameter("subject", citing)
                .setParameter("audiences", caller.audienceKeys()).getResultList()) {
            String url = citation.getCited().filter(this::mayRead).map(cited -> citation.url()).orElse("");
            rows.add(new CitationRow(citation.getLabel(), citation.getExtract(), citation.getLocator(), url,
                    citation.getPlace()));
        }
        return rows;
    }

    /** "Används i": the readable things that rest on a readable thing, each once. */
    @Allowed(Right.EVERYBODY)
    public List<CitationRow> usesOf(SubjectRef cited) {
        if (!mayRead(cited)) {
            return List.of();
        }
        List<CitationRow> rows = new ArrayList<>();
        for (Citation citation : em.createNamedQuery("Citation.to", Citation.class).setParameter("kind", cited.kind())
                .setParameter("id", cited.id()).setParameter("audiences", caller.audienceKeys()).getResultList()) {
            String url = citation.getCiting().url();
            boolean known = rows.stream().anyMatch(row -> row.url().equals(url));
            if (!known) {
                things.ifReadable(citation.getCiting()).filter(citing -> !citing.isDiscarded()).ifPresent(
                        citing -> rows.add(new CitationRow(citing.getTitle(), citation.getExtract(), "", url, "")));
            }
        }
        return rows;
    }

    private boolean mayRead(SubjectRef ref) {
        return things.ifReadable(ref).isPresent();
    }
}
