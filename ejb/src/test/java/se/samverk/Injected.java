package se.samverk;

import java.lang.reflect.Field;

/** What the container injects, put into a bean by a test. */
public final class Injected {
    private Injected() {
    }

    /** Puts a value into a field of a bean, whoever may see the field. */
    public static void set(Object bean, String field, Object value) {
        try {
            Field injected = bean.getClass().getDeclaredField(field);
            injected.setAccessible(true);
            injected.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
