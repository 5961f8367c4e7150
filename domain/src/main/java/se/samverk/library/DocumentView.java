package se.samverk.library;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.document.FileTextView;
import se.samverk.event.EventRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * A document's page: what it is, its versions, and a part of the text of the version that is shown.
 *
 * @param place the group, or the organisation that has it for itself
 * @param lock the number that refuses the second of two writers
 * @param language what the text is written in, as somebody has said or the portal takes it to be
 * @param languageSaid whether somebody has said it
 * @param mayRegister whether the caller writes the group's minutes or coordinates it, and so may register old
 * ones, and nobody has registered this one yet
 * @param restorableUntil the last day on which it can be taken out of the bin; null when it is not there
 */
public record DocumentView(SubjectRef ref, long lock, String title, DocumentType type, String state, SubjectRef place,
        String placeName, SubjectRef owner, String ownerName, String registryNumber, Language language,
        boolean languageSaid, LocalDate datedOn, Visibility visibility, String source, VersionRow shown,
        List<VersionRow> versions, FileTextView text, RetentionView retention, boolean mayEdit, boolean mayMark,
        boolean mayRegister,
        LocalDate restorableUntil,
        List<EventRow> events) implements Serializable {

    /** The tag of the language of the version that is shown, which tells nynorsk from bokmål where nobody has said one. */
    public String tag() {
        return languageSaid || text == null || text.language().isEmpty() ? language.tag() : text.language();
    }

    public boolean secret() {
        return "SECRET".equals(state);
    }

    public boolean binned() {
        return restorableUntil != null;
    }

    /** Whether an organisation has it for itself. */
    public boolean organisational() {
        return place.kind() == SubjectKind.ORGANISATION;
    }

    /** Whether the caller may register it as what was written before the portal. */
    public boolean registrable() {
        return mayRegister && !binned() && !secret();
    }

    /** Whether there is anything that the caller may do with it. */
    public boolean caredFor() {
        return mayEdit || registrable();
    }

    /** Whether the version that is shown has been replaced by a newer one. */
    public boolean replaced() {
        return shown.number() < versions.size();
    }
}
