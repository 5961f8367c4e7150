package se.samverk.demo.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.Uploads;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;

/**
 * Brings a file of the demo in as a person's browser does. That takes steps with a transaction each, so the telling's own
 * transaction waits meanwhile.
 */
@Stateless
@Allowed(Right.INTERNAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoBringer {
    @Inject
    private Uploads uploads;

    /** Brings a file in, and returns the number of its document. */
    public long bring(BeginUpload order, byte[] file) {
        String token = uploads.begin(order).token();
        return uploads.appendWhole(token, new ByteArrayInputStream(file)).documentId();
    }
}
