package se.samverk.webshell;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/** Forgets the nonce that a view was shown with, when a whole page is about to answer with a new one. */
public class FreshNonceListener implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        // The view is not there yet.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot root = faces.getViewRoot();
        if (root != null && faces.isPostback() && !faces.getPartialViewContext().isAjaxRequest()) {
            Map<String, Object> view = root.getViewMap(false);
            if (view != null) {
                view.remove(FreshNonceFilter.NONCE);
            }
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
