package se.samverk.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;

/** Which forms of words stand anywhere in an index, each looked up once for a question however often it is asked. */
final class Present {
    private final Map<String, Boolean> known = new HashMap<>();
    private IndexReader reader;

    /** Those of some forms that stand in the index. */
    Set<String> of(Set<String> forms, IndexReader index) throws IOException {
        if (reader != index) {
            reader = index;
            known.clear();
        }
        Set<String> there = new LinkedHashSet<>();
        for (String form : forms) {
            Boolean stands = known.get(form);
            if (stands == null) {
                stands = index.docFreq(Question.term(form)) > 0;
                known.put(form, stands);
            }
            if (stands) {
                there.add(form);
            }
        }
        return there;
    }
}
