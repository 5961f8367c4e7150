package se.samverk.organisation;

import se.samverk.shared.Luhn;
import se.samverk.shared.RuleBroken;

/**
 * The number under which a country's register knows an organisation: in Sweden ten digits, written
 * {@code 123456-7897}, of which the last agrees with the others by the Luhn rule; in Norway nine, by
 * modulus 11.
 */
public final class OrganisationNumber {
    private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};

    private OrganisationNumber() {
    }

    /** The number as it is kept; null when nothing is given. */
    public static String checked(Country country, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.replaceAll("[\\s\\u00a0-]", "");
        boolean right = switch (country) {
            case SE -> (digits = digits.replaceFirst("^16(?=[0-9]{10}$)", "")).matches("[0-9]{2}[2-9][0-9]{7}")
                    && Luhn.holds(digits);
            case NO -> digits.matches("[89][0-9]{8}") && modulus11(digits);
        };
        if (!right) {
            throw new RuleBroken("organisation.numberWrong." + country, "number", typed.strip());
        }
        return country == Country.SE ? digits.substring(0, 6) + "-" + digits.substring(6) : digits;
    }

    private static boolean modulus11(String digits) {
        int sum = 0;
        for (int i = 0; i < NORWEGIAN.length; i++) {
            sum += (digits.charAt(i) - '0') * NORWEGIAN[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(NORWEGIAN.length) - '0';
    }
}
