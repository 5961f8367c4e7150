package se.samverk.funding.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.evidence.Citation;
import se.samverk.funding.Breakdown;
import se.samverk.funding.FundingKind;
import se.samverk.funding.FundingRecord;
import se.samverk.funding.GrantState;
import se.samverk.shared.Language;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * Order to register a funding record in the state its source gives. Everything that a source may
 * leave out may be null.
 *
 * @param groupId the group whose draft it is; needed until the money is granted
 * @param visibility PUBLIC or ALL_MEMBERS, in force when the money is granted
 * @param administratorSource where the administrator is known from, when not from the record's own source
 * @param recipientSource likewise for the recipient
 * @param beneficiary the project or group the money is for
 * @param firstYear first year of the money; both years or neither
 * @param qualifierWords as the source words the amount: "sammanlagt, hittills"
 * @param source such as "Västkompetens, rad 13"
 * @param proofs what the amount rests on
 */
public record RegisterGrant(long collaborationId, Long groupId,
        @NotBlank @Size(max = FundingRecord.TITLE_LENGTH) String title, @NotNull Language language,
        @NotNull FundingKind kind, @NotNull GrantState state, @NotNull Visibility visibility, long giverId,
        Long administratorId, @Size(max = FundingRecord.NOTE_LENGTH) String administratorSource, Long recipientId,
        @Size(max = FundingRecord.NOTE_LENGTH) String recipientSource, @NotNull SubjectRef beneficiary,
        @Size(max = FundingRecord.PROGRAMME_LENGTH) String programme, Integer firstYear, Integer lastYear,
        @NotNull StatedAmount amount, @Size(max = FundingRecord.NOTE_LENGTH) String qualifierWords,
        @NotNull Breakdown breakdown, @Size(max = FundingRecord.NOTE_LENGTH) String breakdownNote,
        @Size(max = FundingRecord.NOTE_LENGTH) String source, LocalDate reportDueOn,
        @NotNull List<@Valid Proof> proofs) implements Serializable {

    /**
     * One thing the record rests on. For a section of a project only {@code thing} and
     * {@code section} are needed: label, extract and locator are taken from the section unless given. A part of a
     * document is called as the document calls it unless a locator is given.
     *
     * @param thing a thing of the portal; null for a source outside it, which then needs a label
     * @param version the version of a document; 0 for the newest of the day
     * @param section the position of the section of a project, or the part of a document (a page, a sheet, a section)
     *        counted as its text is; else null
     * @param extract the words relied on, as they read now; of something that not all readers of the record may read,
     *        those that go along to them, or empty for none; without blanks round them
     * @param locator such as "rad 13"
     */
    public record Proof(SubjectRef thing, int version, Integer section, @Size(max = Citation.LABEL_LENGTH) String label,
            @Size(max = Citation.EXTRACT_LENGTH) String extract,
            @Size(max = Citation.LOCATOR_LENGTH) String locator) implements Serializable {

        public Proof {
            extract = extract == null ? null : extract.strip();
        }

        public Proof(SubjectRef thing, Integer section, String label, String extract, String locator) {
            this(thing, 0, section, label, extract, locator);
        }

        /** The section of a project at a position from 1. */
        public static Proof section(SubjectRef project, int position) {
            return new Proof(project, position, null, null, null);
        }

        /** A source outside the portal. */
        public static Proof outside(String label, String extract, String locator) {
            return new Proof(null, null, label, extract, locator);
        }
    }
}
