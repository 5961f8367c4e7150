package se.samverk.webshell;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The portal's REST interface, under {@code /api}. */
@ApplicationPath("/api")
public class RestApplication extends Application {
}
