package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The looks: colours only by token, every token defined, and enough contrast in both schemes. */
class ThemeTest {
    private static final Path RESOURCES = Facelets.WEBAPP.resolve("resources");
    private static final List<String> OURS = List.of("css/portal.css", "css/parts.css", "css/print.css");
    private static final String TOKENS = "css/tokens.css";
    private static final String VENDOR = "vendor/designsystemet/designsystemet.css";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|"
            + "oklch|color|color-mix)\\(|\\b(?:black|white|red|green|blue|gr[ae]y|silver|yellow|orange|purple|teal|navy|"
            + "maroon|olive|lime|aqua|cyan|magenta|fuchsia|pink|brown|gold|beige|ivory|crimson|tomato|salmon|coral|"
            + "darkred|darkgreen|darkblue|darkgr[ae]y|lightgr[ae]y|whitesmoke|gainsboro)\\b");

    @Test
    void no_colour_stands_outside_the_tokens() {
        List<String> found = new ArrayList<>();
        for (String file : OURS) {
            Matcher declaration = Pattern.compile("[{;]\\s*([a-z-]+)\\s*:([^;{}]*)").matcher(css(file));
            int declarations = 0;
            while (declaration.find()) {
                declarations++;
                if (COLOUR.matcher(declaration.group(2)).find()) {
                    found.add(file + ": " + declaration.group(1) + ":" + declaration.group(2));
                }
            }
            assertThat(declarations).as(file).isPositive();
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_token_in_use_is_defined() {
        Set<String> defined = new HashSet<>();
        for (String file : List.of(VENDOR, TOKENS)) {
            Matcher definition = Pattern.compile("(--ds-[a-z0-9-]+)\\s*:").matcher(css(file));
            while (definition.find()) {
                defined.add(definition.group(1));
            }
        }
        Set<String> used = new HashSet<>();
        for (String file : OURS) {
            Matcher use = Pattern.compile("var\\((--[a-z0-9-]+)").matcher(css(file));
            while (use.find()) {
                used.add(use.group(1));
            }
        }
        assertThat(used).hasSizeGreaterThan(20).allMatch(name -> name.startsWith("--ds-"));
        assertThat(defined).containsAll(used);
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        for (String file : List.of(VENDOR, TOKENS, "css/portal.css", "css/parts.css", "css/print.css")) {
            assertThat(css(file)).as(file).doesNotContainPattern("url\\(\\s*[\"']?(https?:)?//")
                    .doesNotContain("@import");
        }
    }

    @Test
    void both_schemes_have_the_same_tokens_and_enough_contrast() {
        Map<String, String> light = scheme("light");
        Map<String, String> dark = scheme("dark");
        assertThat(dark.keySet()).isEqualTo(light.keySet());
        for (Map<String, String> scheme : List.of(light, dark)) {
            String page = scheme.get("neutral-background-default");
            String tint = scheme.get("accent-surface-tinted");
            for (String text : List.of("neutral-text-default", "neutral-text-subtle", "accent-text-subtle",
                    "danger-text-subtle", "warning-text-subtle", "success-text-subtle")) {
                assertThat(contrast(scheme.get(text), page)).as(text).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(scheme.get("neutral-text-default"), tint)).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(scheme.get("accent-text-subtle"), tint)).isGreaterThanOrEqualTo(4.5);
            for (String base : List.of("default", "hover", "active")) {
                assertThat(contrast(scheme.get("accent-base-contrast-default"), scheme.get("accent-base-" + base)))
                        .as("primary button, " + base).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(scheme.get("neutral-border-default"), page)).as("border of inputs")
                    .isGreaterThanOrEqualTo(3);
            assertThat(contrast(scheme.get("accent-base-default"), page)).as("current entry")
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void the_choice_of_the_device_and_the_choice_of_dark_look_the_same() {
        String tokens = css(TOKENS);
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("\\[data-color-scheme=\"(?:dark|auto)\"]\\s*\\{([^}]*)}").matcher(tokens);
        while (block.find()) {
            if (block.group(1).contains("color-scheme: dark")) {
                blocks.add(block.group(1).replaceAll("\\s+", " ").strip());
            }
        }
        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(0)).isEqualTo(blocks.get(1));
    }

    /** The colours of a scheme by name without {@code --ds-color-}; ours after, and thus over, the design system's. */
    private static Map<String, String> scheme(String name) {
        Map<String, String> colours = new HashMap<>();
        for (String file : List.of(VENDOR, TOKENS)) {
            Matcher block = Pattern.compile("\\[data-color-scheme=\"?" + name + "\"?][^{}]*\\{([^}]*)}")
                    .matcher(css(file));
            while (block.find()) {
                Matcher token = Pattern.compile("--ds-color-([a-z-]+):\\s*(#[0-9a-f]{3,6})").matcher(block.group(1));
                while (token.find()) {
                    colours.put(token.group(1), token.group(2));
                }
            }
        }
        assertThat(colours).hasSizeGreaterThan(90);
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String css(String file) {
        return Facelets.read(RESOURCES.resolve(file)).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
