package se.samverk.webshell;

/**
 * Somebody is about to come in, in a browser's session where another may have been before.
 *
 * @param username who it is
 */
public record Entered(String username) {
}
