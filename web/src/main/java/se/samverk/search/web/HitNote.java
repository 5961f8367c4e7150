package se.samverk.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.samverk.search.SearchHit;

/** What a list and a feed say of a hit beside its title. */
final class HitNote {
    private HitNote() {
    }

    /** Its kind, its organisation and its group, without what is its title already. */
    static List<String> of(SearchHit hit, UnaryOperator<String> words) {
        List<String> note = new ArrayList<>(List.of(words.apply("kind." + hit.kind())));
        for (String name : new String[]{hit.organisationName(), hit.groupName()}) {
            if (name != null && !name.equals(hit.title())) {
                note.add(name);
            }
        }
        return note;
    }
}
