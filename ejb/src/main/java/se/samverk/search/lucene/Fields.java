package se.samverk.search.lucene;

/** The names of the fields of the index. */
final class Fields {
    /** The words, in all their forms; see {@link WordForms}. */
    static final String TEXT = "text";
    /** The pieces that the words are made of; see {@link Grams}. */
    static final String GRAMS = "grams";
    /** The beginnings of the words of the title; see {@link Beginnings}. */
    static final String BEGINNING = "beginning";
    /** Keys of who may read. Not stored: it never leaves the index. */
    static final String AUDIENCE = "audience";
    static final String AMOUNT = "amount";
    /** Days and weeks; see {@link Moment}. */
    static final String MOMENT = "moment";
    /** Marks what is secret: found and counted as a hit, but never quoted, proposed or counted by its properties. */
    static final String SECRET = "secret";

    /** The subject, as {@code kind-number}; all its documents stand in one block. */
    static final String SUBJECT = "subject";
    /** Marks the first document of each subject. */
    static final String FIRST = "first";
    /** Marks the document of each subject that stands for it as a whole. */
    static final String WHOLE = "whole";
    static final String HASH = "hash";

    static final String PART = "part";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String URL = "url";
    static final String STATE = "state";
    static final String DATE = "date";
    static final String EXTRA = "extra";

    static final String KIND = "kind";
    static final String LANGUAGE = "language";
    static final String YEAR = "year";
    static final String ORGANISATION = "organisation";
    static final String ORGANISATION_NAME = "organisationName";
    static final String GROUP = "group";
    static final String GROUP_NAME = "groupName";

    private Fields() {
    }

    /** Where the folded words of the names of a property stand. */
    static String named(String property) {
        return property + ".named";
    }

    /** Where the values of a property stand that are counted: those of the secret are not. */
    static String counted(String property) {
        return property + ".counted";
    }
}
