package se.samverk.register;

import java.io.Serializable;
import java.util.List;

/** A page of people. */
public record PersonListView(List<PersonRow> rows, int total, int page, int pages) implements Serializable {
}
