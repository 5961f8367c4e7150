package se.samverk.shared;

/** There is no such thing, or the caller may not know that there is: the two look the same. */
public class NotFound extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("error.notFound");
    }
}
