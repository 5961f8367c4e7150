package se.samverk.start.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.event.EventRow;
import se.samverk.event.boundary.Timeline;
import se.samverk.funding.CurrencyTotal;
import se.samverk.funding.GrantRow;
import se.samverk.funding.boundary.Grants;
import se.samverk.meeting.CalendarRow;
import se.samverk.meeting.boundary.Decisions;
import se.samverk.meeting.boundary.Meetings;
import se.samverk.notification.NoticeRow;
import se.samverk.notification.boundary.Notices;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.SeatHeld;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.IsoWeek;
import se.samverk.shared.MoneyFormatter;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/**
 * Start: what waits for the reader, what the reader waits for, what comes, what is new; then what
 * the reader's role asks for. At most five rows a section, and no empty section.
 */
@Named
@RequestScoped
public class StartPage {
    private static final int ROWS = 5;
    private static final int NEW_DAYS = 14;
    private static final Set<SubjectKind> PUBLISHED = Set.of(SubjectKind.REPORT, SubjectKind.MINUTES,
            SubjectKind.DECISION, SubjectKind.PLAN, SubjectKind.PROJECT);

    @Inject
    private Waitings waitings;

    @Inject
    private Notices notices;

    @Inject
    private Timeline timeline;

    @Inject
    private Things things;

    @Inject
    private Seats seats;

    @Inject
    private Accounts accounts;

    @Inject
    private Meetings meetings;

    @Inject
    private Decisions decisionBook;

    @Inject
    private Grants grants;

    @Inject
    private UserLanguage language;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Words words;

    private List<WaitingRow> mine;
    private List<ThingRow> groupless;

    /** "Tre saker väntar på dig", "Inget väntar på dig", or what the portal is for those who have not signed in. */
    public String getTitle() {
        if (!caller.view().signedIn()) {
            return words.of("start.public.title");
        }
        int count = allMine().size();
        return count <= 12 ? words.of("start.waiting." + count) : words.of("start.waiting.many", count);
    }

    public boolean isSignedIn() {
        return caller.view().signedIn();
    }

    private List<WaitingRow> allMine() {
        if (mine == null) {
            mine = waitings.forMe();
        }
        return mine;
    }

    public List<WaitingRow> getMine() {
        return first(allMine());
    }

    /** What the reader was told of organisations that end or are taken over. */
    public List<NoticeRow> getTold() {
        return notices.mine();
    }

    /** "Gamla kommunen avslutas. Nya kommunen tar över." */
    public String told(NoticeRow notice) {
        String name = things.find(notice.subject()).map(ThingRow::title).orElse("");
        return notice.note().isEmpty()
                ? words.of("notice." + notice.verb(), name)
                : words.of("notice." + notice.verb() + ".by", name, notice.note());
    }

    /** Whether nothing has been set up yet, and the reader is who sets it up. */
    public boolean isBeginning() {
        return caller.view().has(Role.SYSTEM_ADMINISTRATOR) && things.ofKind(SubjectKind.COLLABORATION, 1).isEmpty();
    }

    /** The collaborations that the reader coordinates and that have no group yet. */
    public List<ThingRow> getGroupless() {
        if (groupless == null) {
            groupless = caller.view().seats().stream().filter(seat -> seat.role() == Role.COORDINATOR)
                    .map(SeatHeld::placeId).distinct()
                    .filter(id -> things.ofCollaboration(id, SubjectKind.GROUP, 1).isEmpty())
                    .flatMap(id -> things.find(new SubjectRef(SubjectKind.COLLABORATION, id)).stream()).toList();
        }
        return groupless;
    }

    public List<WaitingRow> getOthers() {
        return isSignedIn() ? first(waitings.iWaitFor()) : List.of();
    }

    /** What waits for the reader's organisation, beyond what waits for the reader. */
    public List<WaitingRow> getOurs() {
        if (!reads()) {
            return List.of();
        }
        List<WaitingRow> ours = new ArrayList<>();
        for (Long organisation : caller.view().organisations()) {
            for (WaitingRow row : waitings.ofOrganisation(organisation)) {
                if (allMine().stream().noneMatch(own -> own.id() == row.id())) {
                    ours.add(row);
                }
            }
        }
        return first(ours);
    }

    /** The decisions that bind the reader's organisation. */
    public List<ThingRow> getDecisions() {
        if (!reads()) {
            return List.of();
        }
        List<ThingRow> decisions = new ArrayList<>();
        for (Long organisation : caller.view().organisations()) {
            decisionBook.binding(organisation, ROWS).stream().filter(row -> !decisions.contains(row))
                    .forEach(decisions::add);
        }
        return first(decisions);
    }

