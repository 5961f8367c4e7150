package se.samverk.shared;

/** The server has no room on its disk: nobody who asks can mend that, and the same may be asked again later. */
public class DiskFull extends RuleBroken {
    private static final long serialVersionUID = 1L;

    /** @param field what was sent, as the page calls it */
    public DiskFull(String field) {
        super("upload.diskFull", field);
    }
}
