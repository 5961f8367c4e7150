package se.samverk.webshell;

/** The words in English. */
public class Texts_en extends Texts {
    public Texts_en() {
        super("en");
    }
}
