package se.samverk.webshell;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.model.SelectItem;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * {@code s:options}: what can be chosen in a {@code select} of a GET form. {@code options} is a list of
 * {@link SelectItem}, {@code value} what is chosen. All text is escaped.
 */
@FacesComponent("se.samverk.Options")
public class Options extends UIComponentBase {
    @Override
    public String getFamily() {
        return "se.samverk";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        if (isRendered()) {
            @SuppressWarnings("unchecked")
            List<SelectItem> options = (List<SelectItem>) getAttributes().get("options");
            write(context.getResponseWriter(), this, getAttributes().get("value"), options);
        }
    }

    static void write(ResponseWriter writer, UIComponent component, Object chosen, List<SelectItem> options)
            throws IOException {
        for (SelectItem option : options) {
            String value = Objects.toString(option.getValue(), "");
            writer.startElement("option", component);
            writer.writeAttribute("value", value, null);
            if (value.equals(Objects.toString(chosen, ""))) {
                writer.writeAttribute("selected", "selected", null);
            }
            writer.writeText(option.getLabel(), null);
            writer.endElement("option");
        }
    }
}
