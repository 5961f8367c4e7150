package se.samverk.library;

import java.io.Serializable;

/**
 * What is taken in at once.
 *
 * @param packageMegabytes how large a package may be
 * @param entries how many files it may hold
 * @param unpackedMegabytes how large they may be together
 * @param ratio how many times as large a file may become when it is unpacked
 */
public record ImportLimits(int packageMegabytes, int entries, int unpackedMegabytes, int ratio)
        implements
            Serializable {
}
