package se.samverk.figure.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samverk.event.Happening;
import se.samverk.figure.Figure;
import se.samverk.figure.FigureRow;
import se.samverk.figure.FigureView;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.search.boundary.IndexJobs;
import se.samverk.shared.FigureRecogniser;
import se.samverk.shared.Language;
import se.samverk.shared.RecognisedFigure;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/**
 * The figures that things state. Whether the caller may register one is decided by the thing's own
 * feature before it calls here; whether the caller may read one, by the thing's audience.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class Figures {
    /** Text longer than this is not looked through while somebody types. */
    public static final int MOST_TEXT = 20_000;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private FigureAccess access;

    @Inject
    private ThingAccess things;

    @Inject
    private IndexJobs jobs;

    @Inject
    private OrganisationAccess organisations;

    /**
     * A figure follows its owner: whenever something happens to the owner, its figures are indexed anew. Those made in
     * the same transaction ask for it themselves, so nothing has to be written before this looks.
     */
    public void onHappening(@Observes Happening happening) {
        for (Long id : em.createNamedQuery("Figure.idsOfOwner", Long.class).setFlushMode(FlushModeType.COMMIT)
                .setParameter("owner", happening.subject()).getResultList()) {
            jobs.add(new SubjectRef(SubjectKind.FIGURE, id));
        }
    }

    /** What in a text looks like a figure. */
    @Allowed(Right.SIGNED_IN)
    public List<RecognisedFigure> recognise(String text, Language language) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return FigureRecogniser.recognise(text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT), language);
    }

    /** Registers a figure of a thing that is not written in editions; whoever may read the thing sees it at once. */
    public FigureRow add(@Valid AddFigure order) {
        Figure figure = new Figure(order.owner(), order.place(), order.matchedText(), order.what(), order.quantity(),
                order.amount(), order.language());
        figure.count(order.noun());
        figure.trace(order.asOf(), organisations.organisationOrNone(order.organisationId()), order.source());
        figure.release();
        em.persist(figure);
        jobs.add(figure.ref());
        return figure.row();
    }

    /** Lets the working figures of a place be the confirmed ones (R4). Words that are not recognised are passed over. */
    public void keep(KeepFigures order) {
        List<Figure> old = all(order.owner(),
                figure -> !figure.isReleased() && figure.getPlace().equals(order.place()));
        List<RecognisedFigure> candidates = new ArrayList<>(
                FigureRecogniser.recognise(order.text(), order.language()));
        for (String words : order.confirmed()) {
            Optional<RecognisedFigure> candidate = candidates.stream()
                    .filter(found -> found.matchedText().equals(words)).findFirst();
            if (candidate.isPresent()) {
                candidates.remove(candidate.get());
                Optional<Figure> known = old.stream().filter(figure -> figure.getMatchedText().equals(words))
                        .findFirst();
                if (known.isPresent()) {
                    old.remove(known.get());
                    follow(order, known.get(), candidate.get());
                } else {
                    register(order, candidate.get());
                }
            }
        }
        old.forEach(this::remove);
    }

    private void register(KeepFigures order, RecognisedFigure found) {
        Figure figure = new Figure(order.owner(), order.place(), found.matchedText(), found.phrase(),
                found.quantity(), found.amount().orElse(null), order.language());
        figure.count(found.isMoney() ? null : found.unitText());
        trace(order, figure, found);
        em.persist(figure);
        jobs.add(figure.ref());
    }

    /** A figure whose words still stand keeps its number; what stands around them may be new. */
    private void follow(KeepFigures order, Figure figure, RecognisedFigure found) {
        trace(order, figure, found);
        figure.note(found.isMoney() ? null : found.quantity().note().orElse(null));
        jobs.add(figure.ref());
    }

    private void trace(KeepFigures order, Figure figure, RecognisedFigure found) {
        figure.trace(order.asOf(), organisations.organisationOrNone(order.organisationId()),
                order.sourceAt(found.start()));
        if (order.ownSources().containsKey(found.matchedText())) {
            figure.traceItself(order.ownSources().get(found.matchedText()));
        }
    }

    /** Where the figures of the edition being written are from, as far as each says itself, by their numbers. */
    public Map<Long, String> ownSources(SubjectRef owner) {
        return all(owner, figure -> !figure.isReleased()).stream()
                .collect(Collectors.toMap(Figure::getId, Figure::getOwnSource));
    }

    /** Puts the released figures beside themselves as working ones, for a new edition. */
    public void reopen(SubjectRef owner) {
        for (Figure figure : all(owner, Figure::isReleased)) {
            Figure copy = figure.again();
            em.persist(copy);
            jobs.add(copy.ref());
        }
    }

    /** Publishes the working figures in the place of those released before. */
    public void release(SubjectRef owner) {
        all(owner, Figure::isReleased).forEach(this::remove);
        for (Figure figure : all(owner, figure -> !figure.isReleased())) {
            figure.release();
            jobs.add(figure.ref());
        }
    }

    private void remove(Figure figure) {
        jobs.add(figure.ref());
        em.remove(figure);
    }

    /** The figures of the edition being written. */
    public List<FigureRow> working(SubjectRef owner) {
        return rows(owner, figure -> !figure.isReleased());
    }

    /** The figures that readers of a readable thing see; empty when the caller may not read it. */
    @Allowed(Right.EVERYBODY)
    public List<FigureRow> of(SubjectRef owner) {
        return things.ifReadable(owner).isPresent() ? rows(owner, Figure::isReleased) : List.of();
    }

    /** A figure's own page. */
    @Allowed(Right.EVERYBODY)
    public FigureView view(long id) {
        Figure figure = access.readable(id);
        Thing owner = things.readable(figure.getOwner());
        return new FigureView(figure.row(), owner.row(), figure.getOrganisation().map(Organisation::ref).orElse(null));
    }

    private List<FigureRow> rows(SubjectRef owner, Predicate<Figure> wanted) {
        return all(owner, wanted).stream().map(Figure::row).toList();
    }

    private List<Figure> all(SubjectRef owner, Predicate<Figure> wanted) {
        List<Figure> found = new ArrayList<>();
        for (Figure figure : em.createNamedQuery("Figure.ofOwner", Figure.class).setParameter("owner", owner)
                .getResultList()) {
            if (wanted.test(figure)) {
                found.add(figure);
            }
        }
        return found;
    }
}
