package se.samverk.administration.boundary;

/** The answer to a person's request; granting an erasure carries it out. */
public record AnswerRequest(long requestId, long version, boolean granted, String answer) {
}
