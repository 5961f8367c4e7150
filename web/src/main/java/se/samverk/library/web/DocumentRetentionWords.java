package se.samverk.library.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.library.RetentionView;
import se.samverk.webshell.About;
import se.samverk.webshell.Words;

/** How long a document is kept, in words. */
@Named
@RequestScoped
public class DocumentRetentionWords {
    @Inject
    private Words words;

    @Inject
    private About about;

    /** "Får gallras 10 år efter 1 mars 2024, tidigast 1 mars 2034", or what the rule says that holds for it, and whose it is. */
    public String of(RetentionView view) {
        if (view.own()) {
            return view.due() == null
                    ? words.of("document.retention.own." + view.outcome())
                    : words.of("document.retention.own." + view.outcome(), view.years(), about.date(view.from()),
                            about.date(view.due()));
        }
        if (view.outcome() == null) {
            return words.of("document.retention.none");
        }
        String rule = words.of("retention.rule." + view.outcome(), view.years(),
                words.of("retention.from." + view.countedFrom()));
        if (!view.ofOrganisation().isEmpty()) {
            return view.ofType() == null
                    ? words.of("document.retention.byRuleOf", view.ofOrganisation(), rule)
                    : words.of("document.retention.byTypeRuleOf", view.ofOrganisation(),
                            words.of("document.type." + view.ofType()), rule);
        }
        return view.ofType() == null
                ? words.of("document.retention.byRule", rule)
                : words.of("document.retention.byTypeRule", words.of("document.type." + view.ofType()), rule);
    }
}
