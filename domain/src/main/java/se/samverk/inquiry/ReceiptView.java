package se.samverk.inquiry;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What the number of a receipt shows: how far the matter has come and who answers, nothing of what was written (R2). */
public record ReceiptView(String number, InquiryKind kind, InquiryState state, String organisationName,
        OffsetDateTime receivedAt, LocalDate dueOn, OffsetDateTime endedAt) implements Serializable {
}
