package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.organisation.Country;
import se.samverk.shared.Language;
import se.samverk.webshell.Texts;

/** The words of a country: nothing Swedish in a Norwegian collaboration, and the other way round. */
class CountryWordsTest {
    /** What only one of the countries calls things, in the languages where it would be noticed. */
    private static final Map<Country, Map<Language, Pattern>> OWN = Map.of(
            Country.SE, Map.of(
                    Language.SV,
                    words("lägesrapport|diari|juster(a|as|are)\\b|minnesanteckning|personnummer|\\blän(et|s)"
                            + "|närområdes|landsting"),
                    Language.NB, words("diari|justere|personnummer|\\blän(et)?\\b|nærområdes|landsting"),
                    Language.EN, words("\\bdiary|minute-checker|minnesanteckning|lägesrapport")),
            Country.NO, Map.of(
                    Language.SV, words("statusrapport|journalför|fødselsnum|fylke|\\breferat|brukarråd"),
                    Language.NB, words("journalfør|fødselsnum|fylke|protokollunderskriver|brukerråd"),
                    Language.EN, words("\\bjournal\\b|\\bcounty")));
    /** Texts that are not read inside a collaboration: the register of both countries, and statements under Swedish law. */
    private static final Pattern OUTSIDE = Pattern
            .compile(
                    "(organisation\\.|register\\.|import\\.|open\\.|demo\\.|country\\.|shell\\.language|start\\.public\\.).*");

    private static Pattern words(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_with_words_for_one_country_has_them_for_the_other(Language language) {
        Set<String> keys = texts(language).keySet();
        Set<String> alone = new TreeSet<>();
        int looked = 0;
        for (String key : keys) {
            String other = key.endsWith(".SE") ? twin(key, "NO") : key.endsWith(".NO") ? twin(key, "SE") : key;
            looked += other.equals(key) ? 0 : 1;
            if (!keys.contains(other)) {
                alone.add(key);
            }
        }
        assertThat(looked).isGreaterThan(20);
        assertThat(alone).isEmpty();
    }

    private static String twin(String key, String country) {
        return key.substring(0, key.length() - country.length()) + country;
    }

    @ParameterizedTest
    @EnumSource
    void words_for_one_country_hold_nothing_of_the_other(Language language) {
        List<String> wrong = new ArrayList<>();
        for (Country country : Country.values()) {
            Pattern others = OWN.get(country == Country.SE ? Country.NO : Country.SE).get(language);
            texts(language).keySet().stream().filter(key -> key.endsWith("." + country))
                    .filter(key -> others.matcher(texts(language).getString(key)).find()).forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void words_for_both_countries_hold_nothing_of_one_alone(Language language) {
        List<String> wrong = new ArrayList<>();
        ResourceBundle texts = texts(language);
        for (String key : texts.keySet()) {
            boolean common = !key.endsWith(".SE") && !key.endsWith(".NO") && !OUTSIDE.matcher(key).matches();
            String text = texts.getString(key);
            boolean swedish = OWN.get(Country.SE).get(language).matcher(text).find();
            boolean norwegian = OWN.get(Country.NO).get(language).matcher(text).find();
            if (common && (swedish || norwegian)) {
                wrong.add(key + "=" + text);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_register_of_a_norwegian_group_is_a_journal_in_every_language() {
        assertThat(texts(Language.SV).getString("group.registryOwner.NO")).isEqualTo("Journalförs av");
        assertThat(texts(Language.NB).getString("group.registryOwner.NO")).isEqualTo("Journalføres av");
        assertThat(texts(Language.EN).getString("group.registryOwner.NO")).contains("journal");
        assertThat(texts(Language.SV).getString("group.registryOwner.SE")).isEqualTo("Diarieförs av");
    }

    private static ResourceBundle texts(Language language) {
        return Texts.in(Locale.forLanguageTag(language.tag()));
    }
}
