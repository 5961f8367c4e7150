package se.samverk.register;

import java.io.Serializable;
import java.util.List;

/** A page of the roles that somebody may look at. */
public record RoleListView(List<RoleRow> rows, long total, int page, int pages) implements Serializable {
}
