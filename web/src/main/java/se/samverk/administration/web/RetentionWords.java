package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.DisposalRow;
import se.samverk.administration.RetentionRow;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;
import se.samverk.webshell.About;
import se.samverk.webshell.Words;

/** Retention in words. */
@Named
@RequestScoped
public class RetentionWords {
    @Inject
    private Words words;

    @Inject
    private About about;

    /** "gallras 10 år efter sakens dag". */
    public String rule(RetentionRow row) {
        if (row.outcome() == null && row.organisation() != null) {
            return words.of("retention.noOwn");
        }
        return row.outcome() == null
                ? words.of(row.subtype().isEmpty() ? "retention.noRule" : "retention.asKind")
                : words.of("retention.rule." + row.outcome(), row.years(),
                        words.of("retention.from." + row.countedFrom()));
    }

    /** "Dokument", or "Dokument: Plan" for a type within the kind. */
    public String kind(RetentionRow row) {
        String kind = words.of("kind." + row.kind());
        return row.subtype().isEmpty() ? kind : kind + ": " + words.of("document.type." + row.subtype());
    }

    /** Whose things it is for: "portalen", or the name of an organisation. */
    public String holder(RetentionRow row) {
        return row.organisation() == null ? words.of("retention.holder.portal") : row.organisationName();
    }

    /** "Dokument: Plan, Ekstads kommun". */
    public String name(RetentionRow row) {
        return row.organisation() == null ? kind(row) : kind(row) + ", " + row.organisationName();
    }

    public String who(RetentionRow row) {
        return row.outcome() == null ? "" : words.of("setting.by", row.by(), about.when(row.at()));
    }

    /** How many there are, or that these are only the oldest of them. */
    public String count(List<CandidateRow> rows) {
        return isCut(rows)
                ? words.of("retention.count.oldest", CandidateRow.MOST)
                : words.of("retention.count", rows.size());
    }

    /** Whether there may be more than are listed. */
    public boolean isCut(List<CandidateRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(CandidateRow::outcome, Collectors.counting())).values()
                .stream().anyMatch(count -> count >= CandidateRow.MOST);
    }

    /** The thing's title when the reader may know it, else its kind and number. */
    public String name(CandidateRow row) {
        return name(row.subject(), row.title());
    }

    private String name(SubjectRef subject, String title) {
        String kind = words.of("kind." + subject.kind()) + " " + subject.id();
        return title.isEmpty() ? kind : title + " (" + kind + ")";
    }

    /**
     * Why it is listed: the rule of its kind or its own, the day it was counted from, whose rule it is, and the ground; by
     * a rule of its own who decides that it is disposed of, for handing it over asks for no decision; and what it is the
     * original of, because that stays without it.
     */
    public String reason(CandidateRow row) {
        String rule = row.countedFrom() == null
                ? words.of("retention.reason.own",
                        words.of("retention.rule." + row.outcome(), row.years(), about.date(row.from())))
                : words.of("retention.reason", words.of("retention.rule." + row.outcome(), row.years(),
                        words.of("retention.from." + row.countedFrom())), about.date(row.from()));
        List<String> parts = new ArrayList<>(List.of(rule));
        boolean own = row.countedFrom() == null;
        if (!own && !row.organisation().isEmpty()) {
            parts.add(words.of("retention.ofOrganisation", row.organisation()));
        }
        if (!row.ground().isEmpty()) {
            parts.add(row.ground());
        }
        if (own && row.outcome() == RetentionOutcome.DISPOSE && !row.organisation().isEmpty()) {
            parts.add(words.of("retention.ofOwner", row.organisation()));
        }
        row.originalOf().forEach(one -> parts.add(words.of("retention.originalOf", name(one.subject(), one.title()))));
        return String.join(" · ", parts);
    }

    /** "Rapport 12, 14 mars 2018 · beslut 17 § 4, Ekstads kommun, 1 april 2026 · gallrad i dag av …". */
    public String fact(DisposalRow row) {
        String day = row.occurredOn() == null ? "" : ", " + about.date(row.occurredOn());
        return words.of("retention.fact", words.of("kind." + row.subject().kind()) + " " + row.subject().id() + day,
                row.decision(), row.decidedBy(), about.date(row.decidedOn()), about.when(row.disposedAt()),
                row.disposedBy());
    }
}
