package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.audit.AuditLogRow;
import se.samverk.organisation.SeatRow;
import se.samverk.register.InvitationView;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.People;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Setting;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.Things;
import se.samverk.webshell.CountryWords;
import se.samverk.webshell.TextPart;
import se.samverk.webshell.Words;

/**
 * The details of audited acts in plain words. The trail keeps codes and numbers, which are the same in every language;
 * here they become words, and the names of what they point to, so far as the reader may know them. What cannot be read
 * stands as it was kept.
 */
@RequestScoped
public class AuditDetails {
    private static final Pattern SEAT = Pattern
            .compile("(?:([A-Z_]+) )?seat (\\d{1,18})(?: person (\\d{1,18}))?(?: by seat (\\d{1,18}))?");
    private static final Pattern INVITATION = Pattern
            .compile("(?:([A-Z_]+) )?invitation (\\d{1,18})(?: person (\\d{1,18}))?");
    private static final Pattern JOB = Pattern.compile("(INDEX|NOTICE|MAIL|SEARCH) (\\d{1,18})(?: (.*))?",
            Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) request (\\d{1,18})(?: ([A-Z]+))?");
    private static final Pattern RULE = Pattern
            .compile("([A-Z]+)(?:/([A-Z_]+))?(?: organisation (\\d{1,18}))?: ([A-Z]+) (\\d{1,4}) ([A-Z]+)");
    private static final Pattern RETENTION = Pattern.compile("([A-Z]+)(?: (\\d{1,4}) (\\d{4}-\\d{2}-\\d{2}))?");
    private static final Pattern CHANGE = Pattern.compile("(.*) → (.*)", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("(\\S+): (.*) → (.*)", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("([A-Z]+) ([a-z]{2}) (\\d{1,9})");
    private static final Pattern PASSKEY = Pattern.compile("passkey (\\d{1,18})(?:, (.*))?");
    private static final Pattern WORD_AND_REST = Pattern.compile("([A-Za-z0-9_.]+), (.*)");
    /** Acts whose detail is the address they came from. */
    private static final Set<String> FROM = Set.of("signin.accepted", "signin.refused", "signin.throttled",
            "recovery.used", "recovery.refused", "passkey.added", "passkey.refused", "password.asked",
            "password.throttled", "account.passwordRefused", "account.passwordThrottled", "membership.asked");

    @Inject
    private Seats seats;

    @Inject
    private People people;

    @Inject
    private Invitations invitations;

    @Inject
    private Things things;

    @Inject
    private Words words;

    @Inject
    private CountryWords local;

    @Inject
    private SettingWords settingWords;

    private final Map<Long, SeatRow> knownSeats = new HashMap<>();
    private final Map<Long, InvitationView> knownInvitations = new HashMap<>();
    private final Map<Long, String> knownPeople = new HashMap<>();

    /** Looks up at once what the details of some rows point to. */
    void lookUp(List<AuditLogRow> rows) {
        Set<Long> seatNumbers = new HashSet<>();
        Set<Long> invitationNumbers = new HashSet<>();
        Set<Long> personNumbers = new HashSet<>();
        for (AuditLogRow row : rows) {
            Matcher seat = SEAT.matcher(row.detail());
            Matcher invitation = INVITATION.matcher(row.detail());
            if (seat.matches()) {
                note(seat, 2, seatNumbers);
                note(seat, 3, personNumbers);
                note(seat, 4, seatNumbers);
            } else if (invitation.matches()) {
                note(invitation, 2, invitationNumbers);
                note(invitation, 3, personNumbers);
            }
        }
        seats.numbered(seatNumbers).forEach(seat -> knownSeats.put(seat.id(), seat));
        invitations.numbered(invitationNumbers).forEach(one -> knownInvitations.put(one.id(), one));
        knownPeople.putAll(people.names(personNumbers));
    }

    private static void note(Matcher found, int group, Set<Long> numbers) {
        if (found.group(group) != null) {
            numbers.add(Long.parseLong(found.group(group)));
        }
    }

    /** The detail of an act: words, and names with where they lead. */
    List<TextPart> of(AuditLogRow row) {
        String detail = row.detail();
        if (detail.isEmpty()) {
            return List.of();
        }
        return switch (row.act()) {
            case "seat.setUp", "seat.given", "seat.left", "seat.closed", "seat.takenOver", "seat.handedOver",
                    "seat.substituted" ->
                seat(detail);
            case "invitation.sent", "invitation.revoked", "invitation.accepted" -> invitation(detail);
            case "job.retried", "job.dropped" -> job(detail);
            case "request.made", "request.answered" -> request(detail);
            case "retention.said", "retention.withdrawn" -> rule(detail);
            case "document.retained" -> change(detail);
            case "setting.changed" -> setting(detail);
            case "statement.published" -> statement(detail);
            case "passkey.removed", "passkey.cloned" -> passkey(detail);
            case "provider.refused", "membership.granted", "signin.accepted" -> wordAndRest(row.act(), detail);
            case "mail.chosen" -> plain(known("pace.", detail));
            default -> plain(FROM.contains(row.act()) ? words.of("audit.detail.from", detail) : detail);
        };
    }

    private static List<TextPart> plain(String text) {
        return List.of(TextPart.words(text));
    }

    /** The words of a code; the code itself when the portal no longer knows it. */
    private String known(String prefix, String code) {
        return words.has(prefix + code) ? words.of(prefix + code) : code;
    }

    private List<TextPart> seat(String detail) {
        Matcher found = SEAT.matcher(detail);
        if (!found.matches()) {
            return plain(detail);
        }
        List<TextPart> parts = new ArrayList<>();
        parts.add(seat(found.group(1), found.group(2)));
        if (found.group(3) != null) {
            parts.add(TextPart.words(": "));
            parts.add(person(found.group(3)));
        }
        if (found.group(4) != null) {
            parts.add(TextPart.words(" → "));
            parts.add(seat(found.group(1), found.group(4)));
        }
        return parts;
    }

    /** "ledamot, Borås Stad", leading to the seat; "ledamot (plats 12)" when the reader may not know of it. */
    private TextPart seat(String role, String number) {
        SeatRow known = knownSeats.get(Long.parseLong(number));
        if (known != null) {
            return TextPart.figure(local.of(known.place(), "role." + known.role()) + ", " + known.organisationName(),
                    known.url());
        }
        String seat = words.of("audit.detail.seat", number);
        return TextPart.words(role == null ? seat : known("role.", role) + " (" + seat + ")");
    }

    private TextPart organisation(String number) {
        SubjectRef organisation = new SubjectRef(SubjectKind.ORGANISATION, Long.parseLong(number));
        return things.find(organisation).map(known -> TextPart.figure(known.title(), organisation.url()))
                .orElseGet(() -> TextPart.words(words.of("audit.detail.organisation", number)));
    }

    private TextPart person(String number) {
        String name = knownPeople.get(Long.parseLong(number));
        return name == null
                ? TextPart.words(words.of("audit.detail.person", number))
                : TextPart.figure(name, "/person/view.xhtml?id=" + number);
    }

    private List<TextPart> invitation(String detail) {
        Matcher found = INVITATION.matcher(detail);
        if (!found.matches()) {
            return plain(detail);
        }
        List<TextPart> parts = new ArrayList<>();
        InvitationView known = knownInvitations.get(Long.parseLong(found.group(2)));
        if (known == null) {
            String invitation = words.of("audit.detail.invitation", found.group(2));
            parts.add(TextPart.words(found.group(1) == null
                    ? invitation
                    : known("role.", found.group(1)) + " (" + invitation + ")"));
        } else {
            parts.add(TextPart.figure(
                    known.name().isEmpty() ? words.of("audit.detail.invitation", found.group(2)) : known.name(),
                    known.url()));
            parts.add(TextPart.words(": " + local.of(known.place(), "role." + known.role()) + ", "
                    + known.organisation()));
        }
        if (found.group(3) != null) {
            parts.add(TextPart.words(" → "));
            parts.add(person(found.group(3)));
        }
        return parts;
    }

    private List<TextPart> job(String detail) {
        Matcher found = JOB.matcher(detail);
        if (!found.matches()) {
            return plain(detail);
        }
        String job = words.of("audit.detail.job", words.of("job.kind." + found.group(1)), found.group(2));
        return plain(found.group(3) == null ? job : job + ": " + found.group(3));
    }

    private List<TextPart> request(String detail) {
        Matcher found = REQUEST.matcher(detail);
        if (!found.matches()) {
            return plain(detail);
        }
        String asked = words.of("audit.detail.request", known("request.kind.", found.group(1)), found.group(2));
        return plain(found.group(3) == null ? asked : asked + ": " + known("request.state.", found.group(3)));
    }

    private List<TextPart> rule(String detail) {
        Matcher found = RULE.matcher(detail);
        if (!found.matches() || !words.has("retention.rule." + found.group(4))) {
            return plain(detail);
        }
        String type = found.group(2) == null ? "" : ", " + known("document.type.", found.group(2));
        String kind = known("kind.", found.group(1)) + type;
        String rule = ": " + words.of("retention.rule." + found.group(4), Integer.parseInt(found.group(5)),
                known("retention.from.", found.group(6)));
        return found.group(3) == null
                ? plain(kind + rule)
                : List.of(TextPart.words(kind + ", "), organisation(found.group(3)), TextPart.words(rule));
    }

    private List<TextPart> change(String detail) {
        Matcher found = CHANGE.matcher(detail);
        return plain(found.matches() ? retention(found.group(1)) + " → " + retention(found.group(2)) : detail);
    }

    /** "gallras 10 år efter 2024-03-01", or that the rule of all documents holds. */
    private String retention(String code) {
        Matcher found = RETENTION.matcher(code);
        if (!found.matches()) {
            return code;
        }
        return found.group(2) == null || !words.has("retention.rule." + found.group(1))
                ? known("audit.detail.retention.", code)
                : words.of("retention.rule." + found.group(1), Integer.parseInt(found.group(2)), found.group(3));
    }

    private List<TextPart> setting(String detail) {
        Matcher found = SETTING.matcher(detail);
        Setting setting = found.matches()
                ? Arrays.stream(Setting.values()).filter(one -> one.property().equals(found.group(1))).findFirst()
                        .orElse(null)
                : null;
        return plain(setting == null
                ? detail
                : words.of("setting.name." + setting) + ": " + settingWords.value(setting, found.group(2)) + " → "
                        + settingWords.value(setting, found.group(3)));
    }

    private List<TextPart> statement(String detail) {
        Matcher found = STATEMENT.matcher(detail);
        return plain(found.matches()
                ? words.of("audit.detail.statement", known("statement.page.", found.group(1)),
                        known("shell.language.", found.group(2)), found.group(3))
                : detail);
    }

    private List<TextPart> passkey(String detail) {
        Matcher found = PASSKEY.matcher(detail);
        if (!found.matches()) {
            return plain(detail);
        }
        String passkey = words.of("audit.detail.passkey", found.group(1));
        return plain(found.group(2) == null
                ? passkey
                : passkey + ", " + words.of("audit.detail.from", found.group(2)));
    }

    /** Why a provider was refused or by what somebody signed in, and the address it came from; or a role and whose it is. */
    private List<TextPart> wordAndRest(String act, String detail) {
        Matcher found = WORD_AND_REST.matcher(detail);
        if (!found.matches()) {
            return plain(FROM.contains(act) ? words.of("audit.detail.from", detail) : detail);
        }
        String from = words.of("audit.detail.from", found.group(2));
        return plain(switch (act) {
            case "membership.granted" -> known("role.", found.group(1)) + ", " + found.group(2);
            case "signin.accepted" -> known("mydata.means.", found.group(1)) + ", " + from;
            default -> why(found.group(1)) + ", " + from;
        });
    }

    /** Any refusal of what somebody came for may stand there, also one that has no words of its own here. */
    private String why(String code) {
        return words.has("audit.why." + code) ? words.of("audit.why." + code) : words.of("audit.why.other", code);
    }
}
