package se.samverk.webshell;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Set;

/**
 * {@code s:inner}: stands around the content of a tag file. Without it, what is written in the content
 * would inherit the attributes of the tag around it: a link inside a row would lead where the row
 * leads. Inside, the names of the attributes of all portal tags mean nothing until a tag sets them.
 */
public class InnerHandler extends TagHandler {
    /** The names of the attributes of all portal tags, and of the variables inside their files. */
    public static final Set<String> ATTRIBUTES = Set.of("accept", "action", "allCount", "allHref", "asked",
            "autocomplete", "choices", "converter", "count", "current", "date", "describedBy", "disabled", "draft",
            "draftVersion", "folder", "grouped", "help", "href", "id", "immediate", "items", "kind", "label", "lang",
            "late",
            "level", "list", "maxlength", "multiple", "name", "note", "on", "optional", "options", "organisations",
            "page", "pages", "parameter", "parts", "people", "perform", "plain", "post", "primary", "readonly",
            "regarding", "rendered", "required", "rows", "shown", "title", "tone", "type", "value", "verb", "verbHref",
            "who",
            "width", "word");

    public InnerHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        VariableMapper outer = context.getVariableMapper();
        context.setVariableMapper(new Hiding(outer));
        try {
            nextHandler.apply(context, parent);
        } finally {
            context.setVariableMapper(outer);
        }
    }

    private static final class Hiding extends VariableMapper {
        private final VariableMapper outer;

        Hiding(VariableMapper outer) {
            this.outer = outer;
        }

        @Override
        public ValueExpression resolveVariable(String variable) {
            return ATTRIBUTES.contains(variable) ? null : outer.resolveVariable(variable);
        }

        @Override
        public ValueExpression setVariable(String variable, ValueExpression expression) {
            return outer.setVariable(variable, expression);
        }
    }
}
