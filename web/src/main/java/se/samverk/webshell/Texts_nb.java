package se.samverk.webshell;

/** The words in Norwegian bokmål. */
public class Texts_nb extends Texts {
    public Texts_nb() {
        super("nb");
    }
}
