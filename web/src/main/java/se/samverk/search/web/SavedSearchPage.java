package se.samverk.search.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.samverk.notification.Pace;
import se.samverk.notification.boundary.MailChoices;
import se.samverk.search.SavedSearchRow;
import se.samverk.search.SearchAddress;
import se.samverk.search.boundary.SaveSearch;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.PortalAddress;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Saving the question of a list under a name, and looking after one that is saved: its name, its mails, its feed. */
@Named
@ViewScoped
public class SavedSearchPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NAME_LENGTH = 120;
    private static final String LIST = "/account/searches.xhtml?faces-redirect=true";

    @Inject
    private SavedSearches searches;

    @Inject
    private MailChoices choices;

    @Inject
    private QuestionWords questions;

    @Inject
    private PortalAddress portal;

    @Inject
    private HttpServletRequest request;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private Long id;
    private String name = "";
    private Pace pace = Pace.NONE;
    private SearchAddress question;
    private boolean feed;
    private String feedAddress = "";
    private String feedState = "";

    public void load() {
        if (id == null) {
            choices.pace(); // refused as the saving would be
            question = SearchLink.read(request);
            String asked = questions.of(question);
            name = asked.length() <= NAME_LENGTH ? asked : asked.substring(0, NAME_LENGTH);
        } else {
            SavedSearchRow row = searches.one(id);
            name = row.name();
            pace = row.pace();
            question = row.question();
            feed = row.feedMadeAt() != null;
            feedState = row.feedClosedAt() == null
                    ? words.of(feed ? "saved.feed.on" : "saved.feed.off")
                    : words.of("saved.feed.secured", about.when(row.feedClosedAt()));
        }
    }

    public String save() {
        if (id == null) {
            searches.save(new SaveSearch(name, pace, question));
        } else {
            searches.change(id, name, pace);
        }
        told.done("saved.told.saved", name);
        return LIST;
    }

    public String remove() {
        searches.remove(id);
        told.done("saved.told.removed", name);
        return LIST;
    }

    /** Makes a key and shows its address on this page, which is the only time. */
    public void makeFeed() {
        feedAddress = portal.of("/feed/" + searches.makeFeed(id));
        feed = true;
        feedState = words.of("saved.feed.on");
    }

    public void closeFeed() {
        searches.closeFeed(id);
        feedAddress = "";
        feed = false;
        feedState = words.of("saved.feed.off");
    }

    public boolean isKnown() {
        return id != null;
    }

    public boolean isFeed() {
        return feed;
    }

    /** Whether there is an address, and that there is none any longer when the owner did not take it back. */
    public String getFeedState() {
        return feedState;
    }

    public String getFeedAddress() {
        return feedAddress;
    }

    /** What is asked, in words. */
    public String getAsked() {
        return questions.of(question);
    }

    public String getHref() {
        return SearchLink.write("/search.xhtml", question);
    }

    /** Whether the reader has stopped all mails, so that none tells of a search either. */
    public boolean isStopped() {
        return choices.pace() == Pace.NONE;
    }

    public List<SelectItem> getPaces() {
        return Arrays.stream(Pace.values()).map(one -> new SelectItem(one, words.of("pace." + one))).toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("saved.title"), "/account/searches.xhtml"));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Pace getPace() {
        return pace;
    }

    public void setPace(Pace pace) {
        this.pace = pace;
    }
}
