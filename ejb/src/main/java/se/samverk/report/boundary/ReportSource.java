package se.samverk.report.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samverk.report.ReportSection;
import se.samverk.report.ReportStatus;
import se.samverk.report.ReportText;
import se.samverk.report.StatusReport;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingPages;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.workinggroup.WorkingGroup;

/** Reports are found section by section: what is published, or the draft for those who write it. Never both. */
@ApplicationScoped
public class ReportSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingPages pages;

    @Inject
    private SealedVersions sealed;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.REPORT);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        StatusReport report = em.find(StatusReport.class, subject.id());
        Thing thing = em.find(Thing.class, subject);
        if (report == null || thing == null || report.getStatus() == ReportStatus.DISCARDED) {
            return List.of();
        }
        List<IndexDocument> documents = new ArrayList<>();
        if (report.getPublishedEdition() > 0) {
            ReportText text = ReportText.read(
                    sealed.one(subject, report.getPublishedEdition()).orElseThrow().text());
            documents.add(about(report, thing, text.title()).body(text.outlook()).build());
            for (ReportText.Section section : text.sections()) {
                documents.add(about(report, thing, text.title() + ": " + section.heading())
                        .part(section.key(), section.key()).body(section.text()).build());
            }
        } else {
            documents.add(about(report, thing, report.getTitle()).body(report.getOutlook()).build());
            for (ReportSection section : report.getSections()) {
                documents.add(about(report, thing, report.getTitle() + ": " + section.getHeading())
                        .part(section.place(), section.place()).body(section.getText()).build());
            }
        }
        return documents;
    }

    private static IndexDocument.Builder about(StatusReport report, Thing thing, String title) {
        WorkingGroup group = report.getGroup();
        return IndexDocument.about(report.ref(), title, report.getLanguage())
                .date(thing.getOccurredOn().orElse(null))
                .organisation(group.getArchiveOwner().getId(), group.getArchiveOwner().getName())
                .group(group.getId(), group.getName()).state(thing.getState()).readableBy(thing.audiences());
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return pages.after(kind, after, most);
    }
}
