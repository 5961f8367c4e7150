package se.samverk.register;

import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;

/** What a list of organisations is limited to: part of a name of any time, a kind, a country; null is no limit. */
public record OrganisationFilter(String name, OrganisationKind kind, Country country, boolean closedToo) {
}
