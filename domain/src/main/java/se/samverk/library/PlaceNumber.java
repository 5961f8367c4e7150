package se.samverk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** The number of the group into which something is on its way, or of the organisation that brings it in for itself (R9). */
@Embeddable
public class PlaceNumber {
    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "organisation_id")
    private Long organisationId;

    protected PlaceNumber() {
    }

    PlaceNumber(SubjectRef place) {
        switch (place.kind()) {
            case GROUP -> groupId = place.id();
            case ORGANISATION -> organisationId = place.id();
            default -> throw new IllegalArgumentException("no documents lie in " + place);
        }
    }

    SubjectRef ref() {
        return groupId == null
                ? new SubjectRef(SubjectKind.ORGANISATION, organisationId)
                : new SubjectRef(SubjectKind.GROUP, groupId);
    }
}
