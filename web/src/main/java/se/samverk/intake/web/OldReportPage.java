package se.samverk.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.samverk.document.Original;
import se.samverk.figure.boundary.Figures;
import se.samverk.intake.ReportIntakeView;
import se.samverk.intake.boundary.Intake;
import se.samverk.intake.boundary.TakeInAsReport;
import se.samverk.report.ImportedSection;
import se.samverk.report.ReadReport;
import se.samverk.shared.RecognisedFigure;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** An old report as it was read from a document, corrected by a person and then taken in. */
@Named
@ViewScoped
public class OldReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Intake intake;

    @Inject
    private Figures figures;

    @Inject
    private Told told;

    @Inject
    private Words words;

    private Long document;
    private ReportIntakeView view;
    private String title;
    private LocalDate from;
    private LocalDate to;
    private final List<Passage> sections = new ArrayList<>();

    /** A section as it is written on the page. */
    public static class Passage implements Serializable {
        private static final long serialVersionUID = 1L;
        private String heading;
        private String text;
        private final int page;
        private List<String> candidates = List.of();
        private List<String> kept = new ArrayList<>();

        Passage(String heading, String text, int page) {
            this.heading = heading;
            this.text = text;
            this.page = page;
        }

        private boolean isEmpty() {
            return (heading + text).isBlank();
        }

        public String getHeading() {
            return heading;
        }

        public void setHeading(String heading) {
            this.heading = heading == null ? "" : heading;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text == null ? "" : text;
        }

        public int getPage() {
            return page;
        }

        /** What looks like figures in the text. */
        public List<String> getCandidates() {
            return candidates;
        }

        /** Those of them that are. */
        public List<String> getKept() {
            return kept;
        }

        public void setKept(List<String> kept) {
            this.kept = kept == null ? new ArrayList<>() : new ArrayList<>(kept);
        }
    }

    public void load() {
        view = intake.viewReport(document);
        ReadReport read = view.proposal();
        if (read == null) {
            title = view.title();
            add();
            return;
        }
        title = read.title();
        from = read.period() == null ? null : read.period().firstDay();
        to = read.period() == null ? null : read.period().lastDay().orElse(null);
        read.sections().forEach(
                section -> sections.add(new Passage(section.heading(), section.text(), section.page())));
        look();
    }

    /** Looks for figures in what is written now; those that were confirmed and still stand stay so. */
    public void look() {
        for (Passage passage : sections) {
            passage.candidates = figures.recognise(passage.text, view.language()).stream()
                    .map(RecognisedFigure::matchedText).distinct().toList();
            passage.kept.retainAll(passage.candidates);
        }
    }

    /** Takes it in as it stands on the page; sections that say nothing are left out. */
    public String takeIn() {
        List<Integer> written = IntStream.range(0, sections.size()).filter(i -> !sections.get(i).isEmpty()).boxed()
                .toList();
        SubjectRef report;
        try {
            report = intake.takeInReport(new TakeInAsReport(document, view.version(), title, from, to, view.reach(),
                    written.stream().map(sections::get).map(passage -> new ImportedSection(passage.heading,
                            passage.text, passage.page, passage.kept)).toList()));
        } catch (RuleBroken refusal) {
            throw new RuleBroken(refusal.key(), PageFields.of(refusal.field(), "sections", written, Map.of()),
                    refusal.arguments());
        }
        told.done("intake.report.told");
        return report.kind().page() + "?faces-redirect=true&id=" + report.id();
    }

    public void remove(Passage passage) {
        sections.remove(passage);
    }

    public void add() {
        sections.add(new Passage("", "", 0));
    }

    /** Where a section stands in the original. */
    public String original(Passage passage) {
        return Original.url(view.document(), view.version(), passage.page);
    }

    /** Who will read it, and what that means. */
    public String getMeans() {
        return words.of("intake.report.means", words.of("visibility." + view.reach()));
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(view.groupName(), view.group().url(), getLang()),
                new Crumb(view.title(), view.document().url(), getLang()));
    }

    public String getLang() {
        return view.language().tag();
    }

    public ReportIntakeView getView() {
        return view;
    }

    public Long getDocument() {
        return document;
    }

    public void setDocument(Long document) {
        this.document = document;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public List<Passage> getSections() {
        return sections;
    }
}
