package se.samverk.administration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.audit.AuditLogRow;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.InvitationView;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.People;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.webshell.CountryWords;
import se.samverk.webshell.TextPart;
import se.samverk.webshell.Texts;
import se.samverk.webshell.Words;

class AuditDetailsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");
    private static final Pattern CODE = Pattern.compile("\"(provider\\.[a-zA-Z]+)\"");

    private static AuditDetails in(Language language, InvitationView... known) {
        AuditDetails details = new AuditDetails();
        set(details, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return in(language.locale(), key, values);
            }

            @Override
            public boolean has(String key) {
                return Texts.in(language.locale()).containsKey(key);
            }
        });
        set(details, "local", new CountryWords() {
            @Override
            public String of(SubjectRef subject, String key, Object... values) {
                return Words.in(language.locale(), key, values);
            }
        });
        set(details, "seats", new Seats() {
            @Override
            public List<SeatRow> numbered(Set<Long> numbers) {
                return List.of();
            }
        });
        set(details, "invitations", new Invitations() {
            @Override
            public List<InvitationView> numbered(Set<Long> numbers) {
                return List.of(known);
            }
        });
        set(details, "things", new Things() {
            @Override
            public Optional<ThingRow> find(SubjectRef ref) {
                return ref.id() == 7
                        ? Optional.of(new ThingRow(ref, "Ekstad", "MUNICIPALITY", Language.SV, null, null, 7L, NOON))
                        : Optional.empty();
            }
        });
        set(details, "people", new People() {
            @Override
            public Map<Long, String> names(Set<Long> numbers) {
                return Map.of();
            }
        });
        return details;
    }

    private static List<TextPart> parts(AuditDetails details, String act, String detail) {
        AuditLogRow row = new AuditLogRow(1, NOON, "sysadmin", act, null, detail);
        details.lookUp(List.of(row));
        return details.of(row);
    }

    private static String text(Language language, String act, String detail) {
        return parts(in(language), act, detail).stream().map(TextPart::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_way_to_sign_in_is_told_in_words(Language language) {
        for (SignInMeans means : SignInMeans.values()) {
            assertThat(text(language, "signin.accepted", means + ", 192.0.2.7")).doesNotContain(means.name())
                    .contains("192.0.2.7");
        }
    }

    @Test
    void by_what_somebody_signed_in_stands_before_where_from() {
        assertThat(text(Language.SV, "signin.accepted", "PASSWORD, 127.0.0.1"))
                .isEqualTo("med lösenord, från 127.0.0.1");
        assertThat(text(Language.SV, "signin.accepted", "127.0.0.1")).as("an act of before the means were kept")
                .isEqualTo("från 127.0.0.1");
        assertThat(text(Language.SV, "signin.refused", "2001:db8::7")).isEqualTo("från 2001:db8::7");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_refusal_on_the_way_from_the_provider_is_told_in_words(Language language) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../ejb/src/main/java/se/samverk/register"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).contains("provider.stale", "provider.unverified", "provider.another", "provider.known");
        Locale locale = language.locale();
        codes.removeIf(code -> !"provider.refused".equals(code)
                && !AuditActs.words(locale, code).equals(code));
        codes.addAll(Set.of("invitation.seatPassed", "invitation.LAPSED", "link.USED", "link.REVOKED", "link.EXPIRED",
                "seat.oneChair", "seat.R9.ended", "seat.R9.same", "seat.R10", "seat.R10.same", "seat.lastAdministrator",
                "account.usernameTaken"));
        for (String code : codes) {
            assertThat(text(language, "provider.refused", code + ", 192.0.2.7")).doesNotContain(code)
                    .contains("192.0.2.7");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void how_long_a_document_is_kept_is_told_with_what_was_said_before(Language language) {
        String rule = Words.in(language.locale(), "audit.detail.retention.RULE");
        String ever = Words.in(language.locale(), "audit.detail.retention.KEEP");
        String years = Words.in(language.locale(), "retention.rule.DISPOSE", 10, "2024-03-01");
        assertThat(text(language, "document.retained", "RULE → DISPOSE 10 2024-03-01")).isEqualTo(rule + " → " + years);
        assertThat(text(language, "document.retained", "DISPOSE 10 2024-03-01 → KEEP")).isEqualTo(years + " → " + ever);
        assertThat(text(language, "document.retained", "något annat")).isEqualTo("något annat");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_rule_is_told_with_its_kind_and_where_it_has_one_its_type(Language language) {
        String rule = Words.in(language.locale(), "retention.rule.DISPOSE", 10,
                Words.in(language.locale(), "retention.from.DAY"));
        String kind = Words.in(language.locale(), "kind.DOCUMENT");
        assertThat(text(language, "retention.said", "DOCUMENT: DISPOSE 10 DAY")).isEqualTo(kind + ": " + rule);
        assertThat(text(language, "retention.said", "DOCUMENT/PLAN: DISPOSE 10 DAY"))
                .isEqualTo(kind + ", " + Words.in(language.locale(), "document.type.PLAN") + ": " + rule);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_rule_of_an_organisation_is_told_with_its_name_and_leads_there(Language language) {
        String rule = Words.in(language.locale(), "retention.rule.DISPOSE", 10,
                Words.in(language.locale(), "retention.from.DAY"));
        String plan = Words.in(language.locale(), "kind.DOCUMENT") + ", "
                + Words.in(language.locale(), "document.type.PLAN");
        for (String act : List.of("retention.said", "retention.withdrawn")) {
            assertThat(text(language, act, "DOCUMENT/PLAN organisation 7: DISPOSE 10 DAY"))
                    .isEqualTo(plan + ", Ekstad: " + rule);
        }
        assertThat(parts(in(language), "retention.said", "REPORT organisation 7: DISPOSE 10 DAY"))
                .anyMatch(part -> "/organisation/view.xhtml?id=7".equals(part.url()));
        assertThat(text(language, "retention.said", "REPORT organisation 8: DISPOSE 10 DAY"))
                .contains(Words.in(language.locale(), "audit.detail.organisation", "8"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_refusal_without_words_of_its_own_is_told_as_another_reason(Language language) {
        assertThat(text(language, "provider.refused", "seat.R99, 192.0.2.7"))
                .isEqualTo(Words.in(language.locale(), "audit.why.other", "seat.R99") + ", "
                        + Words.in(language.locale(), "audit.detail.from", "192.0.2.7"))
                .doesNotContain("audit.why");
    }

    @Test
    void an_invitation_whose_person_was_erased_is_called_by_its_number() {
        InvitationView erased = new InvitationView(12, "erased-12", "", Role.READER, null, "", "Ekstads kommun", "",
                Invitation.State.ACCEPTED, "sysadmin", NOON, NOON, null, null, null);
        assertThat(parts(in(Language.SV, erased), "invitation.sent", "READER invitation 12")).first()
                .satisfies(part -> {
                    assertThat(part.text()).isEqualTo("inbjudan 12");
                    assertThat(part.url()).isEqualTo(erased.url());
                });
    }
}
