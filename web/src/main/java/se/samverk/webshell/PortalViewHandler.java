package se.samverk.webshell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewMetadata;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Lets a form be sent to the address of the page it stands on, with the page's own parameters. So
 * the address stays true when a form is shown again with a fault in it, and a page that was open
 * too long can be fetched anew. Only parameters that the page declares are carried.
 */
public class PortalViewHandler extends ViewHandlerWrapper {
    public PortalViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        String address = super.getActionURL(faces, viewId);
        UIViewRoot root = faces.getViewRoot();
        boolean own = PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId()) && root != null
                && viewId.equals(root.getViewId());
        return own && address.indexOf('?') < 0 ? address + query(faces, root) : address;
    }

    private static String query(FacesContext faces, UIViewRoot root) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        StringBuilder query = new StringBuilder();
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(root)) {
            String value = sent.get(parameter.getName());
            if (value != null && !value.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&').append(parameter.getName()).append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
