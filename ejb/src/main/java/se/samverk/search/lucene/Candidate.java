package se.samverk.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import se.samverk.search.SearchHit;

/**
 * A part of a found subject that could be shown as its hit. The choice looks at the readable text
 * alone, never at how rare a word is in the whole index, which depends on what others may read.
 */
record Candidate(Document document, List<Marks.Mark> marks) {

    private static final int MOST_OTHERS = 5;

    /**
     * A subject by the part that says most of what was asked for, of equals a section rather than the whole; with the
     * others that say as much.
     */
    static SearchHit hit(int[] docs, IndexSearcher searcher, Marks marks, WordForms forms) throws IOException {
        List<Candidate> all = new ArrayList<>();
        Candidate best = null;
        for (int doc : docs) {
            Document document = searcher.storedFields().document(doc);
            Candidate candidate = new Candidate(document,
                    marks.in(document.get(Fields.BODY), Documents.language(document), forms));
            all.add(candidate);
            if (best == null || candidate.isBetterThan(best, marks, forms)) {
                best = candidate;
            }
        }
        Candidate shown = best;
        List<Candidate> parts = all.stream().filter(one -> one != shown && one.isPart()).toList();
        int asked = shown.isPart() ? shown.asked() : parts.stream().mapToInt(Candidate::asked).max().orElse(0);
        return Documents.hit(shown.document, Passages.cut(shown.document.get(Fields.BODY), shown.marks),
                parts.stream().filter(one -> one.asked() > 0 && one.asked() >= asked).limit(MOST_OTHERS)
                        .map(one -> Documents.part(one.document)).toList());
    }

    private boolean isPart() {
        return !document.get(Fields.PART).isEmpty();
    }

    /** How much of what was asked for stands in its text. */
    private int asked() {
        return Marks.asked(marks);
    }

    private boolean isBetterThan(Candidate other, Marks marks, WordForms forms) {
        int mine = answered(marks, forms);
        int others = other.answered(marks, forms);
        return mine > others || mine == others && mine > 0 && other.document.get(Fields.PART).isEmpty();
    }

    private int answered(Marks asked, WordForms forms) {
        List<Marks.Mark> all = new ArrayList<>(marks);
        all.addAll(asked.in(document.get(Fields.TITLE), Documents.language(document), forms));
        return Marks.answered(all);
    }
}
