package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import org.junit.jupiter.api.Test;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

class DomainExceptionHandlerTest {
    @Test
    void the_answer_is_found_inside_what_the_containers_wrap_around_it() {
        RuleBroken broken = new RuleBroken("report.R3", "period");
        assertThat(DomainExceptionHandler.root(new FacesException(new ELException(new EJBException("", broken)))))
                .isSameAs(broken);
    }

    @Test
    void the_outermost_answer_counts() {
        NotFound notFound = new NotFound();
        notFound.initCause(new IllegalStateException());
        assertThat(DomainExceptionHandler.root(new FacesException(notFound))).isSameAs(notFound);
    }

    @Test
    void a_refused_field_shows_what_it_was_given_and_a_ticked_box_stays_ticked() {
        assertThat(DomainExceptionHandler.shown(UIInput.class, "800101-1234")).isEqualTo("800101-1234");
        assertThat(DomainExceptionHandler.shown(UISelectMany.class, "1", "2")).isEqualTo(new String[]{"1", "2"});
        assertThat(DomainExceptionHandler.shown(UISelectBoolean.class, "on")).isEqualTo(true);
    }

    @Test
    void anything_else_is_told_by_its_innermost_cause() {
        IllegalStateException cause = new IllegalStateException("disk full");
        assertThat(DomainExceptionHandler.root(new FacesException(new EJBException(cause)))).isSameAs(cause);
    }
}
