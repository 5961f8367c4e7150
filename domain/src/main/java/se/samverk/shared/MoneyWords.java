package se.samverk.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What may stand after or before a sum of money: "kr", "tkr", "mnkr", "miljoner kronor", "mill. kr",
 * "MNOK". Points, spaces and capitals make no difference, and the words of the three languages are
 * understood in all of them, since people read each other's papers. Only "billion" is English alone:
 * in Swedish and Norwegian it is a thousand times more.
 */
final class MoneyWords {

    private static final List<String> THOUSAND = List.of("tusen", "thousand");
    private static final List<String> MILLION = List.of("miljon", "miljoner", "milj", "mn", "mln", "mill",
            "million", "millioner", "millions");
    private static final List<String> MILLIARD = List.of("miljard", "miljarder", "milliard", "milliarder", "mrd",
            "mdr", "md");
    private static final List<String> KRONOR = List.of("kr", "krona", "kronor", "krone", "kroner");
    private static final List<String> SWEDISH = List.of("sek", "svenskakronor", "svenskkrona", "svenskekroner",
            "svenskkrone", "svenskakr", "svenskekr", "swedishkronor", "swedishkroner");
    private static final List<String> NORWEGIAN = List.of("nok", "norskakronor", "norskkrona", "norskekroner",
            "norskkrone", "norskakr", "norskekr", "norwegiankroner", "norwegiankronor");
    private static final Map<String, MoneyWords> SUFFIXES = suffixes();

    private final long scale;
    private final Currency named;
    private final boolean saysMoney;
    private final boolean englishOnly;

    private MoneyWords(long scale, Currency named, boolean saysMoney, boolean englishOnly) {
        this.scale = scale;
        this.named = named;
        this.saysMoney = saysMoney;
        this.englishOnly = englishOnly;
    }

    /** What the words after a sum mean; nothing means kronor. */
    static Optional<MoneyWords> suffix(String words, Language language) {
        return Optional.ofNullable(SUFFIXES.get(compact(words)))
                .filter(meaning -> language == Language.EN || !meaning.englishOnly);
    }

    /** The currency that stands before a sum: "SEK", "NOK", "kr". */
    static Optional<MoneyWords> prefix(String word) {
        return Optional.ofNullable(SUFFIXES.get(compact(word)))
                .filter(meaning -> meaning.scale == 1 && meaning.saysMoney);
    }

    /** How many kronor one of these is. */
    long scale() {
        return scale;
    }

    /** The currency, when the words say which; "kr" does not. */
    Optional<Currency> currency() {
        return Optional.ofNullable(named);
    }

    /** Whether the words are about money at all: "miljoner" alone is not. */
    boolean saysMoney() {
        return saysMoney;
    }

    private static String compact(String words) {
        return words.replaceAll("[ .]", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, MoneyWords> suffixes() {
        var all = new HashMap<String, MoneyWords>();
        putWithCurrencies(all, List.of(""), 1, false);
        putWithCurrencies(all, THOUSAND, 1_000, false);
        putWithCurrencies(all, MILLION, 1_000_000, false);
        putWithCurrencies(all, MILLIARD, 1_000_000_000, false);
        putWithCurrencies(all, List.of("billion", "bn"), 1_000_000_000, true);
        for (var money : List.of(",-", ":-", "kr,-", "kr:-")) {
            all.put(money, new MoneyWords(1, null, true, false));
        }
        putShort(all, "t", 1_000);
        putShort(all, "k", 1_000);
        putShort(all, "m", 1_000_000);
        all.put("m", new MoneyWords(1_000_000, null, false, true));
        all.put("k", new MoneyWords(1_000, null, false, true));
        return all;
    }

    private static void putWithCurrencies(Map<String, MoneyWords> all, List<String> words, long scale,
            boolean englishOnly) {
        for (var word : words) {
            all.put(word, new MoneyWords(scale, null, false, englishOnly));
            KRONOR.forEach(kronor -> all.put(word + kronor, new MoneyWords(scale, null, true, englishOnly)));
            SWEDISH.forEach(sek -> all.put(word + sek, new MoneyWords(scale, Currency.SEK, true, englishOnly)));
            NORWEGIAN.forEach(nok -> all.put(word + nok, new MoneyWords(scale, Currency.NOK, true, englishOnly)));
        }
    }

    private static void putShort(Map<String, MoneyWords> all, String letter, long scale) {
        all.put(letter + "kr", new MoneyWords(scale, null, true, false));
        all.put(letter + "sek", new MoneyWords(scale, Currency.SEK, true, false));
        all.put(letter + "nok", new MoneyWords(scale, Currency.NOK, true, false));
    }
}
