package se.samverk.inquiry;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** A matter for those who answer it. {@code page}, {@code contact}, {@code answer} and {@code reply} may be empty, {@code endedAt} null. */
public record InquiryView(InquiryRow row, SubjectRef ref, SubjectRef organisation, Language language, String text,
        String page, String contact, String answer, String reply, OffsetDateTime endedAt, List<EventRow> events)
        implements
            Serializable {
}
