package se.samverk.register;

import java.io.Serializable;
import java.util.List;

/** A page of the register's list. */
public record OrganisationListView(List<OrganisationRow> rows, long total, int page, int pages)
        implements
            Serializable {
}
