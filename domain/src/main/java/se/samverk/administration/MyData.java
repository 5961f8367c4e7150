package se.samverk.administration;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.search.SearchAddress;

/** Everything the portal keeps about one person. Made to be read by the person, and by other programs as JSON. */
public record MyData(OffsetDateTime takenAt, Account account, SignIn signIn, List<Membership> memberships,
        List<Act> signIns, List<Act> actions, List<Written> written, List<Draft> drafts, List<Attendance> meetings,
        List<Mail> mails, List<SavedSearch> searches, List<PersonRequestRow> requests) implements Serializable {

    /** The account. {@code language}, {@code mail} and {@code seenBefore} are empty or null when unknown. */
    public record Account(String username, String name, String title, String language, String mail,
            OffsetDateTime seenBefore) implements Serializable {
    }

    /**
     * By what the person signs in, beside the password, and where that is so now. No secret and no key is in it.
     *
     * @param secondFactor whether the person wants to be asked for a second factor
     * @param recoveryCodesLeft how many recovery codes have not been used
     */
    public record SignIn(boolean secondFactor, long recoveryCodesLeft, List<Passkey> passkeys, List<Provider> providers,
            List<Session> sessions) implements Serializable {
    }

    /** A passkey; {@code usedAt} is null before its first use. */
    public record Passkey(String name, OffsetDateTime createdAt, OffsetDateTime usedAt) implements Serializable {
    }

    /** An identity at a provider that opens the account. */
    public record Provider(String issuer, String subject, OffsetDateTime linkedAt) implements Serializable {
    }

    /** Where the person is signed in. {@code browser} is empty when it says nothing known about itself. */
    public record Session(String browser, String means, OffsetDateTime begunAt, OffsetDateTime usedAt)
            implements
                Serializable {
    }

    /** A seat held from a day to a day; {@code until} is null while it is held. */
    public record Membership(String role, String place, String organisation, LocalDate from, LocalDate until)
            implements
                Serializable {
    }

    /** Something done, or a sign-in: the act, the thing (empty for none) and what was noted. */
    public record Act(OffsetDateTime at, String act, String thing, String detail) implements Serializable {
    }

    /** A thing the person has worked on, with the latest time. */
    public record Written(String thing, String title, OffsetDateTime latest) implements Serializable {
    }

    /** What was typed and not yet saved. */
    public record Draft(String thing, String field, String text, OffsetDateTime savedAt) implements Serializable {
    }

    /** A meeting at which the person is noted. */
    public record Attendance(String meeting, LocalDate day, String name, String organisation, String presence)
            implements
                Serializable {
    }

    /** A mail to the person. */
    public record Mail(OffsetDateTime at, String about, String state) implements Serializable {
    }

    /**
     * What the person follows: a question to the search, how often mail tells of it, when it was opened last, and whether a
     * key opens its feed.
     */
    public record SavedSearch(String name, SearchAddress question, String pace, OffsetDateTime savedAt,
            OffsetDateTime openedAt, boolean feed) implements Serializable {
    }
}
