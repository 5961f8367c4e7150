package se.samverk.administration;

import java.io.Serializable;

/** A limit and the value that holds. */
public record LimitRow(Limit limit, long value) implements Serializable {
}
