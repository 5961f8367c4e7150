package se.samverk.webshell;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is settled once when the portal starts: the session cookie goes only
 * over HTTPS when the portal is reached by it; style sheets and scripts carry a version in their
 * address that changes with them.
 */
@WebListener
public class PortalContext implements ServletContextListener {
    @Inject
    @ConfigProperty(name = "samverk.base.url", defaultValue = "http://localhost:8080")
    private String baseUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setSecure(baseUrl.startsWith("https:"));
        context.setAttribute("samverk.assets", Long.toString(newest(context, "/resources/") / 1000, 36));
    }

    private static long newest(ServletContext context, String folder) {
        long newest = 0;
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            newest = Math.max(newest, path.endsWith("/") ? newest(context, path) : changed(context, path));
        }
        return newest;
    }

    private static long changed(ServletContext context, String path) {
        try {
            URL file = context.getResource(path);
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false);
            long changed = connection.getLastModified();
            connection.getInputStream().close();
            return changed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
