package se.samverk.shared;

/**
 * The kinds of things that have a page of their own. Everything a person meets in the portal is
 * one of these; the word shown for a kind is the text {@code kind.NAME}.
 */
public enum SubjectKind {
    ORGANISATION("/organisation/view.xhtml"), COLLABORATION("/collaboration/view.xhtml"), GROUP(
            "/group/view.xhtml"), PLAN("/plan/view.xhtml"), PROJECT("/project/view.xhtml"), REPORT(
                    "/report/view.xhtml"), MEETING("/meeting/view.xhtml"), MINUTES("/meeting/minutes.xhtml"), DECISION(
                            "/decision/view.xhtml"), ACTION("/action/view.xhtml"), GRANT("/funding/view.xhtml"), FIGURE(
                                    "/figure/view.xhtml"), ATTACHMENT(
                                            "/attachment/view.xhtml"), INQUIRY(
                                                    "/inquiry/view.xhtml"), DOCUMENT("/document/view.xhtml");

    private final String page;

    SubjectKind(String page) {
        this.page = page;
    }

    /** The page that shows things of this kind, from the root of the portal. */
    public String page() {
        return page;
    }
}
