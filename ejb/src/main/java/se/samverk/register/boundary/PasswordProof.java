package se.samverk.register.boundary;

import java.io.Serializable;

/**
 * That somebody has given the right password, for as long as the account is secured as it was then.
 *
 * @param username whose password it was
 * @param mark stands for the password and for everything that may be asked beside it
 */
public record PasswordProof(String username, String mark) implements Serializable {
}
