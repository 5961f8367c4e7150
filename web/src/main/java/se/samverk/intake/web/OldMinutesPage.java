package se.samverk.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverk.document.Original;
import se.samverk.intake.IntakeView;
import se.samverk.intake.boundary.Intake;
import se.samverk.intake.boundary.TakeIn;
import se.samverk.meeting.Attendance;
import se.samverk.meeting.ImportedItem;
import se.samverk.meeting.Presence;
import se.samverk.meeting.ReadMinutes;
import se.samverk.meeting.TypedTime;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;

/** Old minutes as they were read from a document, corrected by a person and then taken in. */
@Named
@ViewScoped
public class OldMinutesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> PAGE_NAMES = Map.of("startsAt", "from", "endsAt", "to", "attendance",
            "present", "names", "present");

    @Inject
    private Intake intake;

    @Inject
    private Told told;

    private Long document;
    private IntakeView view;
    private LocalDate day;
    private String from;
    private String to;
    private String place;
    private boolean paragraphs;
    private String present = "";
    private String excused = "";
    private String absent = "";
    private List<Matter> items = new ArrayList<>();

    /** A matter as it is written on the page; its decisions one a line. */
    public static class Matter implements Serializable {
        private static final long serialVersionUID = 1L;
        private String number;
        private String title = "";
        private String text = "";
        private String decisions = "";
        private final int page;

        Matter(int number, int page) {
            this.number = Integer.toString(number);
            this.page = page;
        }

        private boolean isEmpty() {
            return (title + text + decisions).isBlank();
        }

        public String getNumber() {
            return number;
        }

        public void setNumber(String number) {
            this.number = number;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title == null ? "" : title;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text == null ? "" : text;
        }

        public String getDecisions() {
            return decisions;
        }

        public void setDecisions(String decisions) {
            this.decisions = decisions == null ? "" : decisions;
        }

        public int getPage() {
            return page;
        }
    }

    public void load() {
        view = intake.view(document);
        ReadMinutes read = view.proposal();
        if (read == null) {
            items.add(new Matter(1, 0));
            return;
        }
        day = read.day();
        from = read.from() == null ? null : read.from().toString();
        to = read.to() == null ? null : read.to().toString();
        place = read.place();
        paragraphs = read.paragraphs();
        present = names(read, Presence.PRESENT);
        excused = names(read, Presence.EXCUSED);
        absent = names(read, Presence.ABSENT);
        for (ReadMinutes.Item item : read.items()) {
            Matter matter = new Matter(item.number(), item.page());
            matter.title = item.title();
            matter.text = item.text();
            matter.decisions = item.decisions().stream().map(decision -> decision.replace('\n', ' '))
                    .collect(Collectors.joining("\n"));
            items.add(matter);
        }
    }

    private static String names(ReadMinutes read, Presence presence) {
        return read.names().stream().filter(name -> name.presence() == presence)
                .map(name -> name.note().isEmpty() ? name.name() : name.name() + ", " + name.note())
                .collect(Collectors.joining("\n"));
    }

    /** Takes them in as they stand on the page. */
    public String takeIn() {
        List<Integer> written = written(items);
        TakeIn order = new TakeIn(document, view.version(), day, time(from, "from"), time(to, "to"), place, paragraphs,
                everybody(), matters(written));
        SubjectRef minutes;
        try {
            minutes = intake.takeIn(order);
        } catch (RuleBroken refusal) {
            throw new RuleBroken(refusal.key(), onPage(refusal.field(), written), refusal.arguments());
        }
        told.done("intake.told");
        return minutes.kind().page() + "?faces-redirect=true&id=" + minutes.id();
    }

    private List<ReadMinutes.Name> everybody() {
        List<ReadMinutes.Name> names = new ArrayList<>();
        add(present, Presence.PRESENT, names);
        add(excused, Presence.EXCUSED, names);
        add(absent, Presence.ABSENT, names);
        return names;
    }

    private static void add(String lines, Presence presence, List<ReadMinutes.Name> names) {
        for (String line : (lines == null ? "" : lines).split("\n")) {
            if (!line.isBlank()) {
                String[] parts = line.strip().split("\\s*,\\s*", 2);
                String note = parts.length < 2 ? "" : parts[1];
                names.add(new ReadMinutes.Name(parts[0],
                        note.substring(0, Math.min(note.length(), Attendance.NOTE_LENGTH)), presence));
            }
        }
    }

    /** Where on the page the matters stand that say anything; the others are not taken in. */
    static List<Integer> written(List<Matter> matters) {
        return IntStream.range(0, matters.size()).filter(i -> !matters.get(i).isEmpty()).boxed().toList();
    }

    /** The field on the page of what was refused. */
    static String onPage(String field, List<Integer> written) {
        return PageFields.of(field, "items", written, PAGE_NAMES);
    }

    private List<ImportedItem> matters(List<Integer> written) {
        List<ImportedItem> matters = new ArrayList<>();
        for (int i : written) {
            Matter matter = items.get(i);
            matters.add(new ImportedItem(number(matter.number, "items:" + i + ":number"), matter.title, matter.text,
                    matter.page, matter.decisions.lines().map(String::strip).filter(line -> !line.isEmpty())
                            .toList()));
        }
        return matters;
    }

    private static int number(String typed, String field) {
        if (typed == null || !typed.strip().matches("[0-9]{1,5}")) {
            throw new RuleBroken("intake.noNumber", field);
        }
        return Integer.parseInt(typed.strip());
    }

    private static LocalTime time(String typed, String field) {
        return typed == null || typed.isBlank() ? null : TypedTime.of(typed, field);
    }

    public void remove(Matter matter) {
        items.remove(matter);
    }

    public void add() {
        int next = items.stream().map(Matter::getNumber).filter(number -> number.matches("[0-9]{1,5}"))
                .mapToInt(Integer::parseInt).max().orElse(0) + 1;
        items.add(new Matter(next, 0));
    }

    /** Where a matter stands in the original. */
    public String original(Matter matter) {
        return Original.url(view.document(), view.version(), matter.getPage());
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(view.groupName(), view.group().url(), getLang()),
                new Crumb(view.title(), view.document().url(), getLang()));
    }

    public String getLang() {
        return view.language().tag();
    }

    public IntakeView getView() {
        return view;
    }

    public Long getDocument() {
        return document;
    }

    public void setDocument(Long document) {
        this.document = document;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public boolean isParagraphs() {
        return paragraphs;
    }

    public void setParagraphs(boolean paragraphs) {
        this.paragraphs = paragraphs;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getExcused() {
        return excused;
    }

    public void setExcused(String excused) {
        this.excused = excused;
    }

    public String getAbsent() {
        return absent;
    }

    public void setAbsent(String absent) {
        this.absent = absent;
    }

    public List<Matter> getItems() {
        return items;
    }
}
