package se.samverk.inquiry;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.samverk.organisation.Country;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A matter as a row. {@code late} says that the last day has passed and nobody has answered. */
public record InquiryRow(long id, InquiryKind kind, InquiryState state, String number, String organisationName,
        Country country, OffsetDateTime receivedAt, LocalDate dueOn, boolean late) implements Serializable {
    public String url() {
        return new SubjectRef(SubjectKind.INQUIRY, id).url();
    }
}
