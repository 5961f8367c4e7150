package se.samverk.search.lucene;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Takes the marks off letters: å, ä, æ become a, ö and ø become o, also when they are written aa, ae,
 * oe, oo; after that all other accents go. The order matters: the Scandinavian letters first, as
 * the plain folding would write æ as two letters.
 */
final class Folding {
    private Folding() {
    }

    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = scandinavian(word.charAt(i));
            char before = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
            boolean second = before == 'a' && (c == 'a' || c == 'e' || c == 'o')
                    || before == 'o' && (c == 'o' || c == 'e');
            if (!second) {
                folded.append(c);
            }
        }
        char[] input = folded.toString().toCharArray();
        char[] output = new char[input.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(input, 0, output, 0, input.length);
        return new String(output, 0, length);
    }

    /** The word with each letter freed from its marks and none left out, so that places stay what they are. */
    static String foldLetters(String word) {
        char[] letters = word.toCharArray();
        char[] output = new char[4];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = scandinavian(letters[i]);
            if (letters[i] > 127 && ASCIIFoldingFilter.foldToASCII(letters, i, output, 0, 1) == 1) {
                letters[i] = output[0];
            }
        }
        return new String(letters);
    }

    private static char scandinavian(char c) {
        return switch (c) {
            case 'å', 'ä', 'æ' -> 'a';
            case 'ö', 'ø' -> 'o';
            default -> c;
        };
    }
}
