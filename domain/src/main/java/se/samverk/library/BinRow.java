package se.samverk.library;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** A document in the bin, and until when it can be taken out of it. */
public record BinRow(SubjectRef ref, String title, Language language, String binnedBy, LocalDate restorableUntil)
        implements
            Serializable {
}
