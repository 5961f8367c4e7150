package se.samverk.harness;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser process of a test run; every {@link Browser} is a visitor of its own in it. */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser process;

    public Chromium() {
        String path = Build.property("browser.path");
        if (path.isBlank()) {
            throw new IllegalStateException("No browser is named: run ./samverk test, which finds or installs one, "
                    + "or give -Dbrowser.path=/path/to/chromium.");
        }
        boolean own = path.equals("playwright");
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(own ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true);
        if (!own) {
            options.setExecutablePath(Path.of(path));
        }
        if (System.getProperty("user.name").equals("root")) {
            // Chromium refuses its sandbox as root; the tests open only the portal's own pages.
            options.setArgs(List.of("--no-sandbox"));
        }
        process = playwright.chromium().launch(options);
    }

    /** A visitor of its own of the portal at this address. */
    public Browser browser(URI address) {
        return new Browser(process, address);
    }

    @Override
    public void close() {
        process.close();
        playwright.close();
    }
}
