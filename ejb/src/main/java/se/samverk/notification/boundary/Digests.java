package se.samverk.notification.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverk.notification.MailChoice;
import se.samverk.notification.MailWords;
import se.samverk.notification.Notice;
import se.samverk.notification.OutgoingMail;
import se.samverk.notification.Pace;
import se.samverk.notification.PassageWanted;
import se.samverk.notification.TitleWanted;
import se.samverk.organisation.Account;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Language;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/** News for the holders of seats, gathered in one mail as often as each wants it. */
@Stateless
@Allowed(Right.INTERNAL)
public class Digests {
    private static final int MOST_THINGS = 20;
    private static final String REMINDER = "reminder.";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Event<TitleWanted> titleWanted;

    @Inject
    private Event<PassageWanted> passageWanted;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** Whom there is something to tell. */
    public List<Long> peopleToTell() {
        return em.createNamedQuery("Notice.peopleToTell", Long.class).setParameter("now", clock.now()).getResultList();
    }

    /** Posts a person's digest when its time has come; what nobody wants to be told by mail is told by none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void plan(long person) {
        List<Notice> news = em.createNamedQuery("Notice.toTell", Notice.class).setParameter("person", person)
                .setParameter("now", clock.now()).getResultList();
        Account account = account(person).filter(one -> one.isActive() && one.getMail().isPresent()).orElse(null);
        Pace pace = pace(person);
        if (account == null || pace == Pace.NONE) {
            news.forEach(Notice::toldByNone);
        } else if (!news.isEmpty() && (news.stream().anyMatch(Notice::isPrompt) || due(person, pace))) {
            OutgoingMail mail = OutgoingMail.digest(account.getMail().get(),
                    account.getLanguage().orElse(Language.SV), person, path(news), clock.now());
            em.persist(mail);
            news.forEach(notice -> notice.toldBy(mail.getId()));
        }
    }

    /** Where the news are shown: the search that found them all, the list of such searches, else Start. */
    private static String path(List<Notice> news) {
        List<Optional<Long>> followed = news.stream().map(Notice::getFollowsId).distinct().toList();
        if (followed.stream().anyMatch(Optional::isEmpty)) {
            return "/index.xhtml";
        }
        return followed.size() == 1
                ? "/saved/" + followed.get(0).get()
                : "/account/searches.xhtml";
    }

    private boolean due(long person, Pace pace) {
        List<OffsetDateTime> earlier = em.createNamedQuery("OutgoingMail.digestsSince", OffsetDateTime.class)
                .setParameter("person", person).setParameter("since", clock.now().minusDays(7)).getResultList();
        ZonedDateTime last = earlier.isEmpty() ? null : earlier.get(0).atZoneSameInstant(clock.zone());
        return pace.due(clock.now().atZoneSameInstant(clock.zone()), last, earlier.size());
    }

    /** How often a person wants mail. */
    public Pace pace(long person) {
        return em.createNamedQuery("MailChoice.ofPerson", MailChoice.class).setParameter("person", person)
                .getResultList().stream().findFirst().map(MailChoice::getPace).orElse(MailChoice.UNCHOSEN);
    }

    private Optional<Account> account(long person) {
        return em.createNamedQuery("Account.ofPerson", Account.class).setParameter("person", person).getResultList()
                .stream().filter(Account::isActive).findFirst();
    }

    /**
     * Takes back what was not told yet and is asked for no longer. The rows are changed without reading them: whoever does
     * what was asked for must not fail because a timer delivers the notice in the same moment.
     */
    public void withdraw(long seat, SubjectRef subject, Set<String> verbs) {
        for (String verb : verbs) {
            em.createNamedQuery("Notice.withdraw").setParameter("seat", seat).setParameter("kind", subject.kind())
                    .setParameter("id", subject.id()).setParameter("verb", verb).executeUpdate();
        }
    }

    /** Takes back what was found for something that is followed and was not told yet. */
    public void unfollow(long follows) {
        em.createNamedQuery("Notice.unfollow").setParameter("follows", follows).executeUpdate();
    }

    /**
     * The lines of a digest as they stand now, grouped by thing, the newest first, each hit of what is followed with its
     * passage: nothing the person may not read now.
     * Empty when nothing is left, or nobody is left to tell it to.
     */
    public Optional<String> lines(OutgoingMail mail) {
        Account account = account(mail.getPersonId().orElseThrow()).orElse(null);
        if (account == null) {
            return Optional.empty();
        }
        MailWords words = MailWords.of(mail.getLanguage());
        Map<SubjectRef, List<String>> news = new LinkedHashMap<>();
        Map<SubjectRef, String> titles = new HashMap<>();
        caller.actAs(account.getUsername(), () -> em.createNamedQuery("Notice.ofMail", Notice.class)
                .setParameter("mail", mail.getId()).getResultList()
                .forEach(notice -> title(notice.getSubject()).ifPresent(title -> {
                    titles.put(notice.getSubject(), title);
                    news.computeIfAbsent(notice.getSubject(), any -> new ArrayList<>())
                            .add(line(words, notice, mail.getLanguage()) + passage(notice));
                })));
        if (news.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(mail.text());
        news.entrySet().stream().limit(MOST_THINGS).forEach(one -> {
            text.append("\n\n").append(titles.get(one.getKey()).replaceAll("\\p{Cntrl}+", " "));
            one.getValue().stream().distinct().forEach(line -> text.append("\n– ").append(line));
        });
        if (news.size() > MOST_THINGS) {
            text.append("\n\n").append(words.text("mail.digest.more",
                    List.of(String.valueOf(news.size() - MOST_THINGS))));
        }
        return Optional.of(text.toString());
    }

    /** What a thing is called, if the caller may read it now. */
    private Optional<String> title(SubjectRef subject) {
        if (things.head(subject).isPresent()) {
            return things.ifReadable(subject).map(Thing::getTitle);
        }
        TitleWanted wanted = new TitleWanted(subject, caller.audiences());
        titleWanted.fire(wanted);
        return wanted.title();
    }

    /** On a line of its own, the passage of what was found; empty where there is none. */
    private String passage(Notice notice) {
        if (notice.getFollowsId().isEmpty()) {
            return "";
        }
        PassageWanted wanted = new PassageWanted(notice.getSubject(), notice.getFollowsId().get());
        passageWanted.fire(wanted);
        String passage = wanted.passage().replaceAll("\\p{Cntrl}+", " ").strip();
        return passage.isEmpty() ? "" : "\n  " + passage;
    }

    private String line(MailWords words, Notice notice, Language language) {
        String verb = notice.getVerb();
        boolean reminder = verb.startsWith(REMINDER);
        String key = "mail.notice." + (reminder ? "waiting." + verb.substring(REMINDER.length()) : verb);
        String plain = words.text(words.knows(key) ? key : "mail.notice.other", List.of());
        return reminder
                ? words.text("mail.notice.reminder",
                        List.of(plain, PeriodFormatter.longDate(LocalDate.parse(notice.getNote()), language)))
                : plain;
    }
}
