package se.samverk.library;

import java.io.Serializable;

/** How far a package on its way in has come, in bytes. */
public record PackageRow(long size, long received) implements Serializable {
}
