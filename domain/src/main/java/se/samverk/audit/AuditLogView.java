package se.samverk.audit;

import java.io.Serializable;
import java.util.List;

/** A page of the audit log: its rows, newest first, and how many there are in all. */
public record AuditLogView(List<AuditLogRow> rows, long total, int page, int pages) implements Serializable {
}
