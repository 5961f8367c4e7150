package se.samverk.harness;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One visitor with a browser of its own: cookies, theme and width belong to this visitor alone.
 * Everything the pages complain about, and every request to another host, is kept and fails the
 * test at its end.
 */
public final class Browser implements AutoCloseable {
    /** The widths every page is looked at: the narrowest telephone and an ordinary screen. */
    public static final List<Integer> WIDTHS = List.of(320, 1280);
    private static final int NARROW = WIDTHS.get(0);
    private static final int WIDE = WIDTHS.get(1);
    private static final int HEIGHT = 900;
    /** No request is under way, neither of PrimeFaces nor of Faces or the page's own scripts. */
    private static final String SETTLED = """
            () => document.readyState === 'complete'
                && (!window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())
                && (!window.jQuery || jQuery.active === 0)""";
    /** How many of axe's rules hold, and what breaks one; of the rules that hold no element is told but one. */
    private static final String FAULTS = """
            async () => {
                const found = await axe.run(document, {resultTypes: ['violations']});
                return {held: found.passes.length, faults: found.violations.map(rule =>
                    `${rule.impact}  ${rule.id}: ${rule.help}\n`
                    + rule.nodes.map(node => `    ${node.html}\n`).join('')).join('')};
            }""";

    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser process, URI address) {
        this.address = address;
        context = process.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, HEIGHT).setLocale("sv-SE").setTimezoneId("Europe/Stockholm")
                // Else a change of theme is looked at while its colours still fade.
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        context.onRequest(this::refuseForeign);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    private void refuseForeign(Request request) {
        URI asked = URI.create(request.url().split("[?#]", 2)[0]);
        if (asked.getHost() != null && !asked.getHost().equals(address.getHost())) {
            complaints.add(page.url() + ": asked another host for " + request.url());
        }
    }

    /** The page itself, for whatever this class does not offer. */
    public Page page() {
        return page;
    }

    /** Opens an address below the portal's. */
    public Browser open(String path) {
        page.navigate(address.resolve(path).toString());
        return settle();
    }

    /** Signs in as a demo person with the form, or fails. */
    public Browser signIn(String username) {
        open("sign-in.xhtml");
        fill("username", username);
        fill("password", Portal.DEMO_PASSWORD);
        page.locator("[id='enter']").click();
        settle();
        if (page.url().contains("sign-in.xhtml")) {
            throw new IllegalStateException("signing in as " + username + " did not succeed:\n" + text());
        }
        return this;
    }

    /** Signs in once more in another tab, as somebody does whose page says that it is signed out, and closes it. */
    public Browser signInBeside(String username) {
        Page other = context.newPage();
        other.navigate(page.url().replaceAll("(https?://[^/]*).*", "$1/sign-in.xhtml"));
        other.locator("[id='username']").fill(username);
        other.locator("[id='password']").fill(Portal.DEMO_PASSWORD);
        other.locator("[id='enter']").click();
        other.waitForURL(address -> !address.contains("sign-in.xhtml"));
        other.close();
        return this;
    }

    /** Fills the input of this id; an id may contain colons. */
    public Browser fill(String id, String value) {
        page.locator("[id='" + id + "']").fill(value);
        return this;
    }

    /** Presses the button that says this, and waits for what it does. */
    public Browser press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
        return settle();
    }

    /** Follows the link that says this. */
    public Browser follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
        return settle();
    }

    /** The elements of a CSS selector. */
    public Locator all(String selector) {
        return page.locator(selector);
    }

    /** The text of the page's main part as a person reads it. */
    public String text() {
        Locator main = page.locator("main");
        return (main.count() == 0 ? page.locator("body") : main.first()).innerText();
    }

    /** The page's first heading. */
    public String heading() {
        return page.locator("h1").first().innerText();
    }

    /** Waits until nothing is under way any more; never a fixed time. */
    public Browser settle() {
        page.waitForFunction(SETTLED);
        return this;
    }

    /** Looks at the page at this width in CSS pixels. */
    public Browser width(int pixels) {
        page.setViewportSize(pixels, HEIGHT);
        return this;
    }

    /** Prefers light or dark, as the visitor's system does. */
    public Browser dark(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public Path screenshot(String name) {
        Path file = Build.target("screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Keeps the page as it is printed in {@code target/screenshots}; what is to be read on paper is in its text. */
    public String printed(String name) {
        page.pdf(new Page.PdfOptions().setPath(Build.target("screenshots").resolve(name + ".pdf")).setFormat("A4")
                .setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String text = page.locator("body").innerText();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return text;
    }

    /** Keeps pictures of the page, narrow in the dark theme and wide in the light one, to be looked at by people. */
    public Browser screenshots(String name) {
        width(NARROW).dark(true).screenshot(name + "-320-dark");
        width(WIDE).dark(false).screenshot(name + "-1280-light");
        return this;
    }

    /** Fails with a readable list if the page has any fault for people with disabilities that can be computed. */
    public Browser assertAccessible() {
        if (page.evaluate("() => !window.axe").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(FAULTS);
        if (seen.get("held").equals(0)) {
            throw new AssertionError("axe looked at nothing on " + page.url());
        }
        if (!seen.get("faults").equals("")) {
            throw new AssertionError("Accessibility faults on " + page.url() + " at width " + page.viewportSize().width
                    + ":\n" + seen.get("faults"));
        }
        return this;
    }

    /** Fails if the page can be scrolled sideways: everything must fit the width. */
    public Browser assertFitsWidth() {
        Object excess = page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) excess).intValue() > 0) {
            throw new AssertionError(page.url() + " is " + excess + " pixels wider than " + page.viewportSize().width);
        }
        return this;
    }

    /** Both widths, both themes: no fault of accessibility, nothing wider than the screen. */
    public Browser assertAccessibleEverywhere() {
        for (int width : WIDTHS) {
            for (boolean dark : new boolean[]{false, true}) {
                width(width).dark(dark).assertFitsWidth().assertAccessible();
            }
        }
        return width(WIDE).dark(false);
    }

    /**
     * Narrow in the light theme and wide in the dark one: for what has been looked at everywhere already, with other things
     * on it.
     */
    public Browser assertAccessibleAcross() {
        width(NARROW).dark(false).assertFitsWidth().assertAccessible();
        width(WIDE).dark(true).assertFitsWidth().assertAccessible();
        return width(WIDE).dark(false);
    }

    /** Fails if a script failed, the content policy was broken, or another host was asked. */
    void assertNothingWentWrong() {
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
