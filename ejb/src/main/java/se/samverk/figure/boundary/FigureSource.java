package se.samverk.figure.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import se.samverk.figure.Figure;
import se.samverk.figure.FigureRow;
import se.samverk.notification.TitleWanted;
import se.samverk.organisation.Organisation;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexSource;
import se.samverk.shared.Audience;
import se.samverk.shared.Money;
import se.samverk.shared.Quantity;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/**
 * Figures are found by their words and by what they are about, and carry all that the register of
 * figures shows: value, upper, qualifier, unit, what, date, organisation, source and visibility,
 * and {@code shown}, the value as it reads in its own language.
 */
@ApplicationScoped
public class FigureSource implements IndexSource {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Override
    public Set<SubjectKind> kinds() {
        return Set.of(SubjectKind.FIGURE);
    }

    @Override
    public List<IndexDocument> documents(SubjectRef subject) {
        Figure figure = em.find(Figure.class, subject.id());
        Thing owner = figure == null ? null : em.find(Thing.class, figure.getOwner());
        return owner == null || owner.isDiscarded() ? List.of() : List.of(document(figure, owner));
    }

    /** A figure has no head of its own: it is called what it is about. */
    void onTitleWanted(@Observes TitleWanted wanted) {
        if (wanted.subject().kind() == SubjectKind.FIGURE) {
            documents(wanted.subject()).stream()
                    .filter(figure -> wanted.audiences().stream()
                            .anyMatch(audience -> figure.audienceKeys().contains(audience.key())))
                    .forEach(figure -> wanted.answer(figure.title()));
        }
    }

    /** Who may read a figure: the owner's readers; while its edition is written, the group's writers (R3). */
    static Set<Audience> audiences(Figure figure, Thing owner) {
        if (figure.isReleased()) {
            return owner.audiences();
        }
        return owner.getGroupId().map(group -> Set.of(Audience.draftGroup(group))).orElse(Set.of());
    }

    private IndexDocument document(Figure figure, Thing owner) {
        Set<Audience> audiences = audiences(figure, owner);
        FigureRow row = figure.row();
        IndexDocument.Builder builder = IndexDocument.about(figure.ref(), row.what(), figure.getLanguage())
                .body(row.matchedText() + "\n" + owner.getTitle()).url(figure.url()).state(owner.getState())
                .date(figure.getAsOf().or(owner::getOccurredOn).orElse(null)).readableBy(audiences)
                .extra("what", row.what()).extra("shown", row.written(figure.getLanguage()))
                .extra("source", row.source()).extra("words", row.matchedText()).extra("owner", owner.getTitle())
                .extra("date", figure.getAsOf().map(Object::toString).orElse(""))
                .extra("visibility", visibility(audiences));
        organisation(builder, figure, owner);
        group(builder, owner);
        figure.getQuantity().ifPresent(quantity -> quantity(builder, quantity));
        figure.getAmount().ifPresent(amount -> amount(builder, amount));
        return builder.build();
    }

    private void organisation(IndexDocument.Builder builder, Figure figure, Thing owner) {
        Organisation organisation = figure.getOrganisation().or(
                () -> owner.getOrganisationId().map(id -> em.find(Organisation.class, id))).orElse(null);
        if (organisation != null) {
            builder.organisation(organisation.getId(), organisation.getName())
                    .extra("organisation", organisation.getName());
        }
    }

    private void group(IndexDocument.Builder builder, Thing owner) {
        Thing group = owner.getGroupId().map(id -> em.find(Thing.class, new SubjectRef(SubjectKind.GROUP, id)))
                .orElse(null);
        if (group != null) {
            builder.group(group.getRef().id(), group.getTitle());
        }
    }

    private static void quantity(IndexDocument.Builder builder, Quantity quantity) {
        builder.extra("value", quantity.value().toPlainString()).extra("qualifier", quantity.qualifier().name())
                .extra("unit", quantity.unit().name())
                .extra("upper", quantity.upperValue().map(upper -> upper.toPlainString()).orElse(""))
                .extra("note", quantity.note().orElse(""));
    }

    /** An amount is given in whole currency units with decimals; one that is not stated has no value. */
    private static void amount(IndexDocument.Builder builder, StatedAmount amount) {
        builder.extra("unit", amount.currency().name()).extra("upper", "").extra("note", "")
                .extra("value", amount.money().map(money -> money.kronor().toPlainString()).orElse(""))
                .extra("qualifier", switch (amount.status()) {
                    case STATED -> "EXACT";
                    case APPROXIMATE -> "APPROX";
                    case NOT_STATED -> "NOT_STATED";
                }).amounts(amount.money().map(Money::minor).map(List::of).orElse(List.of()));
    }

    private static String visibility(Set<Audience> audiences) {
        if (audiences.contains(Audience.PUBLIC)) {
            return "PUBLIC";
        }
        if (audiences.contains(Audience.MEMBERS)) {
            return "ALL_MEMBERS";
        }
        return audiences.stream().anyMatch(audience -> audience.key().startsWith("grouporgs:"))
                ? "MEMBER_ORGS"
                : "GROUP";
    }

    @Override
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return em.createNamedQuery("Figure.idsAfter", Long.class).setParameter("after", after).setMaxResults(most)
                .getResultStream().map(id -> new SubjectRef(SubjectKind.FIGURE, id)).toList();
    }
}
