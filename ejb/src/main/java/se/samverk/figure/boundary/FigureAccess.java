package se.samverk.figure.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.figure.Figure;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.NotFound;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/** The way from a number to a figure: loads it and decides in one step. */
@Stateless
@Allowed(Right.INTERNAL)
public class FigureAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    /** A figure of a thing the caller may read, in an edition the caller may read. */
    public Figure readable(long id) {
        Figure figure = em.find(Figure.class, id);
        if (figure == null) {
            throw new NotFound();
        }
        Thing owner = things.readable(figure.getOwner());
        if (!Audience.meet(caller.audiences(), FigureSource.audiences(figure, owner))) {
            throw new NotFound();
        }
        return figure;
    }
}
