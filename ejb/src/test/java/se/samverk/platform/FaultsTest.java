package se.samverk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void the_innermost_cause_and_where_it_arose_are_told_and_not_its_words() {
        Throwable wrapped = new IllegalStateException(new RuntimeException(new ArithmeticException("a secret")));
        assertThat(Faults.kind(wrapped)).isEqualTo(
                "ArithmeticException (FaultsTest.the_innermost_cause_and_where_it_arose_are_told_and_not_its_words)");
    }

    @Test
    void a_fault_that_arose_elsewhere_is_told_by_its_kind() {
        Exception elsewhere = new Exception();
        elsewhere.setStackTrace(new StackTraceElement[0]);
        assertThat(Faults.kind(elsewhere)).isEqualTo("Exception");
    }
}
