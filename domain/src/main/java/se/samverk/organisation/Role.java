package se.samverk.organisation;

import se.samverk.shared.SubjectKind;

/**
 * What a seat lets its holder do. Each role is held in one kind of place; the table of what a
 * role may do stands in the portal's authorisation matrix.
 */
public enum Role {
    /** Runs the portal; reads content only as any member does. */
    SYSTEM_ADMINISTRATOR(null),
    /** Coordinates a collaboration: groups, plans, grants, accepting reports. */
    COORDINATOR(SubjectKind.COLLABORATION),
    /** Looks after an organisation's people and data. */
    ORGANISATION_ADMINISTRATOR(SubjectKind.ORGANISATION),
    /** Reads for an organisation. */
    READER(SubjectKind.ORGANISATION),
    /** Reviews what a funder has granted. */
    FUNDER(SubjectKind.ORGANISATION),
    /** Leads a group. */
    CHAIR(SubjectKind.GROUP),
    /** Calls a group's meetings; may do what the chair may. */
    CONVENER(SubjectKind.GROUP),
    /** Writes a group's minutes. */
    SECRETARY(SubjectKind.GROUP),
    /** Approves a group's minutes. */
    ADJUSTER(SubjectKind.GROUP),
    /** Takes part in a group. */
    MEMBER(SubjectKind.GROUP),
    /** Takes part when the member cannot. */
    SUBSTITUTE(SubjectKind.GROUP),
    /** Called in for a matter; no right to decide. */
    CO_OPTED(SubjectKind.GROUP),
    /** Listens; no right to decide. */
    OBSERVER(SubjectKind.GROUP);

    private final SubjectKind place;

    Role(SubjectKind place) {
        this.place = place;
    }

    /** The kind of thing the seat stands in; null for a role in the portal as a whole. */
    public SubjectKind place() {
        return place;
    }

    public boolean inGroup() {
        return place == SubjectKind.GROUP;
    }

    /** Chair and convener lead a group. */
    public boolean leads() {
        return this == CHAIR || this == CONVENER;
    }

    /** Whether somebody may stand in for the holder: those who take part in what the group decides. */
    public boolean hasSubstitutes() {
        return this == CHAIR || this == CONVENER || this == SECRETARY || this == ADJUSTER || this == MEMBER;
    }

    /** Whether the seat's holder answers the public on behalf of the seat's organisation. */
    public boolean answersPublic() {
        return this == ORGANISATION_ADMINISTRATOR || this == COORDINATOR;
    }

    /** Whether the seat makes its holder read what the organisation may read. */
    public boolean readsForOrganisation() {
        return this != FUNDER && this != SYSTEM_ADMINISTRATOR;
    }
}
