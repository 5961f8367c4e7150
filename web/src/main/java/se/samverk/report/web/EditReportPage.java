package se.samverk.report.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.document.AttachmentRow;
import se.samverk.document.FileKind;
import se.samverk.plan.PlanAreaRow;
import se.samverk.report.Lack;
import se.samverk.report.ReportDraftView;
import se.samverk.report.boundary.AddAttachment;
import se.samverk.report.boundary.AddSection;
import se.samverk.report.boundary.SaveReport;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.TypedTexts;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/**
 * Writing a report. Every button saves first, so nothing typed is lost whatever is pressed; between
 * the buttons each field is kept as a draft of its author, and offered again.
 */
@Named
@ViewScoped
public class EditReportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OUTLOOK = "outlook";
    private static final String ATTACHMENT_FILE = "attachmentFile";

    @Inject
    private StatusReports reports;

    @Inject
    private TypedTexts texts;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Told told;

    private long id;
    private ReportDraftView report;
    private List<SectionForm> sections;
    private String outlook;
    private int attachmentNumber;
    private String attachmentTitle;
    private transient Part attachmentFile;

    /** What is no longer written is shown as it reads. */
    public String load() {
        report = reports.writing(id);
        if (!report.status().isWritable()) {
            return getRef().kind().page() + "?faces-redirect=true&id=" + id;
        }
        show();
        offerDrafts();
        return null;
    }

    private void show() {
        sections = new ArrayList<>(report.sections().stream().map(SectionForm::new).toList());
        outlook = report.outlook();
    }

    /** Puts what the author typed and did not save in the fields, and says so. */
    private void offerDrafts() {
        texts.begin(getRef(), typed());
        outlook = texts.offer(OUTLOOK, outlook);
        for (SectionForm section : sections) {
            section.setText(texts.offer(section.getPlace(), section.getText()));
            section.setHeading(texts.offer(section.getPlace() + "-heading", section.getHeading()));
            section.setSource(texts.offer(section.getPlace() + "-source", section.getSource()));
            section.setFigures(texts.offer(section.getPlace() + "-figures", section.getFigures()));
            section.getRegistered().forEach(
                    figure -> figure.setSource(texts.offer(figure.getPlace(), figure.getSource())));
        }
    }

    /** The text in every field, by the name of its draft. */
    private Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put(OUTLOOK, TypedTexts.plain(outlook));
        for (SectionForm section : sections) {
            typed.put(section.getPlace(), TypedTexts.plain(section.getText()));
            typed.put(section.getPlace() + "-heading", TypedTexts.plain(section.getHeading()));
            typed.put(section.getPlace() + "-source", TypedTexts.plain(section.getSource()));
            typed.put(section.getPlace() + "-figures", TypedTexts.plain(section.getFigures()));
            section.getRegistered().forEach(
                    figure -> typed.put(figure.getPlace(), TypedTexts.plain(figure.getSource())));
        }
        return typed;
    }

    public String save() {
        keep();
        told.done("report.told.saved");
        return here();
    }

    /** Saves and shows how it reads. */
    public String preview() {
        keep();
        return getRef().kind().page() + "?faces-redirect=true&id=" + id;
    }

    public String submit() {
        keep();
        reports.submit(new SubmitReport(id));
        told.done("report.told.submitted");
        return getRef().kind().page() + "?faces-redirect=true&id=" + id;
    }

    public String addSection() {
        keep();
        reports.addSection(new AddSection(id, null, false, ""));
        told.done("report.told.sectionAdded");
        return here();
    }

    public String removeSection(long sectionId) {
        keep();
        reports.removeSection(id, sectionId);
        told.done("report.told.sectionRemoved");
        return here();
    }

    /** Adds an attachment, or gives one its file; without a file it is noted that the file is missing. */
    public String attach() throws IOException, ServletException {
        keep();
        Part file = chosenFile();
        if (attachmentNumber > 0 && file == null) {
            throw new RuleBroken("report.fileWanted", ATTACHMENT_FILE, attachmentNumber);
        }
        if (file != null) {
            try (InputStream bytes = file.getInputStream()) {
                put(file.getSubmittedFileName(), bytes);
            }
        } else {
            reports.attach(new AddAttachment(id, title(), null, null));
        }
        told.done("report.told.attached",
                attachmentNumber > 0 ? attachmentNumber : report.attachments().size() + 1);
        return here();
    }

    /** What was sent, also when it holds nothing, which the field takes for no file; null when none was chosen. */
    private Part chosenFile() throws IOException, ServletException {
        Part sent = attachmentFile == null ? request.getPart(ATTACHMENT_FILE) : attachmentFile;
        boolean named = sent != null && sent.getSubmittedFileName() != null && !sent.getSubmittedFileName().isBlank();
        return named ? sent : null;
    }

    private void put(String fileName, InputStream bytes) {
        if (attachmentNumber > 0) {
            reports.putFile(id, attachmentNumber, fileName, bytes);
        } else {
            reports.attach(new AddAttachment(id, title(), fileName, bytes));
        }
    }

    /** What happens without a file, how large one may be, and of which kinds. */
    public String getFilesTaken() {
        return words.of("report.attachmentFile.help", report.attachmentMegabytes(),
                String.join(", ", FileKind.endings()));
    }

    public String getAccept() {
        return FileKind.endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    /** The grey line of an attachment: the name of its file, and what a search for viruses said. */
    public String note(AttachmentRow attached) {
        return attached.present() ? attached.fileName() + " · " + words.of("document.scan." + attached.scan()) : "";
    }

    private String title() {
        return attachmentTitle == null ? "" : attachmentTitle;
    }

    /** What a file can be added to: a new attachment, or one whose file is missing. */
    public List<SelectItem> getAttachmentNumbers() {
        List<SelectItem> options = new ArrayList<>();
        options.add(new SelectItem(0, words.of("report.newAttachment")));
        report.attachments().stream().filter(row -> !row.present()).forEach(row -> options.add(new SelectItem(
                row.number(), words.of("report.attachmentMissing", row.number(), row.title()))));
        return options;
    }

    /** Makes a figure of what looks like one: the way without a script. */
    public String register(long sectionId, String figure) {
        sections.stream().filter(section -> section.getId() == sectionId)
                .forEach(section -> section.register(figure));
        keep();
        told.done("report.told.figure", figure);
        return here();
    }

    /**
     * Saves what is typed. Afterwards the page may stay, so it learns the new versions. What is
     * refused is kept as drafts.
     */
    private void keep() {
        try {
            reports.save(new SaveReport(id, report.version(), outlook,
                    sections.stream().map(SectionForm::toSave).toList()));
        } catch (RuntimeException refused) {
            texts.hold(getRef(), typed());
            throw refused;
        }
        report = reports.writing(id);
        texts.forget(typed());
    }

    private String here() {
        return "/report/edit.xhtml?faces-redirect=true&id=" + id;
    }

    /** Where a section can hang: nowhere yet, an area of a plan, or beyond the plan. */
    public List<SelectItem> getAreas() {
        List<SelectItem> options = new ArrayList<>();
        options.add(new SelectItem(SectionForm.NOWHERE, words.of("report.area.choose")));
        for (PlanAreaRow area : report.areas()) {
            options.add(new SelectItem(Long.toString(area.id()),
                    area.planTitle() + ", " + area.number() + " " + area.title()));
        }
        options.add(new SelectItem(SectionForm.BEYOND, words.of("report.beyondPlan")));
        return options;
    }

    /** What is missing, in words. */
    public String lacks(Lack lack) {
        return words.of(lack.key(), lack.arguments().toArray());
    }

    /** The help of a field, or that its text is a draft that was offered again. */
    public String help(String field, String otherwise) {
        return texts.help(field, otherwise);
    }

    /** The number of the draft of a field that was seen last; 0 for none. */
    public long draftVersion(String field) {
        return texts.version(field);
    }

    public String getPeriod() {
        return PeriodFormatter.format(report.period(), language.getLanguage());
    }

    public List<Crumb> getCrumbs() {
        String lang = report.language().tag();
        return List.of(new Crumb(report.groupName(), report.group().url(), lang),
                new Crumb(report.title(), getRef().url(), lang));
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.REPORT, id);
    }

    public ReportDraftView getReport() {
        return report;
    }

    public List<SectionForm> getSections() {
        return sections;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getOutlook() {
        return outlook;
    }

    public void setOutlook(String outlook) {
        this.outlook = outlook;
    }

    public int getAttachmentNumber() {
        return attachmentNumber;
    }

    public void setAttachmentNumber(int attachmentNumber) {
        this.attachmentNumber = attachmentNumber;
    }

    public String getAttachmentTitle() {
        return attachmentTitle;
    }

    public void setAttachmentTitle(String attachmentTitle) {
        this.attachmentTitle = attachmentTitle;
    }

    public Part getAttachmentFile() {
        return attachmentFile;
    }

    public void setAttachmentFile(Part attachmentFile) {
        this.attachmentFile = attachmentFile;
    }
}