    private boolean reads() {
        CallerView me = caller.view();
        return me.has(Role.READER) || me.has(Role.ORGANISATION_ADMINISTRATOR);
    }

    /** The coordinator's groups, the one that has waited longest first, with what is oldest there. */
    public List<WaitingRow> getGroupsWaiting() {
        Map<Long, WaitingRow> oldest = new LinkedHashMap<>();
        for (WaitingRow row : getAskedInMyGroups()) {
            things.find(row.subject()).map(ThingRow::groupId).ifPresent(group -> oldest.putIfAbsent(group, row));
        }
        return first(List.copyOf(oldest.values()));
    }

    private List<WaitingRow> getAskedInMyGroups() {
        return caller.view().has(Role.COORDINATOR) ? waitings.inGroups(caller.view().groupsCoordinated()) : List.of();
    }

    /** What others have done since the reader's last visit, or in the last fortnight, each thing once. */
    public List<EventRow> getNews() {
        if (!isSignedIn()) {
            return List.of();
        }
        OffsetDateTime since = accounts.hereBefore().orElse(clock.now().minusDays(NEW_DAYS));
        Map<SubjectRef, EventRow> newest = new LinkedHashMap<>();
        for (EventRow event : timeline.newestSince(since, ROWS * ROWS)) {
            things.find(event.subject())
                    .ifPresent(thing -> newest.putIfAbsent(event.subject(), event.withTitle(thing.title())));
        }
        return first(List.copyOf(newest.values()));
    }

    /** What comes within a fortnight; for visitors, what this week holds. */
    public List<CalendarRow> getComing() {
        LocalDate today = clock.today();
        if (isSignedIn()) {
            return first(meetings.upcoming(today, today.plusDays(NEW_DAYS)));
        }
        LocalDate monday = IsoWeek.holding(today).monday();
        return first(meetings.upcoming(monday, monday.plusDays(6)));
    }

    /** The next meeting of a group the reader leads; null for everybody else. */
    public CalendarRow getNextMeeting() {
        return caller.view().seats().stream().filter(seat -> seat.role().leads())
                .flatMap(seat -> meetings.nextOfGroup(seat.placeId()).stream())
                .min(Comparator.comparing(CalendarRow::startsAt)).orElse(null);
    }

    /** The time a meeting begins, or what a day is for. */
    public String note(CalendarRow row) {
        if (row.isDue()) {
            return words.of("kind." + row.ref().kind());
        }
        String time = PeriodFormatter.clock(row.startsAt().atZoneSameInstant(clock.zone()).toLocalTime(),
                language.getLanguage());
        return row.groupName().isEmpty() ? time : time + " · " + row.groupName();
    }

    /** What the reader's funders have granted, the next due report first. */
    public List<GrantRow> getGrants() {
        return isSignedIn() ? first(grants.ofMyFunders().byDueDate()) : List.of();
    }

    /** The sums of what the reader's funders have granted, a line per currency. */
    public List<String> getSums() {
        List<String> sums = new ArrayList<>();
        for (CurrencyTotal total : isSignedIn() ? grants.ofMyFunders().totals() : List.<CurrencyTotal>of()) {
            String sum = total.money().map(money -> MoneyFormatter.format(money, language.getLanguage()))
                    .orElse(words.of("start.noAmount"));
            sums.add(words.of("start.sum", sum, total.summed(), total.notStated()));
        }
        return sums;
    }

    /** A grant's amount as its source states it. */
    public String amount(GrantRow row) {
        return MoneyFormatter.format(row.amount(), language.getLanguage());
    }

    /** Seats nobody holds, for those who can fill them. */
    public List<SeatRow> getEmptySeats() {
        CallerView me = caller.view();
        boolean fills = me.has(Role.SYSTEM_ADMINISTRATOR) || me.has(Role.ORGANISATION_ADMINISTRATOR);
        return fills ? first(seats.empty()) : List.of();
    }

    /** The groups the reader sits in. */
    public List<ThingRow> getGroups() {
        List<ThingRow> groups = new ArrayList<>();
        for (SeatHeld seat : caller.view().seats()) {
            boolean listed = groups.stream().anyMatch(row -> row.ref().id() == seat.placeId());
            if (seat.role().inGroup() && !listed) {
                things.find(new SubjectRef(SubjectKind.GROUP, seat.placeId())).ifPresent(groups::add);
            }
        }
        return first(groups);
    }

    /** What was published last, for visitors. */
    public List<ThingRow> getPublished() {
        return isSignedIn() ? List.of() : things.latest(PUBLISHED, ROWS);
    }

    private static <T> List<T> first(List<T> all) {
        return all.size() <= ROWS ? all : all.subList(0, ROWS);
    }
}
