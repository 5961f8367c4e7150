package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.platform.Allowed;
import se.samverk.platform.Extractor;
import se.samverk.platform.Extractor.SheetLimits;
import se.samverk.platform.Right;
import se.samverk.register.CodePage;
import se.samverk.register.ImportLine;
import se.samverk.register.ImportLine.Fate;
import se.samverk.register.ImportView;
import se.samverk.register.OrganisationTable;
import se.samverk.shared.RuleBroken;

/** Organisations from a file: first looked at, then, when somebody says so, entered all in one go or not at all. */
@Stateless
@Allowed(Right.REGISTRAR)
public class OrganisationImport {
    private static final int MOST_SHOWN = 200;
    private static final int BATCH = 50;
    private static final SheetLimits SHEET = new SheetLimits(OrganisationTable.MOST_ROWS + 1, 50, 10_000_000);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Organisations organisations;

    @Inject
    private Extractor extractor;

    /** What the file would bring, without bringing it. Fields in refusals: file. */
    public ImportView preview(@Valid ImportOrganisations order) {
        return view(order, lines(order));
    }

    /** Enters what is new, and returns how many. Refused while the code page is in doubt or a row is garbled. */
    public int enter(@Valid ImportOrganisations order) {
        List<ImportLine> lines = lines(order);
        ImportView view = view(order, lines);
        if (view.garbled() > 0) {
            throw new RuleBroken("import.stopped.garbled", "page", view.garbled());
        }
        if (!view.certain()) {
            throw new RuleBroken("import.stopped.doubt", "page");
        }
        Map<String, Long> known = known();
        int entered = 0;
        for (ImportLine line : lines) {
            if (line.fate() == Fate.NEW) {
                Long parent = line.parent().isEmpty() ? null : known.get(key(line.parent(), line.country()));
                Organisation made = organisations.enterUnasked(new RegisterOrganisation(line.kind(), line.name(),
                        line.country(), parent, line.description().isEmpty() ? null : line.description()));
                made.number(line.organisationNumber());
                known.put(key(line.name(), line.country()), made.getId());
                if (++entered % BATCH == 0) {
                    // The longer the list of what is to be kept, the longer each addition to it takes.
                    em.flush();
                    em.clear();
                }
            }
        }
        return entered;
    }

    private List<ImportLine> lines(ImportOrganisations order) {
        Set<String> known = new HashSet<>(known().keySet());
        Set<String> before = new HashSet<>();
        List<ImportLine> judged = new ArrayList<>();
        for (ImportLine line : read(order)) {
            ImportLine one = line.fate() == Fate.NEW ? judge(line, known, before) : line;
            judged.add(one);
            if (one.fate() == Fate.NEW) {
                before.add(key(one.name(), one.country()));
            }
        }
        return judged;
    }

    private List<ImportLine> read(ImportOrganisations order) {
        if (order.isWorkbook()) {
            return OrganisationTable.read(extractor.sheet(order.file(), SHEET), order.kinds());
        }
        return OrganisationTable.read(guess(order).page().read(order.file()), order.kinds());
    }

    /** How the text is written; a workbook says it itself. */
    private static CodePage.Guess guess(ImportOrganisations order) {
        if (order.isWorkbook()) {
            return new CodePage.Guess(null, true);
        }
        return order.page() == null ? CodePage.of(order.file()) : new CodePage.Guess(order.page(), true);
    }

    private static ImportLine judge(ImportLine line, Set<String> known, Set<String> before) {
        String key = key(line.name(), line.country());
        if (known.contains(key)) {
            return line.existing();
        }
        if (before.contains(key)) {
            return line.refused("twice");
        }
        String parent = key(line.parent(), line.country());
        return line.parent().isEmpty() || known.contains(parent) || before.contains(parent)
                ? line
                : line.refused("noParent");
    }

    private Map<String, Long> known() {
        Map<String, Long> known = new HashMap<>();
        for (Organisation one : em.createNamedQuery("Organisation.all", Organisation.class).getResultList()) {
            known.put(key(one.getName(), one.getCountry()), one.getId());
            one.getOtherNames().stream().filter(other -> other.isComing())
                    .forEach(other -> known.put(key(other.getName(), one.getCountry()), one.getId()));
        }
        return known;
    }

    private static String key(String name, Country country) {
        return country + " " + name.strip();
    }

    private static ImportView view(ImportOrganisations order, List<ImportLine> lines) {
        CodePage.Guess guess = guess(order);
        List<ImportLine> shown = lines.stream()
                .sorted(Comparator.comparing((ImportLine line) -> line.fate() != Fate.REFUSED)
                        .thenComparing(ImportLine::number))
                .limit(MOST_SHOWN).toList();
        return new ImportView(guess.page(), guess.certain(), shown, count(lines, Fate.NEW), count(lines, Fate.EXISTS),
                count(lines, Fate.REFUSED),
                (int) lines.stream().filter(line -> line.reason().equals("garbled")).count());
    }

    private static int count(List<ImportLine> lines, Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }
}
