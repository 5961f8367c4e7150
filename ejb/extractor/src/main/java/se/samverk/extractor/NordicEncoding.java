package se.samverk.extractor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;

/**
 * In what encoding a Nordic or English text is written: by its mark, as UTF-8 where that fits, else by which encoding
 * makes letters of the bytes beyond ASCII.
 */
final class NordicEncoding implements EncodingDetector {
    private static final long serialVersionUID = 1L;
    private static final int LOOKED_AT = 1 << 16;
    private static final String COMMON = "åäöÅÄÖæøÆØéÉüÜáèàêóôñç§–—”“’»«…€°½´·•";
    private static final List<Charset> OLD = List.of(Charset.forName("windows-1252"), Charset.forName("IBM850"),
            Charset.forName("x-MacRoman"));

    @Override
    public Charset detect(InputStream in, Metadata metadata) throws IOException {
        in.mark(LOOKED_AT);
        byte[] bytes = in.readNBytes(LOOKED_AT);
        in.reset();
        return of(bytes, bytes.length == LOOKED_AT);
    }

    static Charset of(byte[] bytes, boolean cut) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int evenZeros = 0;
        int oddZeros = 0;
        // Letters of two bytes have one zero beside another byte; zeros by themselves are no text at all.
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            if (bytes[i] == 0 && bytes[i + 1] != 0) {
                evenZeros++;
            } else if (bytes[i] != 0 && bytes[i + 1] == 0) {
                oddZeros++;
            }
        }
        if (Math.max(evenZeros, oddZeros) > bytes.length / 5) {
            return oddZeros > evenZeros ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (isUtf8(bytes, cut)) {
            return StandardCharsets.UTF_8;
        }
        return likeliest(bytes);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes, boolean cut) {
        for (int last = 0; last <= (cut ? 3 : 0); last++) {
            try {
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, Math.max(0, bytes.length - last)));
                return true;
            } catch (CharacterCodingException no) {
                // Perhaps only the last letter is cut.
            }
        }
        return false;
    }

    private static Charset likeliest(byte[] bytes) {
        Charset best = OLD.get(0);
        int most = Integer.MIN_VALUE;
        for (Charset candidate : OLD) {
            int points = 0;
            String text = new String(bytes, candidate);
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (letter >= 0x80) {
                    boolean between = i > 0 && Character.isLowerCase(text.charAt(i - 1));
                    points += COMMON.indexOf(letter) < 0
                            ? -2
                            : Character.isUpperCase(letter) && between ? -1 : Character.isLetter(letter) ? 3 : 1;
                }
            }
            if (points > most) {
                most = points;
                best = candidate;
            }
        }
        return best;
    }
}
