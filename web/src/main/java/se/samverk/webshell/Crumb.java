package se.samverk.webshell;

import java.io.Serializable;

/**
 * One step of the way to a page.
 *
 * @param title the words of the link
 * @param url the address from the root of the portal
 * @param lang the language of the title when it is content, else null
 */
public record Crumb(String title, String url, String lang) implements Serializable {
    public Crumb(String title, String url) {
        this(title, url, null);
    }
}
