package se.samverk.harness;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;

/** Files and folders that somebody drags from the computer and drops on a page. */
public final class Dropping {
    private static final int COPY = 1;

    private Dropping() {
    }

    /** Drops them in the middle of what a selector finds. */
    public static void on(Page page, String selector, Path... files) {
        page.locator(selector).scrollIntoViewIfNeeded();
        BoundingBox box = page.locator(selector).boundingBox();
        JsonObject data = new JsonObject();
        data.add("items", new JsonArray());
        JsonArray names = new JsonArray();
        for (Path file : files) {
            names.add(file.toAbsolutePath().toString());
        }
        data.add("files", names);
        data.addProperty("dragOperationsMask", COPY);
        CDPSession session = page.context().newCDPSession(page);
        for (String type : new String[]{"dragEnter", "dragOver", "drop"}) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", box.x + box.width / 2);
            event.addProperty("y", box.y + box.height / 2);
            event.add("data", data);
            session.send("Input.dispatchDragEvent", event);
        }
        session.detach();
    }
}
