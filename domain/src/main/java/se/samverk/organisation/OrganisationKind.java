package se.samverk.organisation;

/** What an organisation is. A collaboration body is not among them: it is no legal person. */
public enum OrganisationKind {
    MUNICIPALITY, MUNICIPAL_UNIT, COMMITTEE, CITY_DISTRICT, REGION, HEALTH_TRUST, SPECIALIST_UNIT, PRIMARY_CARE, MUNICIPAL_FEDERATION, COORDINATION_FEDERATION, STATE, STATE_AUTHORITY, NAV_OFFICE, USER_ORGANISATION, CIVIL_SOCIETY, RESEARCH_SUPPORT, LOCAL_GOVERNMENT_ASSOCIATION, PRIVATE_PROVIDER;

    /** Whether it is bound by the rules on public records. */
    public boolean isPublic() {
        return this != USER_ORGANISATION && this != CIVIL_SOCIETY && this != PRIVATE_PROVIDER
                && this != LOCAL_GOVERNMENT_ASSOCIATION;
    }
}
