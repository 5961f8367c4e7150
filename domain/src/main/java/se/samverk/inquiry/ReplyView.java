package se.samverk.inquiry;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** What whoever asked is shown behind the link that was sent to them. */
public record ReplyView(String number, String organisationName, String reply, OffsetDateTime at)
        implements
            Serializable {
}
