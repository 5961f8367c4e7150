package se.samverk.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** Somebody who has held, holds or will hold a seat. {@code to} is null where no last day is set. */
public record HolderRow(String name, LocalDate from, LocalDate to, boolean coming) implements Serializable {
}
