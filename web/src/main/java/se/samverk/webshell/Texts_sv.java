package se.samverk.webshell;

/** The words in Swedish. */
public class Texts_sv extends Texts {
    public Texts_sv() {
        super("sv");
    }
}
