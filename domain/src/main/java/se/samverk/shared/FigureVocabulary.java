package se.samverk.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@link FigureScan} needs to know of one language, made ready from {@link ValueWords}. */
final class FigureVocabulary {

    // Before the vocabularies, which need them.
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<Language, FigureVocabulary> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            BY_LANGUAGE.put(language, new FigureVocabulary(language));
        }
    }

    private final Language language;
    private final ValueWords words;
    private final Map<String, Unit> nouns = new HashMap<>();
    private final Map<String, Unit> compoundEndings = new HashMap<>();
    private final Map<String, Qualifier> qualifiers = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, Long> scales = new HashMap<>();
    private final Set<String> verbs;
    private final Set<String> noNouns;
    private final Set<String> adjectives;
    private final Set<String> beforeYear;
    private final Set<String> percentSigns;
    private final Pattern number;
    private final Pattern qualifierBefore;
    private final Pattern qualifierAtStart;
    private final Pattern share;
    private final Pattern rangeMark;
    private final Pattern betweenBefore;
    private final Pattern and;
    private final Pattern fromBefore;
    private final Pattern of;
    private final List<Pattern> notFigures;

    private FigureVocabulary(Language language) {
        this.language = language;
        words = ValueWords.of(language);
        readNouns();
        readQualifiers();
        readNumbers();
        verbs = set("read.verbs");
        noNouns = set("read.noNouns");
        adjectives = set("read.adjectives");
        beforeYear = set("read.beforeYear");
        percentSigns = set("read.PERCENT");
        var digits = digits();
        number = Pattern.compile("(?<![\\p{L}\\d.,:/_+\\-\u2212\u2013])(?:(?<digits>" + digits
                + ")(?![.,:/]?\\d)|(?<word>" + anyOf(numbers.keySet()) + ")(?![\\p{L}\\d-])|(?:" + any("read.one")
                + ")(?= (?:" + anyOf(scales.keySet()) + ")(?!\\p{L})))");
        qualifierBefore = Pattern.compile("(?<![\\p{L}\\d])(" + anyOf(qualifiers.keySet()) + ") *$");
        qualifierAtStart = Pattern.compile("(?:" + anyOf(qualifiers.keySet()) + ")\\h+");
        share = Pattern.compile("(?<!\\p{L})(?:(?:" + any("read.oneIn") + ") (?<ordinal>"
                + anyOf(words.parts("read.ordinals")) + ")" + (words.wordList("read.oneInNumber").isEmpty()
                        ? ""
                        : "|(?:" + any("read.oneInNumber") + ") (?<one>" + anyOf(numbers.keySet()) + "|\\d{1,3})")
                + ")(?![\\p{L}\\d])");
        rangeMark = Pattern.compile(" ?[\u2013\u2014-] ?| (?:" + any("read.range") + ") ");
        betweenBefore = before("read.between");
        and = Pattern.compile(" (?:" + any("read.and") + ") ");
        fromBefore = before("read.from");
        of = Pattern.compile(" (?:" + any("read.of") + ") (?:(?:de|the) )?");
        notFigures = notFigures();
    }

    static FigureVocabulary of(Language language) {
        return BY_LANGUAGE.get(language);
    }

    private void readNouns() {
        for (var unit : Unit.values()) {
            if (unit == Unit.SEK || unit == Unit.NOK || unit == Unit.PERCENT) {
                continue;
            }
            for (var noun : words.wordList("read." + unit)) {
                if (noun.startsWith("*")) {
                    compoundEndings.put(noun.substring(1), unit);
                    nouns.put(noun.substring(1), unit);
                } else {
                    nouns.put(noun, unit);
                }
            }
        }
    }

    private void readQualifiers() {
        for (var qualifier : Qualifier.values()) {
            if (qualifier != Qualifier.EXACT) {
                words.wordList("read." + qualifier).forEach(word -> qualifiers.put(word, qualifier));
            }
        }
    }

    private void readNumbers() {
        var fromTwo = words.parts("read.numbers");
        for (int i = 0; i < fromTwo.size(); i++) {
            numbers.put(fromTwo.get(i), BigDecimal.valueOf(i + 2L));
        }
        words.wordList("read.thousand").forEach(word -> scales.put(word, 1_000L));
        words.wordList("read.million").forEach(word -> scales.put(word, 1_000_000L));
        words.wordList("read.milliard").forEach(word -> scales.put(word, 1_000_000_000L));
        words.wordList("read.half").forEach(word -> numbers.put(word, HALF));
    }

    private String digits() {
        var groupsBySpace = "\\d{1,3}(?: \\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?";
        var groupsByPoint = "\\d{1,3}(?:\\.\\d{3})+(?!\\d)(?:,\\d+)?";
        var groupsByComma = "\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?";
        var plain = "\\d+(?:[.,]\\d+)?";
        return String.join("|", groupsBySpace, language == Language.EN ? groupsByComma : groupsByPoint, plain);
    }

    private List<Pattern> notFigures() {
        var months = words.parts("months").stream().map(month -> month.toLowerCase(language.locale()))
                .collect(Collectors.toCollection(HashSet::new));
        months.addAll(words.wordList("read.monthsShort"));
        var month = "(?:" + anyOf(months) + ")\\.?(?!\\p{L})";
        var year = "(?:19|20)\\d{2}";
        var list = "(?: ?(?:[\u2013,-]|" + any("read.and") + "|" + any("read.range") + ") ?\\d{1,4}(?!\\d))*";
        var time = "(?:[01]?\\d|2[0-4])[:.][0-5]\\d";
        var all = new ArrayList<Pattern>();
        for (var pattern : List.of("\\[\\d{1,3}]", // footnote marks
                "(?:(?<!\\w)\\w{1,10}://|www\\.)\\S*|(?<![^\\s@])[^\\s@]{1,64}@\\S+", // addresses
                "(?<![\\p{L}\\d])[\\p{L}]++\\d[\\p{L}\\d]*", // P12, W37
                "\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})(?!\\d)", // 21.10.2015
                "(?<!\\d)\\d{1,2}\\.?(?: ?[\u2013-] ?\\d{1,2}\\.?)? " + month + "(?: " + year + ")?",
                "(?<!\\p{L})" + month + " " + year, //
                year + " ?[\u2013/-] ?(?:" + year + "|\\d{2})(?!\\d)", // 2018–2020
                "(?<!\\p{L})(?:" + any("read.weeks") + ") ?\\d{1,2}(?!\\d)" + list,
                "(?<!\\p{L})(?:" + any("read.references") + ") ?\\d+(?!\\d)" + list, //
                "\u00a7 ?\\d+|(?<!\\d)\\d{1,4}(?: \\p{L})? ?(?:\u00a7|kap(?!\\p{L}))", //
                "(?<!\\p{L})(?:" + any("read.clock")
                        + ") ?\\d{1,2}(?:[:.]\\d{2})?(?: ?[\u2013-] ?\\d{1,2}(?:[:.]\\d{2})?)?",
                "(?<!\\d)" + time + " ?[\u2013-] ?" + time + "(?!\\d)", //
                "(?<!\\d)(?<!\\d[ .,])(?:\\+\\d{2} ?|0)\\d{1,3}[- ]?\\d[\\d ]{3,}\\d", // telephone
                "(?<!\\d)\\d{6,8} ?[-+] ?\\d{4}(?!\\d)|(?<!\\d)\\d{6} \\d{5}(?!\\d)|\\d{9,}", // personal numbers
                "(?<!\\d)(?<!\\d[ .,])0\\d+")) {
            all.add(Pattern.compile(pattern));
        }
        if (language == Language.EN) {
            all.add(Pattern.compile("(?<!\\p{L})" + month + " \\d{1,2}(?:, ?" + year + "|(?! \\p{L})(?!\\d))"));
        }
        return List.copyOf(all);
    }

    Pattern number() {
        return number;
    }

    Pattern share() {
        return share;
    }

    Pattern qualifierBefore() {
        return qualifierBefore;
    }

    Pattern rangeMark() {
        return rangeMark;
    }

    Pattern betweenBefore() {
        return betweenBefore;
    }

    Pattern and() {
        return and;
    }

    Pattern fromBefore() {
        return fromBefore;
    }

    Pattern of() {
        return of;
    }

    List<Pattern> notFiguresPatterns() {
        return notFigures;
    }

    Qualifier qualifier(String word) {
        return qualifiers.get(word);
    }

    Optional<Unit> unit(String noun) {
        var known = nouns.get(noun);
        if (known != null) {
            return Optional.of(known);
        }
        return compoundEndings.keySet().stream()
                .filter(ending -> noun.length() > ending.length() + 1 && noun.endsWith(ending))
                .max(Comparator.comparingInt(String::length)).map(compoundEndings::get);
    }

    /** The value of a number word; one for "en" and its like. */
    BigDecimal numberWord(String word) {
        return numbers.getOrDefault(word, BigDecimal.ONE);
    }

    /** How many "miljoner" is; empty for other words. */
    Optional<Long> scale(String word) {
        return Optional.ofNullable(scales.get(word));
    }

    boolean isPercent(String word) {
        return percentSigns.contains(word);
    }

    /** The words before a number that say how it is meant, as they begin a wording: "ca" of "ca 600 personer". */
    String qualifiersAtStart(String wording) {
        var rest = wording.toLowerCase(language.locale());
        var end = 0;
        var said = qualifierAtStart.matcher(rest);
        while (said.region(end, rest.length()).lookingAt()) {
            end = said.end();
        }
        return rest.substring(0, end).strip();
    }

    /** What every second, third, fifth … is in per cent. */
    BigDecimal percentOfOneIn(BigDecimal number) {
        return HUNDRED.divide(number, Quantity.SCALE, RoundingMode.HALF_UP);
    }

    BigDecimal ordinal(String word) {
        return BigDecimal.valueOf(words.parts("read.ordinals").indexOf(word) + 2L);
    }

    boolean isVerb(String word) {
        return verbs.contains(word) || language == Language.SV && word.matches(".+(?:ade|ades|dde|ddes|erar)")
                || language == Language.NB && word.matches(".+erer(?:te)?");
    }

    boolean isFunctionWord(String word) {
        return noNouns.contains(word);
    }

    boolean standsBeforeYear(String word) {
        return beforeYear.contains(word);
    }

    /** Whether the word may describe the noun that follows it. */
    boolean isAdjective(String word) {
        return adjectives.contains(word) || switch (language) {
            case SV -> word.endsWith("a") || word.endsWith("e") && !word.endsWith("are");
            case NB -> word.endsWith("e") && !word.endsWith("ere");
            case EN -> !word.endsWith("s");
        };
    }

    /** Whether an unknown word can be the plural noun that digits count. */
    boolean mayBeNoun(String word) {
        return word.length() > 2 && switch (language) {
            case SV -> !word.matches(".+(?:te|tes|as|ats|its|vis|ligt|ligen)");
            case NB -> !word.matches(".+(?:te|de|ert|et|vis)");
            case EN -> word.endsWith("s") && !word.endsWith("ss");
        };
    }

    /** Whether an unknown word has a plural ending, which a number in words asks for. */
    boolean hasPluralEnding(String word) {
        return switch (language) {
            case SV -> word.matches(".+(?:or|ar|er)");
            case NB -> word.endsWith("er") || word.endsWith("ere");
            case EN -> word.endsWith("s");
        };
    }

    private Set<String> set(String key) {
        return Set.copyOf(new HashSet<>(words.wordList(key)));
    }

    private Pattern before(String key) {
        return Pattern.compile("(?<!\\p{L})(?:" + any(key) + ") *$");
    }

    private String any(String key) {
        return anyOf(words.wordList(key));
    }

    /** The longest first, since an alternation takes the first that fits. */
    private static String anyOf(Collection<String> alternatives) {
        return alternatives.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
