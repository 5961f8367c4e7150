package se.samverk.notification;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

/**
 * What is to be sent to somebody by mail, before it has words. The words are {@code mail.KEY.subject} and
 * {@code mail.KEY.body} in the receiver's language; the arguments fill them and hold no personal data.
 *
 * @param to the address; one, without a name
 * @param path the one link, relative to the portal's address; may hold a one-time token
 */
public record Letter(String to, Language language, String key, List<String> arguments, String path) {
    public static final int ADDRESS_LENGTH = 254;
    public static final int PATH_LENGTH = 500;
    public static final int ARGUMENTS_LENGTH = 2000;

    private static final Pattern ADDRESS = Pattern
            .compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

    public Letter {
        Objects.requireNonNull(language);
        Objects.requireNonNull(key);
        if (!isAddress(to)) {
            throw new RuleBroken("mail.address", "to");
        }
        arguments = arguments.stream().map(one -> one.replaceAll("\\p{Cntrl}+", " ").strip()).toList();
        path = path.startsWith("/") ? path : "/" + path;
        if (path.length() > PATH_LENGTH || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("A letter links into the portal only");
        }
    }

    /** Whether something looks like one mail address: no name, no second address, no line end. */
    public static boolean isAddress(String text) {
        return text != null && text.length() <= ADDRESS_LENGTH && ADDRESS.matcher(text).matches();
    }
}
