package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class RecordELResolverTest {
    private final RecordELResolver resolver = new RecordELResolver();

    record Row(SubjectRef ref, String title) {
        public String url() {
            return ref.url();
        }
    }

    private final Row row = new Row(new SubjectRef(SubjectKind.REPORT, 12), "Lägesrapport");

    @Test
    void a_component_is_read_as_a_property() {
        ELContext context = new Context();
        assertThat(resolver.getValue(context, row, "title")).isEqualTo("Lägesrapport");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.isReadOnly(context, row, "title")).isTrue();
    }

    @Test
    void what_is_no_component_is_left_to_the_resolvers_after_this_one() {
        for (Object property : new Object[]{"url", "class", "hashCode", "nothing", 1}) {
            ELContext context = new Context();
            assertThat(resolver.getValue(context, row, property)).isNull();
            assertThat(context.isPropertyResolved()).as(property.toString()).isFalse();
        }
    }

    @Test
    void what_is_no_record_is_left_to_the_resolvers_after_this_one() {
        ELContext context = new Context();
        assertThat(resolver.getValue(context, row.ref(), "id")).isNull();
        assertThat(resolver.getValue(context, null, "title")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
