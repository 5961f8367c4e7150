package se.samverk.workinggroup;

import se.samverk.organisation.Country;
import se.samverk.shared.Language;

/**
 * What is usual in a country, so that a collaboration starts from few answers; each collaboration
 * may differ. The country's own words – for reports, minutes, registers and identity numbers – are the
 * variants {@code key.SE} and {@code key.NO} of a text, each in every language of the portal.
 */
public enum CountryProfile {
    SE(Language.SV, CollaborationLevel.SUBREGIONAL, ApprovalHabit.NEXT_MEETING, ItemNumbering.PER_YEAR), NO(Language.NB,
            CollaborationLevel.LOCAL, ApprovalHabit.NEXT_MEETING, ItemNumbering.PER_YEAR);

    private final Language language;
    private final CollaborationLevel level;
    private final ApprovalHabit approval;
    private final ItemNumbering numbering;

    CountryProfile(Language language, CollaborationLevel level, ApprovalHabit approval, ItemNumbering numbering) {
        this.language = language;
        this.level = level;
        this.approval = approval;
        this.numbering = numbering;
    }

    public static CountryProfile of(Country country) {
        return switch (country) {
            case SE -> SE;
            case NO -> NO;
        };
    }

    /** The language that the collaboration writes in. */
    public Language language() {
        return language;
    }

    public CollaborationLevel level() {
        return level;
    }

    public ApprovalHabit approval() {
        return approval;
    }

    public ItemNumbering numbering() {
        return numbering;
    }
}
