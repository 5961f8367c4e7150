package se.samverk.drill;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.harness.Http;

/** The page on which a report is written, as its form stands in it: the fields by name and what they hold. */
final class WritePage {
    private static final Pattern FIELD = Pattern.compile(
            "<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>|<input([^>]*)>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option([^>]*\\sselected[^>]*)>");
    private static final Pattern SECTION = Pattern.compile("section-[0-9]+");

    private static final String FORM = "writing";

    private final Http http;
    private final String address;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Long> draftVersions = new LinkedHashMap<>();

    private WritePage(Http http, String address) {
        this.http = http;
        this.address = address;
        HttpResponse<String> page = http.get(address);
        if (page.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + page.statusCode());
        }
        String html = page.body();
        int start = html.indexOf("<form id=\"writing\"");
        Matcher field = FIELD.matcher(html).region(start, html.indexOf("</form>", start));
        while (field.find()) {
            if (field.group(1) != null) {
                // A line break right after the tag is the markup's, not the text's.
                keep(field.group(1), field.group(2).replaceFirst("^\r?\n", ""));
            } else if (field.group(3) != null) {
                Matcher chosen = CHOSEN.matcher(field.group(4));
                keep(field.group(3), chosen.find() ? attribute(chosen.group(1), "value") : "");
            } else if (!attribute(field.group(5), "type").matches("submit|file")) {
                keep(field.group(5), attribute(field.group(5), "value"));
            }
        }
    }

    /** The page as it stands now. */
    static WritePage of(Http http, String address) {
        return new WritePage(http, address);
    }

    private void keep(String tag, String value) {
        String name = attribute(tag, "name");
        fields.put(name, plain(value));
        String version = attribute(tag, "data-draft-version");
        draftVersions.put(name, version.isEmpty() ? 0 : Long.parseLong(version));
    }

    /** The name of the field that holds the first section's text. */
    String section() {
        return fields.keySet().stream().filter(name -> SECTION.matcher(name).matches()).findFirst()
                .orElseThrow(() -> new IllegalStateException(address + " has no section"));
    }

    boolean hasSection() {
        return fields.keySet().stream().anyMatch(name -> SECTION.matcher(name).matches());
    }

    /** What a field holds. */
    String value(String field) {
        return fields.get(field);
    }

    /** The number of the field's draft, 0 for none. */
    long draftVersion(String field) {
        return draftVersions.get(field);
    }

    /** The answer to pressing a button with this text in a field. */
    HttpResponse<String> press(String button, String field, String text) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put(field, text);
        sent.put(button, button);
        return http.postMultipart(address, sent);
    }

    /** The answer to pressing a button with everything as it is. */
    HttpResponse<String> press(String button) {
        return press(button, FORM, FORM);
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String plain(String html) {
        return html.replace("&#45;", "-").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
