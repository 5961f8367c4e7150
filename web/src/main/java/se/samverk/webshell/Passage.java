package se.samverk.webshell;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import se.samverk.search.SnippetPart;

/**
 * {@code s:passage}: the passage of a hit, with the words that were asked for marked. {@code value} is its parts,
 * {@code lang} their language. All text is escaped.
 */
@FacesComponent("se.samverk.Passage")
public class Passage extends UIComponentBase {
    @Override
    public String getFamily() {
        return "se.samverk";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        if (isRendered()) {
            @SuppressWarnings("unchecked")
            List<SnippetPart> parts = (List<SnippetPart>) getAttributes().get("value");
            write(context.getResponseWriter(), this, (String) getAttributes().get("lang"), parts);
        }
    }

    static void write(ResponseWriter writer, UIComponent component, String lang, List<SnippetPart> parts)
            throws IOException {
        writer.startElement("p", component);
        writer.writeAttribute("class", "snippet", null);
        writer.writeAttribute("lang", lang, null);
        for (SnippetPart part : parts) {
            if (part.highlighted()) {
                writer.startElement("mark", component);
            }
            writer.writeText(part.text(), null);
            if (part.highlighted()) {
                writer.endElement("mark");
            }
        }
        writer.endElement("p");
    }
}
