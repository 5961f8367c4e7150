package se.samverk.journey;

import com.microsoft.playwright.options.SelectOption;
import se.samverk.harness.Browser;
import se.samverk.harness.Until;

/** A document from before the portal, on its way to what it is and to its disposal. */
final class OldPaper {
    private OldPaper() {
    }

    /** The number of the thing whose page is shown. */
    static String number(Browser reader) {
        return reader.page().url().replaceAll(".*[?&]id=([0-9]+).*", "$1");
    }

    /** Waits on the page that takes a document in until its text is read and proposed. */
    static void awaitText(Browser taker) {
        Until.holds("the text is read", () -> {
            taker.page().reload();
            taker.settle();
            return taker.page().locator("[id='intake']").count() > 0;
        });
    }

    /** Says of a document for itself that it may be disposed of, since years. */
    static void retain(Browser keeper, String document) {
        keeper.open("document/retention.xhtml?id=" + document).page().getByLabel("Får gallras efter ett antal år")
                .check();
        keeper.fill("years", "2").fill("from", "2013-03-14").fill("ground", "Dokumenthanteringsplan 2013")
                .press("Spara");
    }

    /** Asks to dispose of it by a decision of an organisation. */
    static void dispose(Browser admin, String document, String decision, String organisation) {
        admin.open("administration/dispose.xhtml").page()
                .locator("#things-field input[value='document-" + document + "']").check();
        admin.fill("decision", decision).fill("decidedOn", "2026-01-15").page().selectOption("#organisation",
                new SelectOption().setLabel(organisation));
        admin.page().check("#sure");
        admin.press("Gallra för gott");
    }
}
