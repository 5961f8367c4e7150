package se.samverk.funding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.samverk.funding.FundingRecord;
import se.samverk.organisation.Organisation;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;

/** Grants are found by their amount in any spelling, by giver, administrator, recipient, programme and for whom they are. */
@ApplicationScoped
public class GrantSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.GRANT);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Thing thing = em.find(Thing.class, subject);
        FundingRecord record = em.find(FundingRecord.class, subject.id());
        if (thing == null || record == null) {
            return List.of();
        }
        Thing beneficiary = em.find(Thing.class, record.getBeneficiary());
        boolean told = beneficiary != null && beneficiary.audiences().containsAll(thing.audiences());
        IndexDocument.Builder document = IndexDocument.about(subject, record.getTitle(), record.getLanguage())
                .body(String.join("\n", record.getProgramme(), record.getGiver().getName(),
                        record.getAdministrator().map(Organisation::getName).orElse(""),
                        record.getRecipient().map(Organisation::getName).orElse(""),
                        told ? beneficiary.getTitle() : "", record.getQualifierWords(), record.getBreakdownNote(),
                        record.getSource()))
                .organisation(record.getGiver().getId(), record.getGiver().getName())
                .amounts(record.getAmount().money().map(money -> List.of(money.minor())).orElse(List.of()))
                .state(record.getState().name()).readableBy(thing.audiences());
        record.getAdministrator().ifPresent(agency -> document.concerning(agency.getId(), agency.getName()));
        record.getRecipient().ifPresent(recipient -> document.concerning(recipient.getId(), recipient.getName()));
        record.getLastYear().ifPresent(year -> document.date(LocalDate.of(year, 12, 31)).year(year));
        record.getGroup().ifPresent(group -> document.group(group.getId(), group.getName()));
        return List.of(document.build());
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
