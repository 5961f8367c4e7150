package se.samverk.webshell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param place where in the thing the text stands, as its citations say it
     * @param grounds what the thing rests on, as far as the reader may see it
     */
    public List<TextPart> shown(String text, String place, List<CitationRow> grounds) {
        List<TextPart> parts = new ArrayList<>();
        int from = 0;
        for (PastedAddress address : PastedAddress.in(text, portal.of(""))) {
            words(parts, text.substring(from, address.start()));
            parts.add(cited(address, place, grounds)
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

    /** The one of this very place, which may be of another version than the same address elsewhere in the thing. */
    private static Optional<CitationRow> cited(PastedAddress address, String place, List<CitationRow> grounds) {
        List<CitationRow> known = grounds.stream().filter(ground -> !ground.url().isEmpty()).toList();
        return Stream.concat(known.stream().filter(ground -> ground.place().equals(address.within(place))),
                known.stream().filter(ground -> ground.place().endsWith(address.within("")))).findFirst();
    }

    private static String name(CitationRow ground) {
        return ground.locator().isEmpty() ? ground.label() : ground.label() + ", " + ground.locator();
    }
}
