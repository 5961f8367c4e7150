package se.samverk.meeting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.Decision;
import se.samverk.meeting.ItemRow;
import se.samverk.meeting.Meeting;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.MinutesContent;
import se.samverk.organisation.Organisation;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;
import se.samverk.workinggroup.WorkingGroup;

/** What can be found of meetings, minutes with their items, decisions and actions. */
@ApplicationScoped
public class MeetingSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Inject
    private MinutesReader reader;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.MEETING, SubjectKind.MINUTES, SubjectKind.DECISION, SubjectKind.ACTION);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Thing head = em.find(Thing.class, subject);
        if (head == null) {
            return List.of();
        }
        return switch (subject.kind()) {
            case MEETING -> meeting(head, em.find(Meeting.class, subject.id()));
            case MINUTES -> minutes(head, em.find(Minutes.class, subject.id()));
            case DECISION -> decision(head, em.find(Decision.class, subject.id()));
            case ACTION -> action(head, em.find(ActionItem.class, subject.id()));
            default -> List.of();
        };
    }

    private List<IndexDocument> meeting(Thing head, Meeting meeting) {
        return meeting == null
                ? List.of()
                : List.of(about(head, head.getTitle(), meeting.getWorkingGroup(), meeting.getDay())
                        .body(meeting.getPlace()).build());
    }

    private List<IndexDocument> minutes(Thing head, Minutes minutes) {
        if (minutes == null) {
            return List.of();
        }
        MinutesContent content = reader.read(minutes);
        List<IndexDocument> documents = new ArrayList<>();
        documents.add(about(head, head.getTitle(), minutes.getWorkingGroup(), content.day())
                .body(organisations(content)).build());
        for (ItemRow item : content.items()) {
            documents.add(about(head, item.title(), minutes.getWorkingGroup(), content.day())
                    .part("item-" + item.id(), item.anchor()).body(body(item)).build());
        }
        return documents;
    }

    private static String organisations(MinutesContent content) {
        return content.attendance().stream().map(row -> row.organisation()).filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String body(ItemRow item) {
        List<String> passages = new ArrayList<>(List.of(item.text()));
        item.decisions().forEach(decision -> passages.add(decision.text()));
        item.actions().forEach(action -> passages.add(action.text()));
        return String.join("\n", passages);
    }

    private List<IndexDocument> decision(Thing head, Decision decision) {
        if (decision == null) {
            return List.of();
        }
        String body = decision.getText() + "\n" + decision.getOrganisations().stream().map(Organisation::getName)
                .collect(Collectors.joining(", "));
        IndexDocument.Builder document = about(head, head.getTitle(), decision.getWorkingGroup(),
                decision.getDecidedOn()).body(body);
        decision.getOrganisations().forEach(bound -> document.concerning(bound.getId(), bound.getName()));
        return List.of(document.build());
    }

    private List<IndexDocument> action(Thing head, ActionItem action) {
        if (action == null) {
            return List.of();
        }
        Organisation owner = action.getOwner().getOrganisation();
        return List.of(about(head, head.getTitle(), action.getWorkingGroup(), head.getOccurredOn().orElse(null))
                .body(action.getText() + "\n" + MinutesReader.name(action.getOwner()))
                .concerning(owner.getId(), owner.getName()).build());
    }

    private IndexDocument.Builder about(Thing head, String title, WorkingGroup group, LocalDate day) {
        Organisation organisation = head.getOrganisationId().map(id -> em.find(Organisation.class, id)).orElse(null);
        return IndexDocument.about(head.getRef(), title, head.getLanguage()).date(day)
                .organisation(organisation == null ? null : organisation.getId(),
                        organisation == null ? null : organisation.getName())
                .group(group.getId(), group.getName()).state(head.getState()).readableBy(head.audiences());
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
