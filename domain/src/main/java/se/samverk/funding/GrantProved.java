package se.samverk.funding;

import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** Something was added that a funding record rests on. What it was does not travel with the event: not all its readers may know. */
public record GrantProved(SubjectRef subject) implements Happening {

    @Override
    public String verb() {
        return "funding.proved";
    }
}
