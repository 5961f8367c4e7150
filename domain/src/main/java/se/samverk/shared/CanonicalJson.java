package se.samverk.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one form in which approved and published content is sealed: JSON whose bytes follow from the
 * content alone. Members stand in the order of their names, there is no white space, only what JSON
 * demands is escaped, and a member without a value is left out. Values are text, whole numbers, true
 * and false, lists and objects; decimals and dates are written as text.
 *
 * <p>What {@link #write} wrote, {@link #read} reads back: objects as {@link TreeMap}, numbers as
 * {@link Long}.
 */
public final class CanonicalJson {
    private static final int DEEPEST = 64;

    private final String text;
    private int position;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /** The canonical text of an object. */
    public static String write(Map<String, ?> object) {
        StringBuilder out = new StringBuilder();
        append(out, object);
        return out.toString();
    }

    /**
     * Reads a canonical text.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static Map<String, Object> read(String canonical) {
        CanonicalJson reader = new CanonicalJson(canonical);
        Map<String, Object> object = reader.object(0);
        if (reader.position != canonical.length()) {
            throw reader.malformed();
        }
        return object;
    }

    private static void append(StringBuilder out, Object value) {
        if (value instanceof Map<?, ?> object) {
            appendObject(out, object);
        } else if (value instanceof Collection<?> list) {
            char before = '[';
            for (Object element : list) {
                append(out.append(before), element);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof CharSequence || value instanceof Enum) {
            appendText(out, value.toString());
        } else {
            throw new IllegalArgumentException("not a canonical value: " + value);
        }
    }

    private static void appendObject(StringBuilder out, Map<?, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> {
            if (value != null) {
                sorted.put((String) name, value);
            }
        });
        char before = '{';
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            appendText(out.append(before), member.getKey());
            append(out.append(':'), member.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void appendText(StringBuilder out, String value) {
        out.append('"');
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw malformed();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new TreeMap<>();
        take('{');
        while (peek() != '}') {
            if (!object.isEmpty()) {
                take(',');
            }
            String name = string();
            take(':');
            object.put(name, value(depth + 1));
        }
        take('}');
        return object;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!list.isEmpty()) {
                take(',');
            }
            list.add(value(depth + 1));
        }
        take(']');
        return list;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        take('"');
        while (peek() != '"') {
            char c = next();
            value.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return value.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(next(), 16);
                    if (digit < 0) {
                        throw malformed();
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> throw malformed();
        };
    }

    private Long number() {
        int start = position;
        while (position < text.length() && "-0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        try {
            return Long.valueOf(text.substring(start, position));
        } catch (NumberFormatException notANumber) {
            throw malformed();
        }
    }

    private Boolean word(String word, Boolean meaning) {
        if (!text.startsWith(word, position)) {
            throw malformed();
        }
        position += word.length();
        return meaning;
    }

    private void take(char expected) {
        if (next() != expected) {
            throw malformed();
        }
    }

    private char next() {
        char c = peek();
        position++;
        return c;
    }

    private char peek() {
        if (position >= text.length()) {
            throw malformed();
        }
        return text.charAt(position);
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("not canonical JSON at position " + position);
    }
}
