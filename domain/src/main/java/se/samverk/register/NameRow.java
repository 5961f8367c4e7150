package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;

/** A name of another time; without a last day it is one to come. Both days may be null. */
public record NameRow(String name, LocalDate from, LocalDate to) implements Serializable {
    public boolean coming() {
        return to == null;
    }
}
