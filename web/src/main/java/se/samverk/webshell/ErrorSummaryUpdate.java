package se.samverk.webshell;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Sends the error summary along with every partial update, so that no page has to remember it. */
public class ErrorSummaryUpdate implements PhaseListener {
    private static final long serialVersionUID = 1L;
    /** The id of the error summary in the base layout. */
    static final String SUMMARY = "faults";

    @Override
    public void beforePhase(PhaseEvent event) {
        PartialViewContext partial = event.getFacesContext().getPartialViewContext();
        if (event.getFacesContext().getViewRoot() == null || !partial.isPartialRequest() || partial.isRenderAll()) {
            return;
        }
        UIComponent summary = event.getFacesContext().getViewRoot().findComponent(SUMMARY);
        if (summary != null) {
            partial.getRenderIds().add(summary.getClientId());
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Nothing is left to do.
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
