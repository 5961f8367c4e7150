package se.samverk.workinggroup.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import se.samverk.organisation.Country;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/** Tells in which country's words a thing is spoken of: those of its collaboration, else of its organisation. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Countries {
    @Inject
    private ThingAccess things;

    @Inject
    private GroupAccess groups;

    @Inject
    private OrganisationAccess organisations;

    /** The country of a thing that the caller may read. */
    public Country of(SubjectRef subject) {
        Thing thing = things.readable(subject);
        if (subject.kind() == SubjectKind.ORGANISATION) {
            return organisations.organisation(subject.id()).getCountry();
        }
        return thing.getCollaborationId().map(id -> groups.readableCollaboration(id).getCountry())
                .orElse(thing.getLanguage() == Language.NB ? Country.NO : Country.SE);
    }
}
