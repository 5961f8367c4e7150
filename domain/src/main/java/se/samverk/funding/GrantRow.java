package se.samverk.funding;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.shared.Language;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectRef;

/**
 * A funding record as a row. {@code administrator} and {@code recipient} are empty when the source
 * does not state them; {@code firstYear}, {@code lastYear} and {@code reportDueOn} may be null.
 */
public record GrantRow(SubjectRef ref, String title, Language language, long giverId, String giver,
        String administrator, String recipient, FundingKind kind, Integer firstYear, Integer lastYear, GrantState state,
        StatedAmount amount, String qualifierWords, Breakdown breakdown, String source, LocalDate reportDueOn)
        implements
            Serializable {

    public String url() {
        return ref.url();
    }

    public String years() {
        return years(firstYear, lastYear);
    }

    /** "2013" or "2009–2012"; empty when the source states no years. */
    static String years(Integer first, Integer last) {
        if (first == null) {
            return "";
        }
        return first.equals(last) ? String.valueOf(first) : first + "–" + last;
    }
}
