/**
 * The search index on Apache Lucene; the only package that knows of Lucene.
 *
 * <p>One text field holds every word in several forms at the same position, told apart by a prefix
 * (see {@code WordForms}): as written, folded, stemmed, stemmed and folded, and the parts of a
 * compound. The title stands in it several times, which is BM25F with a whole-number weight for the
 * title. A search asks for the forms in tiers, so that exact letters rank first, then folded ones,
 * then parts of compounds, then words of the thesaurus. Passages are highlighted with the same
 * forms, so that what matched is what is marked.
 *
 * <p>What is found is put in order by more: the best ones also by how many pieces of four letters (see
 * {@code Grams}) they share with the question, in a field of its own that never decides what is found.
 *
 * <p>The word lists are resources beside the classes: {@code stopwords.txt}, {@code overrides_*.txt}
 * (stems that the stemmer gets wrong) and {@code lexicon_*.txt} (words that compounds are made of). The thesaurus is
 * given from outside and read into each search. A change of overrides or lexicon changes the index format, and the index
 * is rebuilt at the next start.
 */
package se.samverk.search.lucene;
