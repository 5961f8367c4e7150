package se.samverk.register;

import java.util.List;

/**
 * By what an account's holder proves who they are, besides the password.
 *
 * @param codesLeft how many recovery codes have not been used
 * @param wished whether the holder wants to be asked for the second factor
 * @param demanded whether the portal demands it of this account
 */
public record FactorsView(List<PasskeyRow> passkeys, long codesLeft, boolean wished, boolean demanded) {
}
