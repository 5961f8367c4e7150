package se.samverk.extractor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/**
 * How a number in a cell is meant: as a number, as a day, or as digits with zeros before and dashes
 * between, as numbers in registers are. How many decimals or which currency is shown does not matter.
 */
record NumberFormat(boolean day, String digits) {
    static final NumberFormat PLAIN = new NumberFormat(false, "");

    private static final Pattern DIGITS = Pattern.compile("0[0 -]*0");
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern DAY = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;
    private static final long LAST_DAY = 2_958_465;
    private static final int MINUTES = 1440;

    static NumberFormat of(String id, String code) {
        boolean builtIn = switch (id) {
            case "14", "15", "16", "17", "22", "27", "30", "36", "50", "57" -> true;
            default -> false;
        };
        String plain = code.replace("\\", "").replace("\"", "");
        if (DIGITS.matcher(plain).matches()) {
            return new NumberFormat(false, plain);
        }
        return builtIn || DAY.matcher(NOT_SHOWN.matcher(code).replaceAll("")).find()
                ? new NumberFormat(true, "")
                : PLAIN;
    }

    /** The number as text; what is no number stays as it is. */
    String write(String value, boolean since1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException none) {
            return value;
        }
        if (number.precision() > LONGEST || Math.abs((long) number.scale()) > LONGEST) {
            return value;
        }
        if (day && number.signum() >= 0 && number.longValue() <= LAST_DAY) {
            return date(number, since1904);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        String text = stripped.signum() == 0 ? "0" : stripped.toPlainString();
        return digits.isEmpty() || stripped.scale() > 0 || stripped.signum() < 0 ? text : spread(text);
    }

    private static String date(BigDecimal number, boolean since1904) {
        long days = number.longValue();
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        LocalDate date = first.plusDays(!since1904 && days < 60 ? days + 1 : days);
        int minutes = number.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(MINUTES))
                .setScale(0, RoundingMode.HALF_UP).intValue();
        if (minutes == 0) {
            return date.toString();
        }
        LocalDateTime moment = date.atStartOfDay().plusMinutes(minutes);
        return moment.toString().replace('T', ' ');
    }

    /** 5560360793 in the format 000000-0000 is 556036-0793. */
    private String spread(String number) {
        long places = digits.chars().filter(c -> c == '0').count();
        String padded = "0".repeat((int) Math.max(0, places - number.length())) + number;
        if (padded.length() > places) {
            return number;
        }
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (char c : digits.toCharArray()) {
            text.append(c == '0' ? padded.charAt(next++) : c);
        }
        return text.toString();
    }
}
