package se.samverk.figure.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import se.samverk.figure.boundary.Figures;
import se.samverk.shared.Language;
import se.samverk.shared.MoneyFormatter;
import se.samverk.shared.QuantityFormatter;
import se.samverk.shared.RecognisedFigure;

/** Tells what in a text looks like a figure, while it is written. */
@Path("figures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FiguresResource {
    @Inject
    private Figures figures;

    /** What is sent: the text and the BCP 47 tag of its language; Swedish when it is none of the portal's. */
    public record Text(String text, String language) {
    }

    /**
     * What looks like a figure. {@code start} and {@code end} count UTF-16 units, as browsers do.
     *
     * @param text its words in the text
     * @param what what it counts or pays for
     * @param shown how the value was understood, with its qualifier and unit
     */
    public record Candidate(int start, int end, String text, String what, String shown) {
    }

    @POST
    @Path("recognise")
    public List<Candidate> recognise(Text sent) {
        Language language = Language.ofTag(sent.language()).orElse(Language.SV);
        return figures.recognise(sent.text(), language).stream().map(found -> candidate(found, language)).toList();
    }

    private static Candidate candidate(RecognisedFigure found, Language language) {
        return new Candidate(found.start(), found.end(), found.matchedText(), found.phrase(),
                found.amount().map(amount -> MoneyFormatter.format(amount, language)).orElseGet(
                        () -> QuantityFormatter.format(found.quantity(), found.unitText(), language)));
    }
}
