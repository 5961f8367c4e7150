package se.samverk.funding;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A coordinator has registered a funding record. */
public record GrantRegistered(SubjectRef subject, String giver) implements Happening {

    @Override
    public String verb() {
        return "funding.registered";
    }

    @Override
    public List<String> arguments() {
        return List.of(giver);
    }
}
