package se.samverk.funding.web;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.evidence.PastedAddress;
import se.samverk.funding.boundary.RegisterGrant.Proof;
import se.samverk.shared.RuleBroken;

/** What a grant rests on, as a person types it: a document by its address, or a source outside the portal by its name. */
public class TypedProof implements Serializable {
    private static final long serialVersionUID = 1L;

    private String address;
    private String label;
    private String locator;
    private String extract;
    private boolean nothingAlong;

    /** The order; empty when nothing is typed. {@code base} is where the portal is reached. */
    Optional<Proof> order(String base) {
        String words = extract == null || extract.isBlank() ? null : extract;
        if (address != null) {
            if (words != null && nothingAlong) {
                throw new RuleBroken("funding.extractOrNothing", "extract");
            }
            String along = nothingAlong ? "" : words;
            PastedAddress document = document(base);
            return Optional.of(new Proof(document.document(), document.version(),
                    document.part() == 0 ? null : document.part(), label, along, locator));
        }
        boolean typed = Stream.of(label, locator, words).anyMatch(Objects::nonNull);
        return typed ? Optional.of(Proof.outside(label, words, locator)) : Optional.empty();
    }

    private PastedAddress document(String base) {
        List<PastedAddress> found = PastedAddress.in(address, base);
        if (found.size() != 1) {
            throw new RuleBroken("funding.noAddress", "address", base);
        }
        return found.get(0);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getLocator() {
        return locator;
    }

    public void setLocator(String locator) {
        this.locator = locator;
    }

    public String getExtract() {
        return extract;
    }

    public void setExtract(String extract) {
        this.extract = extract;
    }

    /** Whether it was said that no words go along to those who may not read the document. */
    public boolean isNothingAlong() {
        return nothingAlong;
    }

    public void setNothingAlong(boolean nothingAlong) {
        this.nothingAlong = nothingAlong;
    }
}
