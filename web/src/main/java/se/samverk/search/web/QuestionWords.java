package se.samverk.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import se.samverk.search.SearchAddress;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.webshell.Words;

/** A question to the search in the words of the reader. */
@RequestScoped
public class QuestionWords {
    @Inject
    private Things things;

    @Inject
    private Words words;

    /** "nätverk · Rapport · Borås · 2018"; a name that may not be read is left out. */
    public String of(SearchAddress question) {
        List<String> parts = new ArrayList<>();
        if (question.q() != null) {
            parts.add(question.q());
        }
        question.query().kinds().forEach(kind -> parts.add(words.of("kind." + kind)));
        name(parts, SubjectKind.ORGANISATION, question.org());
        name(parts, SubjectKind.GROUP, question.group());
        if (question.year() != null) {
            parts.add(question.year().toString());
        }
        Language.ofTag(question.lang()).ifPresent(known -> parts.add(words.of("search.language." + known.tag())));
        if (question.amount() != null) {
            parts.add(question.amount());
        }
        return parts.isEmpty() ? words.of("search.titleAll") : String.join(" · ", parts);
    }

    private void name(List<String> parts, SubjectKind kind, Long id) {
        if (id != null) {
            things.find(new SubjectRef(kind, id)).map(ThingRow::title).ifPresent(parts::add);
        }
    }
}
