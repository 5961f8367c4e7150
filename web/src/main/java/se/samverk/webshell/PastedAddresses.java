package se.samverk.webshell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import se.samverk.evidence.CitationRow;
import se.samverk.evidence.PastedAddress;

/** Addresses of documents that stand in a text, shown as what they lead to. */
@ApplicationScoped
public class PastedAddresses {
    @Inject
    private PortalAddress portal;

    @Inject
    private Words words;

    /**
     * The text in pieces, each address as a link to the version that was cited: called as the document is where the reader may
     * know that, else plainly "a document".
     *
     * @param grounds what the thing rests on, as far as the reader may see it
     */
    public List<TextPart> shown(String text, List<CitationRow> grounds) {
        List<TextPart> parts = new ArrayList<>();
        int from = 0;
        for (PastedAddress address : PastedAddress.in(text, portal.of(""))) {
            words(parts, text.substring(from, address.start()));
            parts.add(grounds.stream().filter(ground -> isOf(address, ground)).findFirst()
                    .map(ground -> TextPart.link(name(ground), ground.url()))
                    .orElseGet(() -> TextPart.link(words.of("about.document"), address.url())));
            from = address.end();
        }
        words(parts, text.substring(from));
        return parts;
    }

    private static void words(List<TextPart> parts, String between) {
        if (!between.isEmpty()) {
            parts.add(TextPart.words(between));
        }
    }

    private static boolean isOf(PastedAddress address, CitationRow ground) {
        return !ground.url().isEmpty() && ground.place().endsWith(address.within(""));
    }

    private static String name(CitationRow ground) {
        return ground.locator().isEmpty() ? ground.label() : ground.label() + ", " + ground.locator();
    }
}
