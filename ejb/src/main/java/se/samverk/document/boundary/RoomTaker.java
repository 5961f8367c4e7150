package se.samverk.document.boundary;

/** Says how much room the files take that a feature keeps for an organisation, those on their way in too. */
public interface RoomTaker {
    /** In bytes. */
    long bytesOf(long organisation);
}
