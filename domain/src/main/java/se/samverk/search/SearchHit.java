package se.samverk.search;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * One subject that was found, shown by its best part. Nullable where the document had nothing to
 * say: date, organisationName, groupName, state.
 *
 * @param part the key of the part shown, empty for the subject as a whole
 * @param url the address of the part, from the root of the portal
 * @param snippet a passage of about 200 characters, or the beginning when only the title matched
 * @param others other parts that hold as much of what was asked for, in their order; not all of very many
 * @param extra what the document asked to have carried along, for instance a figure's value
 */
public record SearchHit(SubjectRef subject, String part, SubjectKind kind, String title, String url, Language language,
        LocalDate date, String organisationName, String groupName, String state, List<SnippetPart> snippet,
        List<HitPart> others, Map<String, String> extra) implements Serializable {
    public SearchHit {
        snippet = List.copyOf(snippet);
        others = List.copyOf(others);
        extra = Map.copyOf(extra);
    }
}
