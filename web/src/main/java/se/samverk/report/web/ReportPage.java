package se.samverk.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samverk.document.AttachmentRow;
import se.samverk.evidence.CitationRow;
import se.samverk.platform.PortalClock;
import se.samverk.report.ReportPart;
import se.samverk.report.ReportStatus;
import se.samverk.report.ReportText;
import se.samverk.report.ReportView;
import se.samverk.report.boundary.AcceptReport;
import se.samverk.report.boundary.PublishReport;
import se.samverk.report.boundary.PublishReportAgain;
import se.samverk.report.boundary.ReturnReport;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.PastedAddresses;
import se.samverk.webshell.TextPart;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.Visibility;

/** A status report: the edition being worked on, or a published one from its seal; and what its reader may do with it. */
@Named
@ViewScoped
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NOTE = "note-";

    @Inject
    private StatusReports reports;

    @Inject
    private PortalClock clock;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private Told told;

    @Inject
    private PastedAddresses addresses;

    private long id;
    private Integer version;
    private ReportView report;
    private String comment;
    private Visibility visibility;
    private boolean secrecyChecked;
    private final Map<String, String> extracts = new HashMap<>();

    public void load() {
        report = version == null ? reports.view(id) : reports.view(id, version);
        visibility = Visibility.ALL_MEMBERS;
        report.restricted().forEach(row -> extracts.put(row.place(), row.extract()));
    }

    public String submit() {
        reports.submit(new SubmitReport(id));
        return done("report.told.submitted");
    }

    public String giveBack() {
        reports.returnForChanges(new ReturnReport(id, comment));
        return done("report.told.returned");
    }

    public String accept() {
        reports.accept(new AcceptReport(id));
        return done("report.told.accepted");
    }

    public String publish() {
        // An empty field arrives as nothing.
        extracts.replaceAll((place, words) -> Objects.requireNonNullElse(words, ""));
        reports.publish(new PublishReport(id, visibility, extracts));
        return done("report.told.published", report.edition());
    }

    public String publishAgain() {
        reports.publishAgain(new PublishReportAgain(id, visibility, secrecyChecked));
        return done("report.told.publishedAgain");
    }

    public String reopen() {
        reports.reopen(id);
        return "/report/edit.xhtml?faces-redirect=true&id=" + id;
    }

    public String discard() {
        reports.discard(id);
        return done("report.told.discarded");
    }

    public String restore() {
        reports.restore(id);
        return done("report.told.restored");
    }

    private String done(String key, Object... values) {
        told.done(key, values);
        return getRef().kind().page() + "?faces-redirect=true&id=" + id;
    }

    /** What waits for the reader, in words; empty when nothing does. */
    public String getWaits() {
        if (report.rights().mayAccept()) {
            return words.of("report.waiting.review");
        }
        if (!report.choices().isEmpty()) {
            return words.of("report.waiting.publish");
        }
        if (report.rights().mayWrite() && report.rights().maySubmit()) {
            return words.of(report.status() == ReportStatus.RETURNED
                    ? "report.waiting.revise"
                    : "report.waiting.write");
        }
        return "";
    }

    /** A section's text with its figures and footnotes, for {@code s:figureText}. */
    public List<TextPart> parts(ReportText.Section section) {
        List<TextPart> parts = new ArrayList<>();
        for (List<ReportPart> paragraph : section.paragraphs()) {
            if (!parts.isEmpty()) {
                parts.add(TextPart.paragraph());
            }
            paragraph.forEach(part -> parts.addAll(shown(part, section.key())));
        }
        return parts;
    }

    /** Where a section has its facts from, with the documents that it names. */
    public List<TextPart> source(ReportText.Section section) {
        return addresses.shown(section.source(), section.key(), report.grounds());
    }

    /** What comes after the period, with the documents that it names. */
    public List<TextPart> getOutlook() {
        return addresses.shown(report.text().outlook(), "outlook", report.grounds());
    }

    /** A figure of a superseded edition is no longer registered, so it leads nowhere; a note of what was imported neither. */
    private List<TextPart> shown(ReportPart part, String place) {
        return switch (part.kind()) {
            case PLAIN -> addresses.shown(part.text(), place, report.grounds());
            case FIGURE -> List.of(TextPart.figure(part.text(), part.number() == 0 || report.supersededBy() > 0
                    ? null
                    : new SubjectRef(SubjectKind.FIGURE, part.number()).url()));
            case FOOTNOTE -> List.of(report.text().original() != null
                    ? TextPart.words(part.text())
                    : TextPart.note(Long.toString(part.number()), "#" + NOTE + part.number()));
        };
    }

    /** Where an attachment's file is fetched; empty when it is missing or has been replaced since. */
    public String url(ReportText.Attached attached) {
        return file(attached).map(AttachmentRow::downloadUrl).orElse("");
    }

    private Optional<AttachmentRow> file(ReportText.Attached attached) {
        return report.files().stream().filter(file -> file.number() == attached.number() && file.present())
                .findFirst();
    }

    /** The grey line of an attachment: the name of its file, and what a search for viruses said of one that can be fetched. */
    public String note(ReportText.Attached attached) {
        return file(attached)
                .map(file -> attached.fileName() + " · " + words.of("document.scan." + file.scan()))
                .orElse(attached.fileName());
    }

    /** "Foldern" or "Foldern – fil saknas". */
    public String name(ReportText.Attached attached) {
        return words.of(attached.present() ? "report.attachment" : "report.attachmentMissing", attached.number(),
                attached.title());
    }

    /** What the report rests on beside its attachments, which are shown by number. */
    public List<CitationRow> getGrounds() {
        return report.grounds().stream().filter(ground -> !ground.place().startsWith(NOTE)).toList();
    }

    /** The words that go along; else the part of a document that is cited, which a plan's place on its page is not. */
    public String noteOf(CitationRow ground) {
        return ground.extract().isEmpty() && ground.url().contains("&page=") ? ground.locator() : ground.extract();
    }

    /** "Version 1, publicerad 1 mars 2019", "Version 1, importerad 1 mars 2019" or "Utkast, sparat 10.42". */
    public String getSaved() {
        ZonedDateTime at = (report.seal() == null ? report.savedAt() : report.seal().at())
                .atZoneSameInstant(clock.zone());
        String day = PeriodFormatter.longDate(at.toLocalDate(), language.getLanguage());
        if (report.seal() != null) {
            return words.of(report.text().original() == null ? "report.saved.version" : "report.saved.imported",
                    report.edition(), day);
        }
        boolean today = at.toLocalDate().equals(clock.today());
        return words.of("report.saved.draft",
                today ? PeriodFormatter.time(at.toLocalTime(), language.getLanguage()) : day);
    }

    /** The moment of sealing, in full. */
    public String getSealedAt() {
        return PeriodFormatter.dateAndTime(report.seal().at().atZoneSameInstant(clock.zone()).toLocalDateTime(),
                language.getLanguage());
    }

    public String getPeriod() {
        return PeriodFormatter.format(report.text().period(), language.getLanguage());
    }

    /** The numbers of the published editions to read beside the one shown, newest first. */
    public List<Integer> getOtherVersions() {
        return report.editions().stream().filter(number -> report.seal() == null || number != report.edition())
                .toList();
    }

    public List<Crumb> getCrumbs() {
        String lang = report.text().language().tag();
        return List.of(new Crumb(report.text().collaborationName(), report.collaboration().url(), lang),
                new Crumb(report.text().groupName(), report.group().url(), lang));
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.REPORT, id);
    }

    public ReportView getReport() {
        return report;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** What goes along with citations of what not all may read, by their place. */
    public Map<String, String> getExtracts() {
        return extracts;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    public boolean isSecrecyChecked() {
        return secrecyChecked;
    }

    public void setSecrecyChecked(boolean secrecyChecked) {
        this.secrecyChecked = secrecyChecked;
    }
}
