package se.samverk.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One reading of one text by {@link FigureRecogniser}. */
final class FigureScan {

    private static final Pattern WORD = Pattern.compile(" *(?<word>\\p{L}[\\p{L}-]*)");
    private static final Pattern LAST_WORD = Pattern.compile("(?<word>[\\p{L}][\\p{L}.-]*) *$");
    private static final Pattern PERCENT = Pattern.compile(" *(?<word>%|per cent(?!\\p{L})|\\p{L}+)");
    private static final Pattern MONEY_BEFORE = Pattern.compile("(?<![\\p{L}\\d])(?<word>sek|nok|kr\\.?) ?$");
    private static final Pattern MONEY_WORD = Pattern.compile(" ?(?:\\p{L}+|[,:]-)\\.?");
    private static final Pattern WITH_HYPHENS = Pattern
            .compile("(?<![\\p{L}\\d])[\\p{L}\\d]++(?:[/:_-][\\p{L}\\d]++)++");
    private static final Pattern SHORT_RANGE = Pattern.compile("(?!0|(?:19|20)\\d\\d-)\\d{1,4}-\\d{1,4}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
    private static final Pattern NOTE = Pattern
            .compile(" ?\\((?<note>\\p{L}[^()\n]{0," + (Quantity.NOTE_LENGTH - 1) + "})\\)");
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");
    private static final int WORDS_TO_NOUN = 3;
    private static final int WORDS_IN_PHRASE = 5;
    private static final int LONGEST_PHRASE = 80;
    private static final int LOOK_BACK = 80;

    private final String text;
    /** The text in small letters and with one kind of space, character for character as long. */
    private final String plain;
    private final Language language;
    private final Currency home;
    private final FigureVocabulary words;
    private final BitSet taken = new BitSet();
    private final List<RecognisedFigure> found = new ArrayList<>();

    FigureScan(String text, Language language, Currency home) {
        this.text = text == null ? "" : text;
        this.plain = plain(this.text);
        this.language = language;
        this.home = home;
        this.words = FigureVocabulary.of(language);
    }

    List<RecognisedFigure> figures() {
        takeWhatIsNoFigure();
        findShares();
        var number = words.number().matcher(plain);
        var next = 0;
        while (next < plain.length() && number.find(next)) {
            next = number.end();
            if (isFree(number.start(), number.end())) {
                var figure = figureAt(numberAt(number));
                if (figure.isPresent()) {
                    found.add(figure.get());
                    take(figure.get().start(), figure.get().end());
                    next = figure.get().end();
                }
            }
        }
        found.sort(Comparator.comparingInt(RecognisedFigure::start));
        return List.copyOf(found);
    }

    /** A number where it stands; digits are kept as text until it is known what they count. */
    private record Numeral(int start, int end, String digits, BigDecimal word) {

        boolean isYear() {
            return digits != null && YEAR.matcher(digits).matches();
        }
    }

    /** A noun with what describes it: from where it starts after the number. */
    private record Noun(int start, int end, int wordStart, Unit unit) {
    }

    private record Said(int start, Qualifier qualifier) {
    }

    // What is no figure

    private void takeWhatIsNoFigure() {
        for (var pattern : words.notFiguresPatterns()) {
            var hit = pattern.matcher(plain);
            while (hit.find()) {
                take(hit.start(), hit.end());
            }
        }
        var hit = WITH_HYPHENS.matcher(plain);
        while (hit.find()) {
            if (hit.group().chars().anyMatch(Character::isDigit) && !SHORT_RANGE.matcher(hit.group()).matches()) {
                take(hit.start(), hit.end());
            }
        }
    }

    private void take(int start, int end) {
        taken.set(start, end);
    }

    private boolean isFree(int start, int end) {
        var firstTaken = taken.nextSetBit(start);
        return firstTaken < 0 || firstTaken >= end;
    }

    // Every fifth

    private void findShares() {
        var share = words.share().matcher(plain);
        while (share.find()) {
            var next = wordAt(share.end());
            if (next.isPresent() && isTime(next.get().group("word")) || !isFree(share.start(), share.end())) {
                continue;
            }
            var oneIn = oneIn(share);
            if (oneIn.compareTo(BigDecimal.ONE) <= 0) {
                continue;
            }
            var percent = words.percentOfOneIn(oneIn);
            var isRounded = percent.multiply(oneIn).compareTo(BigDecimal.valueOf(100)) != 0;
            var said = qualifierBefore(share.start());
            var qualifier = isRounded && said.qualifier() == Qualifier.EXACT ? Qualifier.APPROX : said.qualifier();
            var quantity = Quantity.of(percent, Unit.PERCENT, qualifier);
            add(said.start(), share.end(), phraseAfter(behindNote(share.end()), said.start()), quantity, "%");
        }
    }

    private BigDecimal oneIn(Matcher share) {
        if (share.group("ordinal") != null) {
            return words.ordinal(share.group("ordinal"));
        }
        var number = share.group("one");
        return Character.isDigit(number.charAt(0)) ? new BigDecimal(number) : words.numberWord(number);
    }

    private boolean isTime(String word) {
        return word.startsWith("gång") || word.startsWith("gang") || words.unit(word).map(unit -> switch (unit) {
            case HOUR, DAY, WEEK, MONTH, YEAR -> true;
            default -> false;
        }).orElse(false);
    }

    private void add(int start, int end, String phrase, Quantity quantity, String unitText) {
        found.add(figure(start, end, phrase, quantity, unitText));
        take(start, end);
    }

    // Numbers

    private Numeral numberAt(Matcher match) {
        var digits = match.group("digits");
        return new Numeral(match.start(), match.end(), digits, digits == null ? words.numberWord(match.group()) : null);
    }

    private Optional<RecognisedFigure> figureAt(Numeral first) {
        var second = upperEnd(first);
        var end = second.map(Numeral::end).orElse(first.end());
        var start = second.isPresent() ? betweenStart(first.start()) : first.start();
        var before = MONEY_BEFORE.matcher(lookBack(start));
        if (before.find()) {
            var currencyStart = start - (before.regionEnd() - before.start());
            // Free: the word may belong to the sum before it, "60 000 kr. 20 personer".
            if (isFree(currencyStart, start)) {
                return money(first, second, currencyStart, text.substring(currencyStart, start).strip(),
                        moneyEnd(end, false));
            }
        }
        var moneyEnd = moneyEnd(end, true);
        if (moneyEnd > end) {
            return money(first, second, start, "", moneyEnd);
        }
        return percent(first, second, start, end).or(() -> counted(first, second, start, end));
    }

    /** The second number of "2–10", "2 till 10" or "mellan 2 och 10". */
    private Optional<Numeral> upperEnd(Numeral first) {
        var mark = words.rangeMark().matcher(plain).region(first.end(), plain.length());
        var and = words.and().matcher(plain).region(first.end(), plain.length());
        int secondStart;
        if (mark.lookingAt()) {
            var tellsOfChange = Character.isLetter(mark.group().strip().charAt(0))
                    && words.fromBefore().matcher(lookBack(first.start())).find();
            if (tellsOfChange) {
                return Optional.empty();
            }
            secondStart = mark.end();
        } else if (and.lookingAt() && words.betweenBefore().matcher(lookBack(first.start())).find()) {
            secondStart = and.end();
        } else {
            return Optional.empty();
        }
        // The region's bounds hide the dash, which elsewhere no number may follow.
        var second = words.number().matcher(plain).region(secondStart, plain.length());
        return second.lookingAt() && isFree(secondStart, second.end())
                ? Optional.of(numberAt(second))
                : Optional.empty();
    }

    private int betweenStart(int start) {
        var between = words.betweenBefore().matcher(lookBack(start));
        return between.find() ? start - (between.regionEnd() - between.start()) : start;
    }

    private Optional<BigDecimal> value(Numeral number, Unit unit) {
        if (number.digits() == null) {
            return Optional.of(number.word());
        }
        if (unit.countsThings() && THOUSANDS.matcher(number.digits()).matches()) {
            return Optional.of(new BigDecimal(number.digits().replaceAll("[.,]", "")));
        }
        return value(number, NumberParser.Purpose.COUNT);
    }

    private Optional<BigDecimal> value(Numeral number, NumberParser.Purpose purpose) {
        if (number.digits() == null) {
            return Optional.of(number.word());
        }
        try {
            return Optional.of(NumberParser.read(number.digits(), language, purpose));
        } catch (NumberParser.Unreadable ambiguous) {
            return Optional.empty();
        }
    }

    // Money

    /** Where the words about money after a number end; the number's own end when there are none. */
    private int moneyEnd(int numberEnd, boolean mustSayMoney) {
        var longest = numberEnd;
        var word = MONEY_WORD.matcher(plain);
        var at = numberEnd;
        for (int i = 0; i < WORDS_TO_NOUN && word.region(at, plain.length()).lookingAt(); i++) {
            at = word.end();
            var last = plain.charAt(at - 1) == '.' ? at - 1 : at;
            var meaning = MoneyWords.suffix(plain.substring(numberEnd, last), language);
            if (meaning.isPresent() && (!mustSayMoney || meaning.get().saysMoney())) {
                longest = last;
            }
        }
        return longest;
    }

    private Optional<RecognisedFigure> money(Numeral first, Optional<Numeral> second, int start, String before,
            int end) {
        var numberEnd = second.map(Numeral::end).orElse(first.end());
        var suffix = plain.substring(numberEnd, end);
        var meaning = MoneyWords.suffix(suffix, language).orElseThrow();
        var currency = currency(before, suffix, meaning);
        var said = qualifierBefore(start);
        var purpose = meaning.scale() == 1 ? NumberParser.Purpose.WHOLE_MONEY : NumberParser.Purpose.SCALED_MONEY;
        var unitText = text.substring(numberEnd, end).strip();
        var shown = unitText.isEmpty() ? before : unitText;
        if (second.isPresent()) {
            return range(value(first, purpose), value(second.get(), purpose), meaning.scale(),
                    currency == Currency.SEK ? Unit.SEK : Unit.NOK, said.qualifier())
                    .map(quantity -> figure(said.start(), end, moneyPhrase(said.start(), end), quantity, shown));
        }
        return value(first, purpose).flatMap(number -> exactMoney(number, meaning.scale(), currency))
                .map(sum -> new RecognisedFigure(said.start(), end, text.substring(said.start(), end),
                        moneyPhrase(said.start(), end), null, sum, said.qualifier(), shown));
    }

    private Currency currency(String before, String suffix, MoneyWords meaning) {
        var named = meaning.currency().or(() -> MoneyWords.prefix(before).flatMap(MoneyWords::currency));
        if (named.isPresent()) {
            return named.get();
        }
        if (suffix.endsWith("kronor") || suffix.endsWith("krona")) {
            return Currency.SEK;
        }
        return suffix.endsWith("kroner") || suffix.endsWith("krone") ? Currency.NOK : home;
    }

    private static Optional<Money> exactMoney(BigDecimal number, long scale, Currency currency) {
        var minor = number.multiply(BigDecimal.valueOf(scale)).movePointRight(2).stripTrailingZeros();
        if (minor.scale() > 0 || minor.compareTo(BigDecimal.valueOf(Money.MAX_MINOR)) > 0) {
            return Optional.empty();
        }
        return Optional.of(Money.ofMinor(minor.longValueExact(), currency));
    }

    private String moneyPhrase(int start, int end) {
        var before = phraseBefore(start);
        return before.isEmpty() ? phraseAfter(end, start) : before;
    }

    // Per cent

    private Optional<RecognisedFigure> percent(Numeral first, Optional<Numeral> second, int start, int numberEnd) {
        var sign = PERCENT.matcher(plain).region(numberEnd, plain.length());
        if (!sign.lookingAt() || !words.isPercent(sign.group("word"))) {
            return Optional.empty();
        }
        var said = qualifierBefore(start);
        var quantity = second.isPresent()
                ? range(value(first, Unit.PERCENT), value(second.get(), Unit.PERCENT), 1, Unit.PERCENT,
                        said.qualifier())
                : single(value(first, Unit.PERCENT), 1, Unit.PERCENT, said.qualifier());
        return quantity.map(
                percent -> figure(said.start(), sign.end(), phraseAfter(behindNote(sign.end()), said.start()), percent,
                        sign.group("word")));
    }

    // Things that are counted

    private Optional<RecognisedFigure> counted(Numeral first, Optional<Numeral> second, int start, int numberEnd) {
        var scaleWord = wordAt(numberEnd).filter(word -> words.scale(word.group("word")).isPresent());
        var scale = scaleWord.flatMap(word -> words.scale(word.group("word"))).orElse(1L);
        var afterScale = scaleWord.map(Matcher::end).orElse(numberEnd);
        var inWords = first.digits() == null && scaleWord.isEmpty();
        var noun = nounAfter(afterNumberOfAll(afterScale), inWords);
        if (noun.isEmpty()) {
            return Optional.empty();
        }
        var said = qualifierBefore(start);
        if (!isCounted(first, said, noun.get())) {
            return Optional.empty();
        }
        var unit = noun.get().unit();
        var quantity = second.isPresent()
                ? range(value(first, unit), value(second.get(), unit), scale, unit, said.qualifier())
                : single(value(first, unit), scale, unit, said.qualifier());
        var end = noun.get().end();
        return quantity.map(counted -> figure(said.start(), end,
                phrase(text.substring(noun.get().start(), end), behindNote(end)), counted,
                text.substring(noun.get().wordStart(), end)));
    }

    /** Behind "av 5" in "3 av 5 kommuner". */
    private int afterNumberOfAll(int at) {
        var of = words.of().matcher(plain).region(at, plain.length());
        if (!of.lookingAt()) {
            return at;
        }
        var all = words.number().matcher(plain).region(of.end(), plain.length());
        return all.lookingAt() ? all.end() : at;
    }

    private Optional<Noun> nounAfter(int numberEnd, boolean inWords) {
        var at = numberEnd;
        var start = -1;
        for (int i = 0; i < WORDS_TO_NOUN; i++) {
            var next = wordAt(at);
            if (next.isEmpty() || i == 0 && isAttached(numberEnd, next.get())) {
                return Optional.empty();
            }
            var match = next.get();
            var word = match.group("word");
            start = start < 0 ? match.start("word") : start;
            var known = known(match);
            if (known.isPresent()) {
                return Optional.of(new Noun(start, known.get().end(), known.get().wordStart(), known.get().unit()));
            }
            if (words.isVerb(word) || words.isFunctionWord(word)) {
                return Optional.empty();
            }
            if (!words.isAdjective(word)) {
                return isOtherNoun(match, inWords)
                        ? Optional.of(new Noun(start, match.end(), match.start("word"), Unit.OTHER))
                        : Optional.empty();
            }
            at = match.end();
        }
        return Optional.empty();
    }

    /** "20 unga personer" ends at the second of its two nouns, "focus areas" are two words. */
    private Optional<Noun> known(Matcher match) {
        var word = match.group("word");
        var next = wordAt(match.end());
        if (next.isPresent()) {
            var both = words.unit(word + " " + next.get().group("word"));
            if (both.isPresent()) {
                return Optional.of(new Noun(match.start("word"), next.get().end(), match.start("word"), both.get()));
            }
        }
        return words.unit(word).map(unit -> {
            var furtherUnit = next.flatMap(further -> words.unit(further.group("word")));
            return furtherUnit.filter(unit::equals).isPresent()
                    ? new Noun(match.start("word"), next.get().end(), next.get().start("word"), unit)
                    : new Noun(match.start("word"), match.end(), match.start("word"), unit);
        });
    }

    private boolean isAttached(int numberEnd, Matcher word) {
        return word.start("word") == numberEnd && !words.unit(word.group("word")).equals(Optional.of(Unit.HP));
    }

    private boolean isOtherNoun(Matcher match, boolean inWords) {
        var word = match.group("word");
        var isName = Character.isUpperCase(text.charAt(match.start("word")));
        return !isName && words.mayBeNoun(word) && (!inWords || words.hasPluralEnding(word));
    }

    /** Whether the number counts the noun, and is not a year, a heading's number or part of a name. */
    private boolean isCounted(Numeral number, Said said, Noun noun) {
        if (said.qualifier() != Qualifier.EXACT) {
            return true;
        }
        if (isHeading(number, noun)) {
            return false;
        }
        var before = LAST_WORD.matcher(lookBack(number.start()));
        var hasWordBefore = before.find();
        if (number.isYear()) {
            return noun.unit().countsThings() && !(hasWordBefore && words.standsBeforeYear(before.group("word")));
        }
        return noun.unit() != Unit.OTHER || number.digits() == null || !hasWordBefore
                || !isNameInSentence(number.start() - (before.regionEnd() - before.start()));
    }

    /** "2 Deltagare" at the start of a line. */
    private boolean isHeading(Numeral number, Noun noun) {
        var lineStart = plain.lastIndexOf('\n', number.start()) + 1;
        return plain.substring(lineStart, number.start()).isBlank() && number.digits() != null
                && noun.start() + 1 < text.length() && Character.isUpperCase(text.charAt(noun.start()))
                && Character.isLowerCase(text.charAt(noun.start() + 1));
    }

    /** "Kafe 103": a capital letter that does not begin a sentence. */
    private boolean isNameInSentence(int wordStart) {
        if (!Character.isUpperCase(text.charAt(wordStart))) {
            return false;
        }
        var before = wordStart - 1;
        while (before >= 0 && plain.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && ".!?:\n".indexOf(plain.charAt(before)) < 0;
    }

    // Values

    private static Optional<Quantity> single(Optional<BigDecimal> number, long scale, Unit unit, Qualifier qualifier) {
        return number.map(value -> value.multiply(BigDecimal.valueOf(scale))).filter(FigureScan::canBeKept)
                .map(value -> Quantity.of(value, unit, qualifier));
    }

    private static Optional<Quantity> range(Optional<BigDecimal> from, Optional<BigDecimal> to, long scale, Unit unit,
            Qualifier qualifier) {
        if (from.isEmpty() || to.isEmpty() || to.get().compareTo(from.get()) <= 0) {
            return Optional.empty();
        }
        var factor = BigDecimal.valueOf(scale);
        var lower = from.get().multiply(factor);
        var upper = to.get().multiply(factor);
        return canBeKept(lower) && canBeKept(upper)
                ? Optional.of(Quantity.range(lower, upper, unit, qualifier))
                : Optional.empty();
    }

    private static boolean canBeKept(BigDecimal number) {
        return number.compareTo(LARGEST) <= 0 && number.stripTrailingZeros().scale() <= Quantity.SCALE;
    }

    private RecognisedFigure figure(int start, int end, String phrase, Quantity quantity, String unitText) {
        return new RecognisedFigure(start, end, text.substring(start, end), phrase, quantity.withNote(noteAt(end)),
                null, quantity.qualifier(), unitText);
    }

    /** What stands in parentheses behind a figure: "1 300 besök (ej unika besökare)"; null for nothing. */
    private String noteAt(int end) {
        var note = NOTE.matcher(plain).region(end, plain.length());
        return note.lookingAt() ? text.substring(note.start("note"), note.end("note")) : null;
    }

    private int behindNote(int end) {
        var note = NOTE.matcher(plain).region(end, plain.length());
        return note.lookingAt() ? note.end() : end;
    }

    /** The qualifiers that stand before a number; of "högst ca" the limit counts. */
    private Said qualifierBefore(int numberStart) {
        var start = numberStart;
        var qualifier = Qualifier.EXACT;
        for (int i = 0; i < 2; i++) {
            var said = words.qualifierBefore().matcher(lookBack(start));
            if (!said.find()) {
                break;
            }
            var outer = words.qualifier(said.group(1));
            qualifier = qualifier == Qualifier.EXACT || outer != Qualifier.APPROX ? outer : qualifier;
            start -= said.regionEnd() - said.start();
        }
        return new Said(start, qualifier);
    }

    // Phrases

    /** What follows, or what came before, or what follows behind a verb: "var femte har nedsatt hälsa". */
    private String phraseAfter(int end, int figureStart) {
        var following = phrase("", end);
        if (!following.isEmpty()) {
            return following;
        }
        var before = phraseBefore(figureStart);
        var verb = wordAt(end).filter(word -> words.isVerb(word.group("word")));
        return before.isEmpty() && verb.isPresent() ? phrase("", verb.get().end()) : before;
    }

    /** The noun with the words that follow it, up to a verb or a mark. */
    private String phrase(String noun, int end) {
        var said = new ArrayList<String>();
        var at = end;
        while (said.size() < WORDS_IN_PHRASE) {
            var next = wordAt(at).filter(word -> !words.isVerb(word.group("word")));
            if (next.isEmpty()) {
                break;
            }
            said.add(text.substring(next.get().start("word"), next.get().end()));
            at = next.get().end();
        }
        while (!said.isEmpty() && isFunctionWord(said.get(said.size() - 1))) {
            said.remove(said.size() - 1);
        }
        while (noun.isEmpty() && !said.isEmpty() && isFunctionWord(said.get(0))) {
            said.remove(0);
        }
        return shortened((noun + " " + String.join(" ", said)).strip());
    }

    private String phraseBefore(int start) {
        var said = new ArrayList<String>();
        var at = start;
        while (said.size() < WORDS_IN_PHRASE) {
            var before = LAST_WORD.matcher(lookBack(at));
            if (!before.find() || before.group("word").endsWith(".")) {
                break;
            }
            var wordStart = at - (before.regionEnd() - before.start());
            said.add(0, text.substring(wordStart, wordStart + before.group("word").length()));
            at = wordStart;
        }
        while (!said.isEmpty() && (isFunctionWord(last(said)) || isVerb(last(said)))) {
            said.remove(said.size() - 1);
        }
        for (int i = said.size() - 1; i >= 0; i--) {
            if (isVerb(said.get(i))) {
                var behindVerb = joined(said.subList(i + 1, said.size()));
                return behindVerb.isEmpty() ? joined(said.subList(0, i)) : behindVerb;
            }
        }
        return joined(said);
    }

    /** Without the words that tell when or how, as "I år", at its beginning. */
    private String joined(List<String> said) {
        var from = 0;
        while (from < said.size()
                && (isFunctionWord(said.get(from)) || words.standsBeforeYear(plain(said.get(from))))) {
            from++;
        }
        return shortened(String.join(" ", said.subList(from, said.size())));
    }

    private static String last(List<String> said) {
        return said.get(said.size() - 1);
    }

    private boolean isFunctionWord(String word) {
        return words.isFunctionWord(plain(word));
    }

    private boolean isVerb(String word) {
        return words.isVerb(plain(word));
    }

    private static String shortened(String phrase) {
        if (phrase.length() <= LONGEST_PHRASE) {
            return phrase;
        }
        var lastSpace = phrase.lastIndexOf(' ', LONGEST_PHRASE);
        return phrase.substring(0, lastSpace > 0 ? lastSpace : LONGEST_PHRASE);
    }

    // Reading

    private Optional<Matcher> wordAt(int at) {
        var word = WORD.matcher(plain).region(at, plain.length());
        return word.lookingAt() ? Optional.of(word) : Optional.empty();
    }

    private String lookBack(int end) {
        return plain.substring(Math.max(0, end - LOOK_BACK), end);
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var character : text.toCharArray()) {
            if (character == '\n' || character == '\r') {
                plain.append('\n');
            } else if (character == '\u2011') {
                plain.append('-');
            } else {
                plain.append(NumberParser.isSpace(character) ? ' ' : Character.toLowerCase(character));
            }
        }
        return plain.toString();
    }
}
