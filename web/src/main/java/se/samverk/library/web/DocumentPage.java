package se.samverk.library.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.document.TextPart;
import se.samverk.document.TextPartRow;
import se.samverk.document.TextState;
import se.samverk.library.DocumentView;
import se.samverk.library.VersionRow;
import se.samverk.library.boundary.Documents;
import se.samverk.platform.PortalClock;
import se.samverk.search.SearchHit;
import se.samverk.search.boundary.Search;
import se.samverk.shared.Language;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Shell;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** A document: what it is, its versions, its text page by page, and what those who care for it can do. */
@Named
@ViewScoped
public class DocumentPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long BYTES_PER_KILOBYTE = 1024;

    @Inject
    private Documents documents;

    @Inject
    private Search search;

    @Inject
    private Waitings waitings;

    @Inject
    private Shell shell;

    @Inject
    private PortalClock clock;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private int version;
    private int page;
    private Language doubted;
    private transient DocumentView view;
    private transient List<SearchHit> similar;

    public void load() {
        view = documents.view(id, version, page);
        similar = null;
    }

    public String discard() {
        documents.discard(id);
        told.done("document.told.discarded");
        return here();
    }

    public String restore() {
        documents.restore(id);
        told.done("document.told.restored");
        return here();
    }

    public String markSecret() {
        documents.markSecret(id);
        told.done("document.told.secret." + getView().place().kind());
        return here();
    }

    public String unmarkSecret() {
        documents.unmarkSecret(id);
        told.done("document.told.unmarked." + getView().place().kind());
        return here();
    }

    /** Asks those who care for it to see to its language. */
    public String askToCheck() {
        documents.doubtLanguage(id, doubted);
        told.done("document.told.doubted");
        return here();
    }

    /** Whether the reader, who cannot correct its language, may say that it is another. */
    public boolean isMayDoubt() {
        return shell.isSignedIn() && !getView().mayEdit() && !getView().binned();
    }

    /** The languages that it is not taken for. */
    public Map<String, Language> getOtherLanguages() {
        Map<String, Language> others = new LinkedHashMap<>();
        for (Language one : Language.values()) {
            if (one != getView().language()) {
                others.put(words.of("shell.language." + one.tag()), one);
            }
        }
        return others;
    }

    /** As what somebody reads it who has asked the caller to see to its language; empty when nobody has. */
    public String getDoubt() {
        return waitings.forMeOn(getRef()).filter(waiting -> waiting.verb() == WaitingVerb.CHECK_LANGUAGE)
                .map(waiting -> words.of("document.doubt", waiting.askedBy(), waiting.note())).orElse("");
    }

    public Language getDoubted() {
        return doubted;
    }

    public void setDoubted(Language doubted) {
        this.doubted = doubted;
    }

    private String here() {
        return "/document/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** "Version 2 av 3", and the type. */
    public String getNote() {
        String type = words.of("document.type." + getView().type());
        return getView().versions().size() == 1
                ? type
                : type + ", " + words.of("document.versionOf", getView().shown().number(), getView().versions().size());
    }

    /** The grey line of a version: who, when, how large, and what a search for viruses said. */
    public String note(VersionRow row) {
        return words.of("document.version.note", day(row.at()), row.by(), kilobytes(row),
                words.of("document.scan." + row.scan()));
    }

    private long kilobytes(VersionRow row) {
        return Math.max(1, row.size() / BYTES_PER_KILOBYTE);
    }

    private String day(OffsetDateTime moment) {
        return PeriodFormatter.longDate(moment.atZoneSameInstant(clock.zone()).toLocalDate(), language.getLanguage());
    }

    /** Where the page whose text is shown, else the first, is looked at; null for a file that is not drawn. */
    public String getPicture() {
        DocumentView now = getView();
        boolean readable = now.text() == null || now.text().state() != TextState.UNREADABLE
                || now.text().reason().equals("NO_TEXT");
        return now.shown().drawn() && readable ? now.shown().pictureUrl(pageShown()) : null;
    }

    private int pageShown() {
        TextPartRow part = getView().text() == null ? null : getView().text().shown();
        return part != null && part.kind() == TextPart.Kind.PAGE ? part.kindNumber() : 1;
    }

    public String getPictureName() {
        return words.of("document.picture", pageShown(), getView().title());
    }

    public String getDated() {
        return getView().datedOn() == null ? "" : PeriodFormatter.longDate(getView().datedOn(), language.getLanguage());
    }

    /** What reads like the newest version; nothing beside an older one, nor while there is no text to go by. */
    public List<SearchHit> getSimilar() {
        if (similar == null) {
            DocumentView now = getView();
            boolean comparable = !now.replaced() && now.text() != null && !now.text().parts().isEmpty();
            similar = comparable ? search.similar(getRef()) : List.of();
        }
        return similar;
    }

    /** The grey line of something alike: its kind and its group, or its organisation where it is of no group. */
    public String noteOf(SearchHit hit) {
        String kind = words.of("kind." + hit.kind());
        String place = hit.groupName() == null ? hit.organisationName() : hit.groupName();
        return place == null || place.equals(hit.title()) ? kind : kind + " · " + place;
    }

    /** That it lies in the bin, and until when it can be taken out by whoever threw it there. */
    public String getBinned() {
        return getView().binned()
                ? words.of("document.inBin." + getView().place().kind(),
                        PeriodFormatter.longDate(getView().restorableUntil(), language.getLanguage()))
                : "";
    }

    /** The address of this version with nothing said of a part. */
    public String getAddress() {
        return getRef().url() + (version == 0 ? "" : "&version=" + version);
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(getView().placeName(), getView().place().url(), getView().language().tag()));
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.DOCUMENT, id);
    }

    /** Read anew when the page is shown again after a refusal; texts are too long to be kept with the page. */
    public DocumentView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
