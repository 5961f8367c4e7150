package se.samverk.meeting.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverk.draft.DraftRow;
import se.samverk.draft.boundary.Drafts;
import se.samverk.meeting.ActionRow;
import se.samverk.meeting.AttendanceRow;
import se.samverk.meeting.DecisionRow;
import se.samverk.meeting.ItemRow;
import se.samverk.meeting.MinutesContent;
import se.samverk.meeting.Presence;
import se.samverk.meeting.WritingView;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.RecordAttendance;
import se.samverk.meeting.boundary.WriteMinutes;
import se.samverk.platform.PortalClock;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/**
 * Writing minutes: who was there, and items with their decisions and actions. What is typed is kept
 * as drafts under the keys of the rows: {@code item-12} is the text of item 12, {@code item-12-title} its
 * title, {@code new-1} an item not yet saved, {@code item-12-decision-n1} a decision not yet saved in it.
 */
@Named
@ViewScoped
public class WriteMinutesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern KEY = Pattern
            .compile("(item-[0-9]+|new-[0-9]+)(?:-(title)|-(decision|action)-(n?[0-9]+))?");

    @Inject
    private MinutesBook minutesBook;

    @Inject
    private Drafts drafts;

    @Inject
    private PortalClock clock;

    @Inject
    private Words words;

    @Inject
    private UserLanguage language;

    @Inject
    private Told told;

    private long id;
    private WritingView writing;
    private final List<Present> attendance = new ArrayList<>();
    private final List<Matter> items = new ArrayList<>();
    private final Set<Long> removedItems = new HashSet<>();
    private final Set<Long> removedDecisions = new HashSet<>();
    private final Set<Long> removedActions = new HashSet<>();
    private Map<String, DraftRow> kept = Map.of();
    private OffsetDateTime restoredAt;
    private String focus;
    private int numberOfNew;

    /** One line of the attendance table. */
    public static class Present implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Long personId;
        private String name;
        private Long organisationId;
        private final String organisation;
        private final boolean standIn;
        private Presence presence;
        private String note;

        Present(AttendanceRow row) {
            standIn = row.presence() == null;
            personId = row.personId();
            name = row.name();
            organisationId = row.organisationId();
            organisation = row.organisation();
            presence = row.presence();
            note = row.note();
        }

        public boolean isGuest() {
            return personId == null;
        }

        /** A substitute of whom nothing was noted. */
        public boolean isStandIn() {
            return standIn;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Long getOrganisationId() {
            return organisationId;
        }

        public void setOrganisationId(Long organisationId) {
            this.organisationId = organisationId;
        }

        public String getOrganisation() {
            return organisation;
        }

        public Presence getPresence() {
            return presence;
        }

        public void setPresence(Presence presence) {
            this.presence = presence;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }
    }

    /** An item as it is being written. */
    public static class Matter implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Long itemId;
        private final Long version;
        private final Integer number;
        private final String key;
        private String title;
        private String text;
        private final List<Agreed> decisions = new ArrayList<>();
        private final List<Task> actions = new ArrayList<>();

        Matter(String key) {
            this.key = key;
            this.itemId = null;
            this.version = null;
            this.number = null;
        }

        Matter(ItemRow row) {
            key = "item-" + row.id();
            itemId = row.id();
            version = row.version();
            number = row.number();
            title = row.title();
            text = row.text();
            row.decisions().forEach(decision -> decisions.add(new Agreed(key, decision)));
            row.actions().forEach(action -> actions.add(new Task(key, action)));
        }

        public String getKey() {
            return key;
        }

        public Integer getNumber() {
            return number;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public List<Agreed> getDecisions() {
            return decisions;
        }

        public List<Task> getActions() {
            return actions;
        }
    }

    /** A decision as it is being written. */
    public static class Agreed implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Long decisionId;
        private final String key;
        private final String label;
        private String text;
        private List<String> binding = new ArrayList<>();
        private LocalDate dueOn;

        Agreed(String key) {
            this.key = key;
            this.decisionId = null;
            this.label = "";
        }

        Agreed(String itemKey, DecisionRow row) {
            decisionId = row.ref().id();
            key = itemKey + "-decision-" + decisionId;
            label = row.label();
            text = row.text();
            row.organisationIds().forEach(organisation -> binding.add(organisation.toString()));
            dueOn = row.dueOn();
        }

        public String getKey() {
            return key;
        }

        public String getLabel() {
            return label;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public List<String> getBinding() {
            return binding;
        }

        public void setBinding(List<String> binding) {
            this.binding = binding;
        }

        public LocalDate getDueOn() {
            return dueOn;
        }

        public void setDueOn(LocalDate dueOn) {
            this.dueOn = dueOn;
        }
    }

    /** An action as it is being written. */
    public static class Task implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Long actionId;
        private final String key;
        private String text;
        private Long owner;
        private LocalDate dueOn;

        Task(String key) {
            this.key = key;
            this.actionId = null;
        }

        Task(String itemKey, ActionRow row) {
            actionId = row.ref().id();
            key = itemKey + "-action-" + actionId;
            text = row.text();
            owner = row.ownerSeatId();
            dueOn = row.dueOn();
        }

        public String getKey() {
            return key;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public Long getOwner() {
            return owner;
        }

        public void setOwner(Long owner) {
            this.owner = owner;
        }

        public LocalDate getDueOn() {
            return dueOn;
        }

        public void setDueOn(LocalDate dueOn) {
            this.dueOn = dueOn;
        }
    }

    /**
     * Reads the draft minutes, and puts on top what the author typed and did not save. What may not be
     * written is shown instead.
     */
    public String load() {
        if (!minutesBook.view(id).mayWrite()) {
            return "/meeting/minutes.xhtml?faces-redirect=true&id=" + id;
        }
        read();
        kept = keptDrafts();
        new TreeSet<>(kept.keySet()).forEach(this::restore);
        if (items.isEmpty()) {
            items.add(new Matter(newKey("new-")));
        }
        return null;
    }

    private void read() {
        writing = minutesBook.writing(id);
        attendance.clear();
        items.clear();
        removedItems.clear();
        removedDecisions.clear();
        removedActions.clear();
        writing.attendance().forEach(row -> attendance.add(new Present(row)));
        writing.minutes().content().items().forEach(row -> items.add(new Matter(row)));
    }

    private Map<String, DraftRow> keptDrafts() {
        return drafts.mine(getRef()).stream()
                .collect(Collectors.toMap(DraftRow::field, row -> row, (one, other) -> other, LinkedHashMap::new));
    }

    /** Before each rendering: the numbers the next saves of drafts have to name. */
    public void beforeRendering() {
        if (writing != null) {
            kept = keptDrafts();
        }
    }

    /** The number of the draft last kept under a key; 0 for none. */
    public long draftNumber(String key) {
        DraftRow row = kept.get(key);
        return row == null ? 0 : row.number();
    }

    private void restore(String field) {
        DraftRow draft = kept.get(field);
        Matcher key = KEY.matcher(field);
        if (draft.text().isBlank() || !key.matches()) {
            return;
        }
        Matter matter = matter(key.group(1));
        if (matter == null) {
            return;
        }
        boolean changed;
        if ("title".equals(key.group(2))) {
            changed = !draft.text().equals(matter.title);
            matter.title = draft.text();
        } else if ("decision".equals(key.group(3))) {
            Agreed agreed = agreed(matter, field);
            changed = agreed != null && !draft.text().equals(agreed.text);
            if (agreed != null) {
                agreed.text = draft.text();
            }
        } else if ("action".equals(key.group(3))) {
            Task task = task(matter, field);
            changed = task != null && !draft.text().equals(task.text);
            if (task != null) {
                task.text = draft.text();
            }
        } else {
            changed = !draft.text().equals(matter.text);
            matter.text = draft.text();
        }
        if (changed && (restoredAt == null || draft.savedAt().isAfter(restoredAt))) {
            restoredAt = draft.savedAt();
        }
    }

    /** The row of a key; a new row when the key is that of one not yet saved; null when it is gone. */
    private Matter matter(String key) {
        return items.stream().filter(matter -> matter.key.equals(key)).findFirst().orElseGet(() -> {
            if (!isNew(key)) {
                return null;
            }
            Matter matter = new Matter(key);
            items.add(matter);
            return matter;
        });
    }

    private Agreed agreed(Matter matter, String key) {
        return matter.decisions.stream().filter(agreed -> agreed.key.equals(key)).findFirst().orElseGet(() -> {
            if (!isNew(key)) {
                return null;
            }
            Agreed agreed = new Agreed(key);
            matter.decisions.add(agreed);
            return agreed;
        });
    }

    private Task task(Matter matter, String key) {
        return matter.actions.stream().filter(task -> task.key.equals(key)).findFirst().orElseGet(() -> {
            if (!isNew(key)) {
                return null;
            }
            Task task = new Task(key);
            matter.actions.add(task);
            return task;
        });
    }

    /** Whether the last part of a key is that of a row not yet saved; such numbers are not given twice. */
    private boolean isNew(String key) {
        Matcher last = Pattern.compile("(?:new-|-n)([0-9]{1,6})$").matcher(key);
        if (!last.find()) {
            return false;
        }
        numberOfNew = Math.max(numberOfNew, Integer.parseInt(last.group(1)));
        return true;
    }

    private String newKey(String prefix) {
        String key;
        do {
            numberOfNew++;
            key = prefix + numberOfNew;
        } while (kept.containsKey(key) || kept.containsKey(key + "-title"));
        return key;
    }

    public void addItem() {
        Matter matter = new Matter(newKey("new-"));
        items.add(matter);
        focus = matter.key;
    }

    public void addDecision(Matter matter) {
        Agreed agreed = new Agreed(newKey(matter.key + "-decision-n"));
        matter.decisions.add(agreed);
        focus = agreed.key;
    }

    public void addAction(Matter matter) {
        Task task = new Task(newKey(matter.key + "-action-n"));
        matter.actions.add(task);
        focus = task.key;
    }

    public void addGuest() {
        attendance.add(new Present(new AttendanceRow(null, "", null, "", Presence.PRESENT, "")));
        focus = "";
    }

    /** Takes an item out; what is saved of it goes with the next save. */
    public void remove(Matter matter) {
        items.remove(matter);
        if (matter.itemId != null) {
            removedItems.add(matter.itemId);
        }
        kept = keptDrafts();
        forget(matter.key);
        forget(matter.key + "-title");
        matter.decisions.forEach(agreed -> forget(agreed.key));
        matter.actions.forEach(task -> forget(task.key));
        focus = "";
    }

    public void removeDecision(Matter matter, Agreed agreed) {
        matter.decisions.remove(agreed);
        if (agreed.decisionId != null) {
            removedDecisions.add(agreed.decisionId);
        }
        kept = keptDrafts();
        forget(agreed.key);
        focus = matter.key;
    }

    public void removeAction(Matter matter, Task task) {
        matter.actions.remove(task);
        if (task.actionId != null) {
            removedActions.add(task.actionId);
        }
        kept = keptDrafts();
        forget(task.key);
        focus = matter.key;
    }

    public void removeGuest(Present guest) {
        attendance.remove(guest);
        focus = "";
    }

    private void forget(String field) {
        DraftRow row = kept.get(field);
        if (row != null) {
            drafts.keep(getRef(), field, "", row.number());
        }
    }

    public String save() {
        keep();
        told.done("meeting.told.saved");
        return "/meeting/write.xhtml?faces-redirect=true&id=" + id;
    }

    /** Saves what is written and shows it as the group will read it. */
    public String finish() {
        keep();
        told.done("meeting.told.saved");
        return "/meeting/minutes.xhtml?faces-redirect=true&id=" + id;
    }

    private void keep() {
        List<WriteMinutes.Item> written = items.stream().map(WriteMinutesPage::order).toList();
        removedDecisions.removeIf(decision -> isIn(removedItems, decision, true));
        removedActions.removeIf(action -> isIn(removedItems, action, false));
        attendance.removeIf(row -> row.presence == null || !isFilled(row));
        minutesBook.write(new WriteMinutes(id, attendance.stream()
                .map(row -> new RecordAttendance.Line(row.personId, row.name, row.organisationId, row.presence,
                        row.note))
                .toList(), written, removedItems, removedDecisions, removedActions));
        drafts.discard(getRef());
        restoredAt = null;
    }

    /** What goes with a removed item is not removed twice. */
    private boolean isIn(Set<Long> removed, Long line, boolean decision) {
        return writing.minutes().content().items().stream().filter(item -> removed.contains(item.id()))
                .anyMatch(item -> decision
                        ? item.decisions().stream().anyMatch(row -> row.ref().id() == line)
                        : item.actions().stream().anyMatch(row -> row.ref().id() == line));
    }

    private static boolean isFilled(Present row) {
        return !row.isGuest() || row.organisationId != null || row.name != null && !row.name.isBlank();
    }

    private static WriteMinutes.Item order(Matter matter) {
        return new WriteMinutes.Item(matter.itemId, matter.version, matter.title, matter.text,
                matter.decisions.stream()
                        .map(agreed -> new WriteMinutes.DecisionLine(agreed.decisionId, agreed.text,
                                agreed.binding.stream().map(Long::valueOf).collect(Collectors.toSet()), agreed.dueOn))
                        .toList(),
                matter.actions.stream()
                        .map(task -> new WriteMinutes.ActionLine(task.actionId, task.text, task.owner, task.dueOn))
                        .toList());
    }

    /** Throws away what was typed and not saved. */
    public String discardDraft() {
        drafts.discard(getRef());
        return "/meeting/write.xhtml?faces-redirect=true&id=" + id;
    }

    /** When the restored draft was kept: the time alone if today; empty when nothing was restored. */
    public String getRestored() {
        if (restoredAt == null) {
            return "";
        }
        LocalDateTime local = restoredAt.atZoneSameInstant(clock.zone()).toLocalDateTime();
        return local.toLocalDate().equals(clock.today())
                ? PeriodFormatter.time(local.toLocalTime(), language.getLanguage())
                : PeriodFormatter.dateAndTime(local, language.getLanguage());
    }

    /** What can be noted of somebody; of a substitute also nothing. */
    public List<SelectItem> presencesOf(Present person) {
        List<SelectItem> options = new ArrayList<>();
        if (person.isStandIn()) {
            SelectItem nothing = new SelectItem(null, words.of("meeting.presence.none"));
            nothing.setNoSelectionOption(true);
            options.add(nothing);
        }
        Arrays.stream(Presence.values()).forEach(
                presence -> options.add(new SelectItem(presence, words.of("meeting.presence." + presence))));
        return options;
    }

    public List<SelectItem> getSeats() {
        return items(writing.seats());
    }

    public List<SelectItem> getOrganisations() {
        return items(writing.organisations());
    }

    /** The organisations a decision can bind; their numbers as text, as check boxes give them. */
    public List<SelectItem> getBindable() {
        List<SelectItem> choices = new ArrayList<>();
        writing.groupOrganisations().forEach((number, name) -> choices.add(new SelectItem(number.toString(), name)));
        return choices;
    }

    private static List<SelectItem> items(Map<Long, String> names) {
        List<SelectItem> choices = new ArrayList<>();
        names.forEach((number, name) -> choices.add(new SelectItem(number, name)));
        return choices;
    }

    public List<Crumb> getCrumbs() {
        String contentLanguage = getLang();
        return List.of(new Crumb(getContent().groupName(), writing.minutes().group().url(), contentLanguage),
                new Crumb(getContent().meetingTitle(), getContent().meeting().url(), contentLanguage));
    }

    public MinutesContent getContent() {
        return writing.minutes().content();
    }

    public String getLang() {
        return getContent().language().tag();
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.MINUTES, id);
    }

    public WritingView getWriting() {
        return writing;
    }

    public List<Present> getAttendance() {
        return attendance;
    }

    public List<Matter> getItems() {
        return items;
    }

    public String getFocus() {
        return focus;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
